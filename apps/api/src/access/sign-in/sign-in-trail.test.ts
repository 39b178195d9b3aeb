import { listAuditEventsAfter, sealNextBatch } from '@inflytt/db'
import { ENGINES, refuseWrites } from '@inflytt/db/testing'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { verifyStore } from '../../verify/verify.service.ts'
import { type AccessApp, cookieOf, createAccessApp, OFFICER, PASSWORD } from '../access.testing.ts'
import { leaveRefusal } from './sign-in-trail.ts'

const WRONG = { password: 'not the right one at all' }
const OWN_ORIGIN = { Origin: 'http://localhost' }

afterEach(() => vi.useRealTimers())

describe.each(ENGINES)('the log of sign-ins on %s', (engine) => {
  let access: AccessApp
  let now: number
  // The library reads the clock of the machine for its sessions; ours is told the same.
  const pass = (ms: number) => {
    now += ms
    vi.setSystemTime(now)
    access.deps.setNow(new Date(now).toISOString())
  }
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    access = await createAccessApp({}, engine)
    now = Date.UTC(2026, 10, 23, 12)
    pass(0)
  })

  const events = async () =>
    (await listAuditEventsAfter(access.deps.db, {}, '', 1000)).map((event) => ({
      what: event.action,
      who: event.actorId,
      account: event.recordId,
      time: event.recordVersion,
      by: event.fields.join(),
    }))
  const signIn = (...given: Parameters<AccessApp['signIn']>) => {
    pass(1000)
    return access.signIn(...given)
  }
  const signOut = (cookie: string) => {
    pass(1000)
    return access.post('/api/auth/sign-out', {}, { Cookie: cookie, ...OWN_ORIGIN })
  }
  const refuse = (accountId: string | undefined) => {
    pass(1)
    return leaveRefusal(access.deps, accountId, 'password')
  }
  /** As if so many attempts had been made. */
  const counted = (limit: string, attempts: number) =>
    access.deps.db
      .updateTable('rate_limit')
      .set({ attempts })
      .where('key', 'like', `${limit}:%`)
      .execute()

  it('tells who signed in by what, and who signed out', async () => {
    const cookie = cookieOf(await signIn())
    await signOut(cookie)
    const mine = { who: access.officerId, account: access.officerId, time: 1 }
    expect(await events()).toEqual([
      { what: 'sign_in', ...mine, by: 'password' },
      { what: 'sign_out', ...mine, by: '' },
    ])
    await signOut(cookie)
    await signOut('')
    expect(await events()).toHaveLength(2)
  })

  it('tells that the session before in the same browser ended', async () => {
    const first = cookieOf(await signIn())
    await signIn({}, { Cookie: first })
    expect((await events()).map(({ what }) => what).toSorted()).toEqual([
      'sign_in',
      'sign_in',
      'sign_out',
    ])
  })

  it('tells a refused sign-in by the id of the account, or by nothing, and never what was typed', async () => {
    const typed = 'nobody-has-this@example.org'
    await signIn(WRONG)
    await signIn({ ...WRONG, email: typed })
    await access.deps.db.updateTable('app_user').set({ is_disabled: 1 }).execute()
    await signIn()
    expect(await events()).toEqual([
      { what: 'refuse', who: null, account: access.officerId, time: 1, by: 'password' },
      { what: 'refuse', who: null, account: '', time: 1, by: 'password' },
      { what: 'refuse', who: null, account: access.officerId, time: 2, by: 'password' },
    ])
    const kept = JSON.stringify([
      await access.deps.db.selectFrom('audit_event').selectAll().execute(),
      await access.deps.db.selectFrom('revision').selectAll().execute(),
      await access.deps.db.selectFrom('rate_limit').selectAll().execute(),
      access.deps.logged,
    ])
    for (const said of [typed, OFFICER.email, PASSWORD, WRONG.password]) expect(kept).not.toContain(said)
  })

  it('holds no more events of a flood than its number has doubled, an hour and an account', async () => {
    const flood = 300
    for (let each = 0; each < flood; each++) await refuse(undefined)
    await refuse(access.officerId)
    const left = await events()
    expect(left.filter(({ account }) => account === '').map(({ time }) => time)).toEqual([
      1, 2, 3, 4, 5, 8, 16, 32, 64, 128, 256,
    ])
    expect(left.at(-1)).toMatchObject({ account: access.officerId, time: 1 })
    const { n } = await access.deps.db
      .selectFrom('rate_limit')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    expect(n).toBe(2)
    pass(60 * 60_000)
    await refuse(undefined)
    expect((await events()).at(-1)).toMatchObject({ account: '', time: 1 })
  })

  it('counts a flood from several places at once without an event too many', async () => {
    await Promise.all(Array.from({ length: 20 }, () => leaveRefusal(access.deps, undefined, 'password')))
    const times = (await events()).map(({ time }) => time)
    expect(times.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 8, 16])
  })

  it('tells once that the limit has shut the door, and of which account', async () => {
    await signIn(WRONG)
    await counted('sign-in-account', 30)
    for (let each = 0; each < 3; each++) expect((await signIn(WRONG)).status).toBe(429)
    const locks = async () => (await events()).filter(({ what }) => what === 'lock')
    expect(await locks()).toEqual([
      { what: 'lock', who: null, account: access.officerId, time: 1, by: 'password' },
    ])
    await counted('sign-in', 10)
    for (let each = 0; each < 3; each++)
      expect((await signIn({ ...WRONG, email: `n${each}@example.org` })).status).toBe(429)
    expect((await locks()).at(-1)).toEqual({
      what: 'lock',
      who: null,
      account: '',
      time: 1,
      by: 'password',
    })
    expect(await locks()).toHaveLength(2)
  })

  it('tells that sessions were ended, and a changed password, by whom', async () => {
    const first = cookieOf(await signIn())
    const second = cookieOf(await signIn())
    const headers = { Cookie: second, ...OWN_ORIGIN }
    pass(1000)
    await access.app.request('/api/v1/sessions', { method: 'DELETE', headers })
    expect(await access.role(first)).toBe('public')
    await access.app.request('/api/v1/sessions', { method: 'DELETE', headers })
    pass(1000)
    const body = { currentPassword: PASSWORD, newPassword: 'granitblock vid sjön 4711' }
    expect((await access.post('/api/auth/change-password', body, headers)).status).toBe(204)
    expect((await events()).slice(2)).toMatchObject([
      { what: 'end', who: access.officerId, account: access.officerId },
      { what: 'change', who: access.officerId, account: access.officerId, by: 'passwordChangedAt' },
    ])
  })

  it('holds words of ours alone, whatever was sent', async () => {
    const headers = { 'User-Agent': 'x"},{"action":"void"}=cmd()' }
    for (const email of ['a\r\nb@example.org', '=cmd()@example.org', '__proto__@example.org'])
      await signIn({ ...WRONG, email }, headers)
    await signIn({}, headers)
    const left = await events()
    // The others are no addresses, and no attempts.
    expect(left).toHaveLength(2)
    for (const { by, account } of left) {
      expect(by).toBe('password')
      expect(['', access.officerId]).toContain(account)
    }
  })

  it('is sealed and verified like every other event', async () => {
    await signIn()
    await signIn(WRONG)
    await sealNextBatch(access.deps.db, '2026-11-23T12:01:00.000Z')
    const differences = async () =>
      (await verifyStore(access.deps.db, access.deps.clock())).differences.map(({ where }) => where)
    expect(await differences()).toEqual([])
    const [event] = await listAuditEventsAfter(access.deps.db, { action: 'refuse' }, '', 1)
    await access.deps.db
      .updateTable('audit_event')
      .set({ record_id: '' })
      .where('id', '=', event?.id ?? '')
      .execute()
    expect(await differences()).toEqual([`event ${event?.id ?? ''}`])
  })
})

it('lets nobody in whose sign-in cannot be left in the log', async () => {
  const access = await createAccessApp()
  const { db } = access.deps
  await db.schema.dropTable('audit_waiting').execute()
  const answer = await access.signIn()
  expect(answer.status).toBe(500)
  expect(answer.headers.getSetCookie()).toEqual([])
  expect(await db.selectFrom('session').selectAll().execute()).toEqual([])
})

it('keeps a session whose end cannot be left in the log, and says so', async () => {
  const access = await createAccessApp()
  const cookie = cookieOf(await access.signIn())
  await refuseWrites(access.deps.db)
  expect((await access.post('/api/auth/sign-out', {}, { Cookie: cookie })).status).toBe(503)
  expect(await access.role(cookie)).toBe('officer')
})
