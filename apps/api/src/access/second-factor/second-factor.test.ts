import { createHmac } from 'node:crypto'
import { beforeEach, describe, expect, it, vi, afterEach } from 'vitest'
import { listAuditEventsAfter } from '@inflytt/db'
import { ENGINES } from '@inflytt/db/testing'
import { type AccessApp, cookieOf, createAccessApp, PASSWORD } from '../access.testing.ts'
import { addUser, ensureDemoAccounts } from '../accounts/accounts.service.ts'
import { DEMO_PASSWORD } from '../accounts/demo-accounts.ts'

const STEP_MS = 30_000
let access: AccessApp
let now: number

// The library reads the clock of the machine for its codes; ours is told the same.
function setNow(instant: number): void {
  now = instant
  vi.setSystemTime(now)
  access.deps.setNow(new Date(now).toISOString())
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  access = await createAccessApp()
  setNow(Date.UTC(2026, 10, 26, 12))
})
afterEach(() => vi.useRealTimers())

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

function secretOf(uri: string): Buffer {
  const text = new URL(uri).searchParams.get('secret') ?? ''
  const bits = Array.from(text, (sign) => BASE32.indexOf(sign).toString(2).padStart(5, '0')).join('')
  const bytes = bits.match(/.{8}/g) ?? []
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)))
}

/** What an authenticator shows now (RFC 6238), worked out here and not by the library. */
function codeOf(uri: string): string {
  const step = Buffer.alloc(8)
  step.writeBigUInt64BE(BigInt(Math.floor(now / STEP_MS)))
  const digest = createHmac('sha1', secretOf(uri)).update(step).digest()
  const at = (digest.at(-1) ?? 0) & 15
  return String((digest.readUInt32BE(at) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, '0')
}

const send = (path: string, body: object, cookie = '') =>
  access.post(`/api/auth/${path}`, body, cookie === '' ? {} : { Cookie: cookie })

interface Enabled {
  uri: string
  backupCodes: string[]
  cookie: string
}

async function enable(signIn: object = {}): Promise<Enabled> {
  const before = cookieOf(await access.signIn(signIn))
  const begun = await send('two-factor/begin', { password: PASSWORD }, before)
  expect(begun.status).toBe(200)
  const { uri, backupCodes } = (await begun.json()) as Enabled
  const confirmed = await send('two-factor/confirm', { code: codeOf(uri) }, before)
  expect(confirmed.status).toBe(204)
  expect(await access.role(before)).toBe('public')
  setNow(now + 5 * STEP_MS)
  return { uri, backupCodes, cookie: cookieOf(confirmed) }
}

const finish = (code: string, cookie: string, isBackupCode = false) =>
  send('sign-in/second-factor', { code, isBackupCode }, cookie)

describe('a second factor', () => {
  it('is asked for after the password, which alone opens nothing', async () => {
    const { uri, cookie } = await enable()
    expect(await access.role(cookie)).toBe('officer')
    const half = await access.signIn()
    expect(await half.json()).toEqual({ secondFactor: 'totp' })
    expect(await access.role(cookieOf(half))).toBe('public')
    const whole = await finish(codeOf(uri), cookieOf(half))
    expect(await whole.json()).toMatchObject({ role: 'officer' })
    expect(await access.role(cookieOf(whole))).toBe('officer')
  })

  it('stands in the log when it opens, when it does not, and when it is shut', async () => {
    const { uri, backupCodes } = await enable()
    const signIns = async () =>
      (await listAuditEventsAfter(access.deps.db, { recordType: 'sign_in' }, '', 99)).map(
        ({ action, recordId, fields }) => [action, recordId, fields.join()],
      )
    const before = (await signIns()).length
    setNow(now + 1000)
    const half = cookieOf(await access.signIn())
    await finish('000000', half)
    setNow(now + 1000)
    await finish(codeOf(uri), half)
    setNow(now + 1000)
    await finish(backupCodes[0] ?? '', cookieOf(await access.signIn()), true)
    setNow(now + 1000)
    await access.deps.db
      .updateTable('two_factor')
      .set({ locked_until: new Date(now + 60_000).toISOString() })
      .execute()
    expect((await finish(codeOf(uri), cookieOf(await access.signIn()))).status).toBe(429)
    setNow(now + 1000)
    await finish('000000', 'inflytt.two_factor=forged.c2lnbmF0dXJl')
    expect((await signIns()).slice(before)).toEqual([
      ['refuse', access.officerId, 'totp'],
      ['sign_in', access.officerId, 'password,totp'],
      ['sign_in', access.officerId, 'password,backupCode'],
      ['lock', access.officerId, 'totp'],
      ['refuse', '', 'totp'],
    ])
  })

  it('does not count before a code of it has been shown', async () => {
    const before = cookieOf(await access.signIn())
    await send('two-factor/begin', { password: PASSWORD }, before)
    expect(await (await access.signIn()).json()).toMatchObject({ role: 'officer' })
  })

  it('takes each code once', async () => {
    const { uri } = await enable()
    const [one, other] = [cookieOf(await access.signIn()), cookieOf(await access.signIn())]
    const code = codeOf(uri)
    const first = await finish(code, one)
    expect(first.status).toBe(200)
    const again = await finish(code, other)
    expect(again.status).toBe(401)
    expect(again.headers.getSetCookie()).toEqual([])
    const sessions = await access.deps.db.selectFrom('session').selectAll().execute()
    expect(sessions).toHaveLength(2)
  })

  it('takes a code in two groups of three, as it is shown, and the beginning of a long user agent', async () => {
    const { uri } = await enable()
    const code = codeOf(uri).replace(/^.../, '$& ')
    const headers = { Cookie: cookieOf(await access.signIn()), 'User-Agent': 'x'.repeat(5000) }
    const whole = await access.post('/api/auth/sign-in/second-factor', { code }, headers)
    expect(whole.status).toBe(200)
    const sessions = await access.deps.db.selectFrom('session').select('user_agent').execute()
    expect(sessions.map((session) => session.user_agent?.length)).toContain(200)
  })

  it('tells one of two that begin it at once to begin again', async () => {
    const cookie = cookieOf(await access.signIn())
    const begun = await Promise.all(
      [1, 2].map(() => send('two-factor/begin', { password: PASSWORD }, cookie)),
    )
    const statuses = begun.map(({ status }) => status)
    expect(statuses).toContain(200)
    // 200 to both where the one came after all.
    expect([200, 409]).toEqual(expect.arrayContaining(statuses))
  })

  it('is not begun anew while it is on', async () => {
    const { cookie } = await enable()
    expect((await send('two-factor/begin', { password: PASSWORD }, cookie)).status).toBe(409)
  })

  it('ends a sign-in that waits for its code when the password is changed or the others are ended', async () => {
    const { uri, cookie } = await enable()
    const begun = async () => cookieOf(await access.signIn())
    const [first, second] = [await begun(), await begun()]
    const headers = { Cookie: cookie, Origin: 'http://localhost' }
    await access.app.request('/api/v1/sessions', { method: 'DELETE', headers })
    expect((await finish(codeOf(uri), first)).status).toBe(401)
    const third = await begun()
    const passwords = { currentPassword: PASSWORD, newPassword: 'fyra små grå stenar' }
    expect((await send('change-password', passwords, cookie)).status).toBe(204)
    for (const half of [second, third]) expect((await finish(codeOf(uri), half)).status).toBe(401)
  })

  it('that the secret of the server no longer opens is said to be so', async () => {
    const { uri, backupCodes } = await enable()
    await access.deps.db
      .updateTable('two_factor')
      .set({ secret: 'of another', backup_codes: 'x' })
      .execute()
    const half = cookieOf(await access.signIn())
    expect((await finish(codeOf(uri), half)).status).toBe(409)
    expect((await finish(backupCodes[0] ?? '', half, true)).status).toBe(409)
  })

  it('takes no code again when the clock has been forward and back, whoever signed in meanwhile', async () => {
    const { uri } = await enable()
    const began = now
    const used = codeOf(uri)
    expect((await finish(used, cookieOf(await access.signIn()))).status).toBe(200)
    setNow(began + 25 * 60 * 60_000)
    await access.signIn({ email: 'nobody@example.org' })
    setNow(began)
    expect((await finish(used, cookieOf(await access.signIn()))).status).toBe(401)
    setNow(began - STEP_MS)
    expect((await finish(codeOf(uri), cookieOf(await access.signIn()))).status).toBe(401)
    setNow(began + STEP_MS)
    expect((await finish(codeOf(uri), cookieOf(await access.signIn()))).status).toBe(200)
  })

  it('takes the code of the step before or after, and none before one that was used', async () => {
    const { uri } = await enable()
    const began = now
    setNow(began + STEP_MS)
    const next = codeOf(uri)
    setNow(began)
    const current = codeOf(uri)
    expect((await finish(next, cookieOf(await access.signIn()))).status).toBe(200)
    expect((await finish(current, cookieOf(await access.signIn()))).status).toBe(401)
    setNow(began + 3 * STEP_MS)
    const late = codeOf(uri)
    setNow(began + 4 * STEP_MS)
    expect((await finish(late, cookieOf(await access.signIn()))).status).toBe(200)
  })

  it('takes each backup code once', async () => {
    const { backupCodes } = await enable()
    const [code = ''] = backupCodes
    const [one, other] = [cookieOf(await access.signIn()), cookieOf(await access.signIn())]
    const both = await Promise.all([finish(code, one, true), finish(code, other, true)])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 401])
    expect((await finish(code, cookieOf(await access.signIn()), true)).status).toBe(401)
    expect(backupCodes).toHaveLength(10)
  })

  it('keeps neither secret nor backup codes readable in the store', async () => {
    const { uri, backupCodes } = await enable()
    const stored = JSON.stringify(await access.deps.db.selectFrom('two_factor').selectAll().execute())
    const secret = secretOf(uri).toString()
    for (const hidden of [secret, ...backupCodes]) expect(stored).not.toContain(hidden)
  })

  it('is not guessed: a wrong code is refused, and five end the sign-in', async () => {
    const { uri } = await enable()
    const half = cookieOf(await access.signIn())
    for (let i = 0; i < 5; i++) expect((await finish('000000', half)).status).toBe(401)
    expect((await finish(codeOf(uri), half)).status).toBe(401)
    expect((await finish(codeOf(uri), '')).status).toBe(401)
  })

  it('locks after ten wrong codes, however many sign-ins they are spread over', async () => {
    const { uri } = await enable()
    for (let round = 0; round < 2; round++) {
      const half = cookieOf(await access.signIn())
      for (let i = 0; i < 5; i++) await finish('000000', half)
      setNow(now + 2 * 60_000)
    }
    const half = cookieOf(await access.signIn())
    const locked = await finish(codeOf(uri), half)
    expect(locked.status).toBe(429)
    expect(locked.headers.get('Retry-After')).toBe('900')
    expect(locked.headers.get('Content-Type')).toBe('application/problem+json')
  })

  it('is locked no longer than that by a clock that has been ahead', async () => {
    const { uri } = await enable()
    const ahead = { locked_until: new Date(now + 365 * 24 * 3600_000).toISOString() }
    await access.deps.db.updateTable('two_factor').set(ahead).execute()
    expect((await finish(codeOf(uri), cookieOf(await access.signIn()))).status).toBe(200)
  })

  it('keeps a remembered device remembered', async () => {
    const { uri } = await enable({ rememberMe: true })
    const half = await access.signIn({ rememberMe: true })
    const whole = await finish(codeOf(uri), cookieOf(half))
    const [session] = whole.headers.getSetCookie().filter((one) => one.includes('session_token'))
    expect(session).toContain('Max-Age=2592000')
    setNow(now + 20 * 24 * 3600_000)
    expect(await access.role(cookieOf(whole))).toBe('officer')
  })

  it('ends by the password, with a trail', async () => {
    const { cookie } = await enable()
    expect((await send('two-factor/end', { password: 'not the right one' }, cookie)).status).toBe(422)
    expect((await send('two-factor/end', { password: PASSWORD }, cookie)).status).toBe(204)
    expect(await (await access.signIn()).json()).toMatchObject({ role: 'officer' })
    const events = await access.deps.db
      .selectFrom('audit_event')
      .select('fields')
      .where('record_type', '=', 'user')
      .execute()
    expect(events.map(({ fields }) => fields)).toEqual(['["hasTotp"]', '["hasTotp"]'])
  })

  it('is refused with a wrong password, without a session, and to demo accounts', async () => {
    const cookie = cookieOf(await access.signIn())
    expect((await send('two-factor/begin', { password: 'not the right one' }, cookie)).status).toBe(422)
    expect((await send('two-factor/begin', { password: PASSWORD })).status).toBe(401)
    access.deps.config.isDemo = true
    await ensureDemoAccounts(access.deps)
    const demo = await access.signIn({ email: 'admin@demo.invalid', password: DEMO_PASSWORD })
    const answer = await send('two-factor/begin', { password: DEMO_PASSWORD }, cookieOf(demo))
    expect(answer.status).toBe(403)
  })
})

it.each(ENGINES)(
  'opens on %s, and is taken away by an administrator with what is signed in',
  async (engine) => {
    access = await createAccessApp({}, engine)
    setNow(now)
    const { uri, cookie } = await enable()
    expect((await finish(codeOf(uri), cookieOf(await access.signIn()))).status).toBe(200)
    await addUser(access.deps, {
      email: 'admin@example.org',
      name: 'Admin',
      role: 'admin',
      password: PASSWORD,
    })
    const admin = cookieOf(await access.signIn({ email: 'admin@example.org' }))
    const answer = await access.app.request(`/api/v1/users/${access.officerId}/totp`, {
      method: 'DELETE',
      headers: { Cookie: admin, Origin: 'http://localhost' },
    })
    expect(await answer.json()).toMatchObject({ hasTotp: false })
    expect(await access.role(cookie)).toBe('public')
    expect(await (await access.signIn()).json()).toMatchObject({ role: 'officer' })
  },
)
