import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deleteTotp, findTotpSecret, takeTotpStep } from './second-factor.queries.ts'
import type { Store } from '../store/store.ts'
import { createTestStore, ENGINES } from '../testing/test-store.ts'
import { insertUser } from './users.queries.ts'

const STEP = 59_489_280

describe.each(ENGINES)('the steps of a second factor on %s', (engine) => {
  let store: Store

  beforeEach(async () => {
    store = await createTestStore(engine)
    for (const id of ['one', 'other']) {
      await insertUser(store.db, {
        id,
        email: `${id}@example.org`,
        name: id,
        role: 'admin',
        partyId: null,
        isDemo: false,
        municipalityCodes: [],
        accountId: `account-of-${id}`,
        passwordHash: null,
        at: '2026-11-23T12:00:00.000Z',
      })
      await store.db
        .insertInto('two_factor')
        .values({ id, user_id: id, secret: `of ${id}`, backup_codes: '' })
        .execute()
    }
  })
  afterEach(() => store.close())

  it('are taken once each, and never backwards', async () => {
    const taken: boolean[] = []
    for (const step of [STEP, STEP, STEP - 1, STEP + 3000, STEP + 1, STEP, STEP + 3001])
      taken.push(await takeTotpStep(store.db, 'one', step))
    expect(taken).toEqual([true, false, false, true, false, false, true])
    expect(await takeTotpStep(store.db, 'other', STEP)).toBe(true)
    expect(await takeTotpStep(store.db, 'nobody', STEP)).toBe(false)
  })

  it('are taken by one of many who come at once', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => takeTotpStep(store.db, 'one', STEP)))
    expect(all.filter(Boolean)).toHaveLength(1)
  })

  it('go with the factor', async () => {
    expect(await findTotpSecret(store.db, 'one')).toBe('of one')
    await deleteTotp(store.db, 'one')
    expect(await findTotpSecret(store.db, 'one')).toBeUndefined()
    expect(await takeTotpStep(store.db, 'one', STEP)).toBe(false)
  })
})
