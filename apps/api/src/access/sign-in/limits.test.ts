import { insertUser } from '@inflytt/db'
import { describe, expect, it } from 'vitest'
import { createTestDeps } from '../../http/deps.testing.ts'
import { createAccessApp } from '../access.testing.ts'
import { takeAttempt, takeReading } from './attempt-limit.ts'
import { createAuth } from './auth.ts'

const WRONG = { password: 'not the right one' }

async function statuses(
  times: number,
  attempt: (i: number) => Response | Promise<Response>,
): Promise<number[]> {
  const found: number[] = []
  for (let i = 0; i < times; i++) found.push((await attempt(i)).status)
  return found
}

describe('guessing passwords', () => {
  it('is stopped after ten from one address, with a problem that says for how long', async () => {
    const { signIn, deps } = await createAccessApp()
    deps.setNow('2026-11-23T12:00:00.000Z')
    expect(await statuses(10, () => signIn(WRONG))).toEqual(Array.from({ length: 10 }, () => 401))
    deps.setNow('2026-11-23T12:00:18.500Z')
    const answer = await signIn()
    expect(answer.status).toBe(429)
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({
      type: 'http://localhost/docs/problems#rate-limited',
      status: 429,
    })
    expect(answer.headers.get('Retry-After')).toBe('42')
    expect(answer.headers.get('RateLimit')).toBe('"sign-in";r=0;t=42')
    expect(answer.headers.get('RateLimit-Policy')).toBe('"sign-in";q=10;w=60')
    expect((await signIn({}, {}, '192.0.2.2')).status).toBe(200)
    deps.setNow('2026-11-23T12:01:00.001Z')
    expect((await signIn()).status).toBe(200)
  })

  it('stays stopped when the clock goes back by an hour, and for a minute only', async () => {
    const { signIn, deps } = await createAccessApp()
    deps.setNow('2026-11-23T12:00:00.000Z')
    await statuses(11, () => signIn(WRONG))
    deps.setNow('2026-11-23T11:00:00.000Z')
    const answer = await signIn(WRONG)
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([429, '60'])
    deps.setNow('2026-11-23T11:01:00.001Z')
    expect((await signIn(WRONG)).status).toBe(401)
  })

  it('is stopped for one account from however many addresses', async () => {
    const { signIn } = await createAccessApp()
    const found = await statuses(30, (i) => signIn(WRONG, {}, `192.0.2.${i}`))
    expect(new Set(found)).toEqual(new Set([401]))
    const answer = await signIn({}, {}, '198.51.100.1')
    expect(answer.status).toBe(429)
    expect(answer.headers.get('RateLimit-Policy')).toBe('"sign-in-account";q=30;w=900')
    expect((await signIn({ email: 'another@example.org' }, {}, '198.51.100.1')).status).toBe(401)
  })

  it('does not count those who know theirs', async () => {
    const { signIn } = await createAccessApp()
    expect(new Set(await statuses(12, () => signIn()))).toEqual(new Set([200]))
  })

  it('lets no more through at once than one after the other', async () => {
    const { signIn } = await createAccessApp()
    const answers = await Promise.all(Array.from({ length: 12 }, () => signIn(WRONG)))
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(2)
  })

  it('keeps neither address nor e-mail in the store', async () => {
    const { signIn, deps } = await createAccessApp()
    await signIn(WRONG)
    const kept = JSON.stringify(await deps.db.selectFrom('rate_limit').selectAll().execute())
    expect(kept).toContain('sign-in-account')
    expect(kept).not.toMatch(/192\.0\.2|example/)
  })

  it('costs one hash whether the account exists or not, so that time tells nothing', async () => {
    const { deps } = await createAccessApp()
    const auth = createAuth(deps)
    const { password } = await auth.$context
    const { hash, verify } = password
    let hashes = 0
    password.hash = (text) => (hashes++, hash(text))
    password.verify = (given) => (hashes++, verify(given))
    await insertUser(deps.db, {
      id: 'i',
      accountId: 'a',
      email: 'invited@example.org',
      name: 'Invited',
      role: 'partner',
      partyId: null,
      municipalityCodes: [],
      isDemo: false,
      passwordHash: null,
      at: deps.clock().toISOString(),
    })
    for (const email of ['officer@example.org', 'nobody@example.org', 'invited@example.org']) {
      hashes = 0
      await expect(auth.api.signInEmail({ body: { email, ...WRONG } })).rejects.toThrow(
        'Invalid email or password',
      )
      expect(hashes).toBe(1)
    }
  })
})

it('lets reading go on uncounted while the store cannot be written, and no guess', async () => {
  const deps = await createTestDeps()
  const limit = { name: 'reading', attempts: 1, windowMs: 60_000 }
  await takeReading(deps, limit, 'a')
  await expect(takeReading(deps, limit, 'a')).rejects.toThrow(/^Too many attempts/)
  await deps.store.close()
  await expect(takeReading(deps, limit, 'a')).resolves.toBeUndefined()
  await expect(takeAttempt(deps, limit, 'a')).rejects.toThrow(/destroyed|not open/)
})
