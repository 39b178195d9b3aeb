import { beforeEach, describe, expect, it } from 'vitest'
import { refuseWrites } from '@inflytt/db/testing'
import { type AccessApp, cookieOf, createAccessApp, PASSWORD } from '../access.testing.ts'
import { addUser } from '../accounts/accounts.service.ts'

let access: AccessApp
let cookie: string

beforeEach(async () => {
  access = await createAccessApp()
  access.deps.setNow('2026-11-01T08:00:00Z')
  cookie = cookieOf(await access.signIn())
})

describe('a live session', () => {
  it('ends at the next request when the account is disabled', async () => {
    await access.deps.db.updateTable('app_user').set({ is_disabled: 1 }).execute()
    expect(await access.role(cookie)).toBe('public')
    expect((await access.households(cookie)).status).toBe(401)
  })

  it('has the new role and municipalities at the next request', async () => {
    const { db } = access.deps
    await db.updateTable('user_municipality').set({ municipality_code: '2380' }).execute()
    expect(await (await access.households(cookie)).json()).toEqual({
      kind: 'own',
      municipalityCodes: ['2380'],
    })
    await db.updateTable('app_user').set({ role: 'admin' }).execute()
    expect((await access.households(cookie)).status).toBe(403)
    const me = await access.app.request('/api/v1/me', { headers: { Cookie: cookie } })
    expect(await me.json()).toMatchObject({ role: 'admin', municipalityCodes: [] })
  })

  it('is nobody when the store names a role that does not exist', async () => {
    await access.deps.db.updateTable('app_user').set({ role: 'Officer' }).execute()
    expect(await access.role(cookie)).toBe('public')
  })

  it('is dead after signing out, and the cookie is cleared', async () => {
    const answer = await access.post('/api/auth/sign-out', {}, { Cookie: cookie })
    expect(answer.status).toBe(204)
    expect(answer.headers.getSetCookie().join()).toMatch(/inflytt\.session_token=;.*Max-Age=0/)
    expect(await access.role(cookie)).toBe('public')
  })

  it('is not needed for signing out', async () => {
    expect((await access.app.request('/api/auth/sign-out', { method: 'POST' })).status).toBe(204)
  })
})

describe('the time a session lives', () => {
  it('ends twelve hours after the last request', async () => {
    for (const instant of ['2026-11-01T19:59:59Z', '2026-11-02T07:59:58Z']) {
      access.deps.setNow(instant)
      expect(await access.role(cookie)).toBe('officer')
    }
    access.deps.setNow('2026-11-02T19:59:58Z')
    expect(await access.role(cookie)).toBe('public')
  })

  it('is not prolonged by what an open page asks while nobody is there', async () => {
    const headers = { Cookie: cookie, 'X-Unattended': '1' }
    access.deps.setNow('2026-11-01T19:59:59Z')
    const me = await access.app.request('/api/v1/me', { headers })
    expect(await me.json()).toMatchObject({ role: 'officer' })
    access.deps.setNow('2026-11-01T20:00:00Z')
    expect(await access.role(cookie)).toBe('public')
  })

  it('ends thirty days after sign-in, however busy', async () => {
    const hours = (n: number) => new Date(Date.UTC(2026, 10, 1, 8 + n)).toISOString()
    for (let n = 0; n < 720; n += 11) {
      access.deps.setNow(hours(n))
      expect(await access.role(cookie)).toBe('officer')
    }
    access.deps.setNow(hours(720))
    expect(await access.role(cookie)).toBe('public')
  })

  it('is thirty days on a remembered device, without a request between', async () => {
    const answer = await access.signIn({ rememberMe: true })
    expect(answer.headers.getSetCookie().join()).toContain(`Max-Age=${30 * 24 * 60 * 60}`)
    access.deps.setNow('2026-12-01T07:59:59Z')
    expect(await access.role(cookieOf(answer))).toBe('officer')
    access.deps.setNow('2026-12-01T08:00:00Z')
    expect(await access.role(cookieOf(answer))).toBe('public')
  })

  it('does not begin again when the clock jumps back', async () => {
    access.deps.setNow('2026-11-01T16:00:00Z')
    expect(await access.role(cookie)).toBe('officer')
    access.deps.setNow('2026-11-01T09:00:00Z')
    expect(await access.role(cookie)).toBe('public')
    access.deps.setNow('2026-11-02T05:00:00Z')
    expect(await access.role(cookie)).toBe('public')
    access.deps.setNow('2026-11-01T16:00:00Z')
    expect(await access.role(cookie)).toBe('public')
  })
})

describe('a store that can be read and not written', () => {
  beforeEach(() => refuseWrites(access.deps.db))

  it('keeps those signed in who are', async () => {
    access.deps.setNow('2026-11-01T10:00:00Z')
    expect(await access.role(cookie)).toBe('officer')
  })

  it('does not revive a session that is over', async () => {
    access.deps.setNow('2026-11-01T20:00:00Z')
    expect(await access.role(cookie)).toBe('public')
  })

  it('answers 503 to signing in, and to signing out rather than pretend', async () => {
    expect((await access.signIn()).status).toBe(503)
    expect((await access.post('/api/auth/sign-out', {}, { Cookie: cookie })).status).toBe(503)
  })
})

describe('a cookie or token that opens nothing', () => {
  it('is passed over', async () => {
    for (const value of ['', 'x', 'token.', '.signature', 'token.c2lnbmF0dXJl', '%', '"']) {
      expect(await access.role(`inflytt.session_token=${value}`)).toBe('public')
    }
  })

  it('is passed over when the token is right and the signature is another', async () => {
    const forged = cookie.replace(/(session_token=[^.]+)\.[^;]+/, `$1.${'A'.repeat(43)}%3D`)
    expect(forged).not.toBe(cookie)
    expect(await access.role(forged)).toBe('public')
  })

  it('is refused as a token, with a session beside it or not', async () => {
    for (const Authorization of ['Bearer anything', 'bearer anything', 'Bearer']) {
      const answer = await access.app.request('/api/v1/households', {
        headers: { Authorization, Cookie: cookie },
      })
      expect(answer.status).toBe(401)
      expect(await answer.json()).toMatchObject({ type: expect.stringMatching(/#unauthenticated$/) })
    }
  })

  it('makes nobody of the caller where one asks who one is', async () => {
    const answer = await access.app.request('/api/v1/me', {
      headers: { Authorization: 'Bearer anything', Cookie: cookie },
    })
    expect([answer.status, await answer.json()]).toMatchObject([200, { user: null, role: 'public' }])
  })
})

describe('the cookie', () => {
  it('is Secure and bound to the host over https', async () => {
    access = await createAccessApp({ publicUrl: 'https://inflytt.example.se' })
    const answer = await access.signIn({ rememberMe: true })
    const [value] = answer.headers.getSetCookie()
    expect(value).toMatch(
      /^__Host-inflytt\.session_token=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
    expect(await access.role(cookieOf(answer))).toBe('officer')
  })

  it('has a plain name over http, and goes when the browser closes', async () => {
    const cookies = (await access.signIn()).headers.getSetCookie()
    for (const value of cookies)
      expect(value).toMatch(/^inflytt\.\w+=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(cookies).not.toEqual([])
  })
})

describe('a demo account', () => {
  it('cannot enter outside demo mode, nor stay', async () => {
    const email = 'someone@demo.invalid'
    await addUser(access.deps, { email, name: 'Demo', role: 'admin', isDemo: true, password: PASSWORD })
    expect((await access.signIn({ email })).status).toBe(401)
    access.deps.config.isDemo = true
    const entered = cookieOf(await access.signIn({ email }))
    expect(await access.role(entered)).toBe('admin')
    access.deps.config.isDemo = false
    expect(await access.role(entered)).toBe('public')
  })
})
