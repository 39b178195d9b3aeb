import { beforeEach, describe, expect, it } from 'vitest'
import { type AccessApp, cookieOf, createAccessApp, OFFICER } from '../access.testing.ts'
import { createAuth } from './auth.ts'

let access: AccessApp

beforeEach(async () => {
  access = await createAccessApp()
})

async function problemOf(response: Response): Promise<Record<string, unknown>> {
  const { instance, ...problem } = (await response.json()) as Record<string, unknown>
  expect(instance).toMatch(/^urn:uuid:/)
  expect(response.headers.get('Content-Type')).toBe('application/problem+json')
  return problem
}

describe('signing in', () => {
  it('answers with who signed in, and the cookie makes the same of the next request', async () => {
    const answer = await access.signIn()
    const profile = await answer.json()
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    expect(profile).toMatchObject({
      user: { id: access.officerId, name: OFFICER.name, email: OFFICER.email },
      role: 'officer',
      municipalityCodes: ['2305'],
    })
    const me = await access.app.request('/api/v1/me', { headers: { Cookie: cookieOf(answer) } })
    expect(await me.json()).toEqual(profile)
    const scope = await access.app.request('/api/v1/households', {
      headers: { Cookie: cookieOf(answer) },
    })
    expect(await scope.json()).toEqual({ kind: 'own', municipalityCodes: ['2305'] })
  })

  it('knows the address in any case', async () => {
    expect((await access.signIn({ email: ' OFFICER@Example.org ' })).status).toBe(200)
  })

  it('gives the token to nobody but the cookie', async () => {
    const answer = await access.signIn()
    const [token = ''] = /(?<=session_token=)[^.]+/.exec(cookieOf(answer)) ?? []
    expect(token).toHaveLength(32)
    expect(await answer.text()).not.toContain(token)
  })

  it('answers a wrong password, an unknown address and a disabled account byte for byte alike', async () => {
    const wrong = await access.signIn({ password: 'not the right one' })
    const unknown = await access.signIn({ email: 'nobody@example.org' })
    await access.deps.db.updateTable('app_user').set({ is_disabled: 1 }).execute()
    const disabled = await access.signIn()
    const headers = [wrong, unknown, disabled].map((answer) => [...answer.headers])
    expect(headers[1]).toEqual(headers[0])
    expect(headers[2]).toEqual(headers[0])
    expect(wrong.headers.getSetCookie()).toEqual([])
    expect([wrong.status, unknown.status, disabled.status]).toEqual([401, 401, 401])
    const problem = await problemOf(wrong)
    expect(problem).toMatchObject({ type: 'http://localhost/docs/problems#unauthenticated' })
    expect(await problemOf(unknown)).toEqual(problem)
    expect(await problemOf(disabled)).toEqual(problem)
  })

  it('gives a new session id each time, and ends the one before', async () => {
    const first = cookieOf(await access.signIn())
    const second = cookieOf(await access.signIn({}, { Cookie: first }))
    expect(second).not.toBe(first)
    expect(await access.role(second)).toBe('officer')
    expect(await access.role(first)).toBe('public')
  })

  it('takes no session id that somebody else chose', async () => {
    const forced = 'inflytt.session_token=chosen.c2lnbmF0dXJl'
    expect(cookieOf(await access.signIn({}, { Cookie: forced }))).not.toContain('chosen')
  })
})

describe('a body that is none', () => {
  const path = '/api/auth/sign-in/email'

  it('answers 415 to another content type, 400 to what is not JSON', async () => {
    const form = { method: 'POST', body: new URLSearchParams({ email: OFFICER.email }) }
    expect((await problemOf(await access.app.request(path, form)))['status']).toBe(415)
    const headers = { 'Content-Type': 'application/json' }
    const answer = await access.app.request(path, { method: 'POST', headers, body: '{"email":' })
    expect((await problemOf(answer))['status']).toBe(400)
  })

  it('answers 422 and names each fault', async () => {
    const answer = await access.post(path, { email: 'no address', password: '' })
    expect(await problemOf(answer)).toMatchObject({
      status: 422,
      errors: [{ pointer: '/email' }, { pointer: '/password' }],
    })
    expect((await problemOf(await access.signIn({ callbackURL: '/' })))['type']).toMatch(
      /#unknown-member$/,
    )
  })
})

describe('where one signs in from', () => {
  function signInAt(server: string, Origin: string) {
    const credentials = { email: OFFICER.email, password: 'wrong but read' }
    return access.post(`${server}/api/auth/sign-in/email`, credentials, { Origin })
  }

  it('takes loopback under each of its names, at the port that was asked', async () => {
    for (const host of ['localhost', '127.0.0.1', '[::1]']) {
      expect((await signInAt('http://localhost:4711', `http://${host}:4711`)).status).toBe(401)
    }
  })

  it('refuses the pages of others', async () => {
    const hosts = ['localhost:4712', 'elsewhere.example', 'localhost.elsewhere.example:4711']
    for (const origin of ['null', ...hosts.map((host) => `http://${host}`)]) {
      const problem = await problemOf(await signInAt('http://localhost:4711', origin))
      expect(problem).toMatchObject({ status: 403, type: expect.stringMatching(/#forbidden$/) })
    }
  })

  it('refuses a name that was made to resolve to loopback', async () => {
    expect((await signInAt('http://rebound.example:4711', 'http://rebound.example:4711')).status).toBe(
      403,
    )
  })

  it('takes PUBLIC_URL where there is one', async () => {
    access = await createAccessApp({ publicUrl: 'https://inflytt.example.se' })
    expect((await access.signIn({}, { Origin: 'https://inflytt.example.se' })).status).toBe(200)
    expect((await access.signIn({}, { Origin: 'https://elsewhere.example' })).status).toBe(403)
  })
})

it('serves no other address of better-auth, session or not', async () => {
  const served = ['/sign-in/email', '/sign-out', '/change-password', '/callback/:id']
  const endpoints = Object.values(createAuth(access.deps).api)
  const others = endpoints.map(({ path }) => path).filter((path) => !served.includes(path))
  expect(others).toContain('/sign-up/email')
  expect(others).toContain('/get-session')
  const cookie = cookieOf(await access.signIn())
  for (const path of others) {
    for (const headers of [{}, { Cookie: cookie }]) {
      const read = await access.app.request(`/api/auth${path}`, { headers })
      expect([path, read.status]).toEqual([path, 404])
      expect([path, (await access.post(`/api/auth${path}`, {}, headers)).status]).toEqual([path, 404])
    }
  }
})
