import SQLite from 'better-sqlite3'
import { sql } from 'kysely'
import { vi } from 'vitest'
import type { Db } from '../schema.ts'

/** How SQLite would go about each query of a table that is asked, a line a step. The store must have asked none before. */
export async function plansOf(
  db: Db,
  table: string,
  ask: (db: Db) => Promise<unknown>,
): Promise<string[][]> {
  const prepare = vi.spyOn(SQLite.prototype, 'prepare')
  await ask(db)
  const texts = prepare.mock.calls.map(([text]) => text)
  prepare.mockRestore()
  return Promise.all(
    texts
      .filter((text) => text.includes(` from "${table}"`))
      .map(async (text) => {
        const explain = sql<{
          detail: string
        }>`explain query plan ${sql.raw(text.replaceAll('?', "'1'"))}`
        return (await explain.execute(db)).rows.map(({ detail }) => detail)
      }),
  )
}
