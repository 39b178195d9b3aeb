import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deleteAnswerCode, findAnswerCode, putAnswerCode } from './follow-ups.queries.ts'
import { household, insertSurroundings } from './household.testing.ts'
import { insertHousehold } from './households.queries.ts'
import type { Store } from '../store/store.ts'
import { createTestStore, ENGINES } from '../testing/test-store.ts'

const CODE = {
  hash: 'first',
  householdRef: '2305-2025-AAAA',
  issuedAt: '2026-11-23T12:00:00.000Z',
  expiresAt: '2028-12-01T00:00:00.000Z',
}

describe.each(ENGINES)('the code of a household on %s', (engine) => {
  let store: Store

  beforeEach(async () => {
    store = await createTestStore(engine)
    await insertSurroundings(store.db)
    await insertHousehold(store.db, household())
    await putAnswerCode(store.db, CODE)
  })
  afterEach(() => store.close())

  it('is told with when it was given and when it ends', async () => {
    const { hash, ...told } = CODE
    expect(await findAnswerCode(store.db, hash)).toEqual(told)
    expect(await findAnswerCode(store.db, 'another')).toBeUndefined()
  })

  it('gives way to a new one', async () => {
    await putAnswerCode(store.db, { ...CODE, hash: 'second' })
    expect(await findAnswerCode(store.db, 'first')).toBeUndefined()
    expect(await findAnswerCode(store.db, 'second')).toMatchObject({ householdRef: CODE.householdRef })
  })

  it('is gone once it is taken away', async () => {
    await deleteAnswerCode(store.db, 'another')
    expect(await findAnswerCode(store.db, 'first')).toBeDefined()
    await deleteAnswerCode(store.db, 'first')
    expect(await findAnswerCode(store.db, 'first')).toBeUndefined()
  })
})

it('a household on SQLite has its follow-ups looked up, voided ones too', async () => {
  const store = await createTestStore('sqlite')
  const { rows } = await sql<{
    detail: string
  }>`explain query plan select * from follow_up where household_ref in ('2305-2025-AAAA') order by milestone`.execute(
    store.db,
  )
  expect(rows.map(({ detail }) => detail)).toContain(
    'SEARCH follow_up USING INDEX follow_up_household (household_ref=?)',
  )
  await store.close()
})
