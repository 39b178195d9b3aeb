import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../store/store.ts'
import { deleteSession, extendSession, findSession } from './sessions.queries.ts'
import { createTestStore, ENGINES } from '../testing/test-store.ts'
import {
  deleteDemoUsers,
  findUser,
  insertUser,
  listKnownEmails,
  type UserInsert,
} from './users.queries.ts'

const AT = '2026-11-23T12:00:00.000Z'
const LATER = '2026-11-23T18:30:00.000Z'

function user(over: Partial<UserInsert> = {}): UserInsert {
  return {
    id: 'u1',
    email: 'officer@example.org',
    name: 'Officer',
    role: 'officer',
    partyId: null,
    isDemo: false,
    municipalityCodes: ['2380', '2305'],
    accountId: `account-of-${over.id ?? 'u1'}`,
    passwordHash: 'salt:hash',
    at: AT,
    ...over,
  }
}

describe.each(ENGINES)('users on %s', (engine) => {
  let store: Store

  beforeEach(async () => {
    store = await createTestStore(engine)
    const municipalities = ['2305', '2380'].map((code) => ({ code, name: code, is_participating: 1 }))
    await store.db.insertInto('municipality').values(municipalities).execute()
  })
  afterEach(() => store.close())

  function openSession(token: string, userId: string) {
    const times = { created_at: AT, updated_at: AT, expires_at: LATER }
    return store.db
      .insertInto('session')
      .values({ id: token, token, user_id: userId, ...times })
      .execute()
  }

  it('gives a user back as it was put in', async () => {
    expect(await insertUser(store.db, user())).toBe(true)
    expect(await findUser(store.db, 'u1')).toEqual({
      id: 'u1',
      email: 'officer@example.org',
      name: 'Officer',
      role: 'officer',
      partyId: null,
      isDisabled: false,
      isDemo: false,
    })
    expect(await findUser(store.db, 'u2')).toBeUndefined()
  })

  it('refuses a second account with the same address and leaves the first alone', async () => {
    await insertUser(store.db, user())
    expect(await insertUser(store.db, user({ id: 'u2', name: 'Other' }))).toBe(false)
    expect(await findUser(store.db, 'u2')).toBeUndefined()
    expect(await listKnownEmails(store.db, ['officer@example.org', 'nobody@example.org'])).toEqual([
      'officer@example.org',
    ])
  })

  it('reads a session with its user and the municipalities in order', async () => {
    await insertUser(store.db, user())
    await openSession('t1', 'u1')
    expect(await findSession(store.db, 't1')).toEqual({
      token: 't1',
      createdAt: new Date(AT),
      updatedAt: new Date(AT),
      expiresAt: new Date(LATER),
      userId: 'u1',
      name: 'Officer',
      role: 'officer',
      partyId: null,
      isDisabled: false,
      isDemo: false,
      municipalityCodes: ['2305', '2380'],
    })
  })

  it('finds a session of somebody without municipalities, and none for a strange token', async () => {
    await insertUser(store.db, user({ role: 'admin', municipalityCodes: [] }))
    await openSession('t1', 'u1')
    expect(await findSession(store.db, 't1')).toMatchObject({ role: 'admin', municipalityCodes: [] })
    expect(await findSession(store.db, 't2')).toBeUndefined()
  })

  it('extends and ends the one session it is told of', async () => {
    await insertUser(store.db, user())
    await openSession('t1', 'u1')
    await openSession('t2', 'u1')
    await extendSession(store.db, 't1', LATER, '2026-11-24T06:30:00.000Z')
    expect(await findSession(store.db, 't1')).toMatchObject({
      createdAt: new Date(AT),
      updatedAt: new Date(LATER),
      expiresAt: new Date('2026-11-24T06:30:00.000Z'),
    })
    await deleteSession(store.db, 't1')
    expect(await findSession(store.db, 't1')).toBeUndefined()
    expect(await findSession(store.db, 't2')).toMatchObject({ expiresAt: new Date(LATER) })
  })

  it('removes the demo users with their sessions and passwords, and nobody else', async () => {
    await insertUser(store.db, user())
    await insertUser(store.db, user({ id: 'd1', email: 'officer@demo.invalid', isDemo: true }))
    await openSession('t1', 'u1')
    await openSession('t2', 'd1')
    await deleteDemoUsers(store.db)
    expect(await findUser(store.db, 'd1')).toBeUndefined()
    expect(await findSession(store.db, 't2')).toBeUndefined()
    expect(await store.db.selectFrom('account').select('user_id').execute()).toEqual([{ user_id: 'u1' }])
    expect(await findSession(store.db, 't1')).toMatchObject({ municipalityCodes: ['2305', '2380'] })
  })
})
