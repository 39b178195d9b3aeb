import { type Account, findAccount, insertUser, type Store } from '@inflytt/db'
import { createTestStore, ENGINES } from '@inflytt/db/testing'
import { afterEach, describe, expect, it } from 'vitest'
import { PUBLIC_CALLER } from '../access/caller.ts'
import { seededRandom } from '../demo/demo-random.ts'
import { createTestDeps } from '../http/deps.testing.ts'
import { changeUser, type Changed } from './users.service.ts'

let store: Store
afterEach(() => store.close())

const ADMINS = ['first', 'second']

describe.each(ENGINES)('two administrators at once on %s', (engine) => {
  async function open() {
    const made = await createTestDeps()
    await made.store.close()
    store = await createTestStore(engine)
    const deps = { ...made, store, db: store.db, random: seededRandom(5) }
    for (const id of ADMINS)
      await insertUser(store.db, {
        id,
        accountId: `account-${id}`,
        email: `${id}@example.org`,
        name: id,
        role: 'admin',
        partyId: null,
        municipalityCodes: [],
        isDemo: false,
        passwordHash: 'salt:hash',
        at: '2026-11-23T12:00:00.000Z',
      })
    return (by: string, id: string, patch: object): Promise<Changed> =>
      changeUser(
        {
          deps,
          caller: { ...PUBLIC_CALLER, userId: by, role: 'admin' },
          remember: () => Promise.resolve(),
        },
        { id, patch, expect: () => Promise.resolve() },
      )
  }

  async function left(): Promise<Account[]> {
    const all = await Promise.all(ADMINS.map((id) => findAccount(store.db, id)))
    return all.flatMap((one) => (one && one.role === 'admin' && !one.isDisabled ? [one] : []))
  }

  it('cannot close each other', async () => {
    const change = await open()
    const both = await Promise.allSettled([
      change('first', 'second', { isDisabled: true }),
      change('second', 'first', { isDisabled: true }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await left()).toHaveLength(1)
  })

  it('cannot both step down', async () => {
    const change = await open()
    const both = await Promise.allSettled([
      change('first', 'first', { role: 'coordinator' }),
      change('second', 'second', { isDisabled: true }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await left()).toHaveLength(1)
  })
})
