import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { createTestStore } from '../testing/test-store.ts'

it.each([
  ['lead', 'lead_household'],
  ['recruitment_match', 'recruitment_match_household'],
])(
  "a household's records of %s are looked up on SQLite, and not looked for among all",
  async (table, index) => {
    const store = await createTestStore('sqlite')
    const { rows } = await sql<{
      detail: string
    }>`explain query plan select * from ${sql.table(table)} where household_ref = '2305-2025-AAAA'`.execute(
      store.db,
    )
    expect(rows.map(({ detail }) => detail)).toContain(
      `SEARCH ${table} USING INDEX ${index} (household_ref=?)`,
    )
    await store.close()
  },
)
