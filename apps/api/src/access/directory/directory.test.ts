import { type AddressInfo, createServer } from 'node:net'
import { type Engine, listAuditEventsAfter, listHistory } from '@inflytt/db'
import { ENGINES } from '@inflytt/db/testing'
import { OAuth2Server } from 'oauth2-mock-server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type AccessApp, cookieOf, createAccessApp, OFFICER, PASSWORD } from '../access.testing.ts'
import { addUser } from '../accounts/accounts.service.ts'
import { createLoadDirectoryAuth } from '../sign-in/load-auth.ts'
import type { DirectoryConfig } from './directory.ts'

const PUBLIC_URL = 'https://inflytt.example.se'

let server: OAuth2Server
let access: AccessApp
let claims: Record<string, unknown>

beforeAll(async () => {
  server = new OAuth2Server()
  await server.issuer.keys.generate('RS256')
  await server.start(0, 'localhost')
  server.service.on('beforeTokenSigning', (token: { payload: object }) => {
    Object.assign(token.payload, claims)
  })
})
afterAll(() => server.stop())

async function open(over: Partial<DirectoryConfig> = {}, engine?: Engine): Promise<void> {
  const config = {
    publicUrl: PUBLIC_URL,
    directory: {
      issuer: server.issuer.url ?? '',
      clientId: 'inflytt',
      clientSecret: 'a secret of the directory',
      name: 'Exempelkommunen',
      emailClaim: 'email',
      trustsEmail: false,
      municipalityClaim: undefined,
      municipalities: new Map(),
      roleClaim: undefined,
      roles: new Map(),
      ...over,
    },
  }
  access = await createAccessApp(config, engine)
  claims = { sub: 'subject-1', email: OFFICER.email, email_verified: true, name: 'From the directory' }
}
beforeEach(() => open())

interface Begun {
  to: string
  cookie: string
}

async function begin(path = '/api/auth/oidc'): Promise<Begun> {
  const answer = await access.app.request(PUBLIC_URL + path)
  expect(answer.status).toBe(302)
  return { to: answer.headers.get('Location') ?? '', cookie: cookieOf(answer) }
}

/** Where the directory sends the browser back to. */
async function consent({ to }: Begun): Promise<URL> {
  const answer = await fetch(to, { redirect: 'manual' })
  return new URL(answer.headers.get('Location') ?? '')
}

function comeBack(address: URL, cookie: string) {
  return access.app.request(address.href, { headers: { Cookie: cookie } })
}

async function signIn(path?: string): Promise<Response> {
  const begun = await begin(path)
  return comeBack(await consent(begun), begun.cookie)
}

const placeOf = (answer: Response) => answer.headers.get('Location')

async function accounts() {
  const { db } = access.deps
  return db.selectFrom('app_user').select(['email', 'role', 'name']).orderBy('email').execute()
}

describe('signing in by the directory', () => {
  it('opens the account of a verified address, binds it, and leads on to the page that asked', async () => {
    const answer = await signIn('/api/auth/oidc?till=%2Fhushall')
    expect([answer.status, placeOf(answer)]).toEqual([302, '/hushall'])
    const [session = ''] = answer.headers.getSetCookie().filter((one) => one.includes('session_token='))
    expect(session).toMatch(
      /^__Host-inflytt\.session_token=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
    expect(await access.role(cookieOf(answer))).toBe('officer')
    const bound = await access.deps.db
      .selectFrom('account')
      .selectAll()
      .where('provider_id', '=', 'oidc')
      .execute()
    expect(bound).toMatchObject([{ account_id: 'subject-1', access_token: null, id_token: null }])
    // Who comes in takes no attempt from the others behind the same address.
    const taken = access.deps.db.selectFrom('rate_limit').select('attempts')
    expect(await taken.where('key', 'like', 'directory:%').execute()).toEqual([{ attempts: 0 }])
  })

  it('stands in the log when it opens and when it does not', async () => {
    const signIns = async () =>
      (await listAuditEventsAfter(access.deps.db, { recordType: 'sign_in' }, '', 9))
        .map(({ action, recordId, fields }) => [action, recordId, fields.join()].join(' '))
        .toSorted()
    await signIn()
    await access.deps.db.updateTable('app_user').set({ is_disabled: 1 }).execute()
    await signIn()
    claims = { sub: 'subject-9', email: 'nobody@example.org', email_verified: true, name: 'a\r\nb' }
    await signIn()
    await comeBack(new URL(`${PUBLIC_URL}/api/auth/callback/oidc?code=x&state=y`), '')
    expect(await signIns()).toEqual([
      'refuse  directory',
      'refuse  directory',
      `refuse ${access.officerId} directory`,
      `sign_in ${access.officerId} directory`,
    ])
  })

  it('knows the bound one by subject, whatever the address has become', async () => {
    await signIn()
    claims['email'] = 'renamed@example.org'
    expect(await access.role(cookieOf(await signIn()))).toBe('officer')
    claims = { ...claims, sub: 'subject-2', email: OFFICER.email }
    expect(placeOf(await signIn())).toBe('/logga-in?fel=konto')
  })

  it('ends the session that the browser had, and lives twelve hours without a request', async () => {
    const before = cookieOf(await access.signIn({}, { Origin: PUBLIC_URL }))
    const begun = await begin()
    const answer = await comeBack(await consent(begun), `${begun.cookie}; ${before}`)
    expect(await access.role(before)).toBe('public')
    access.deps.setNow('2026-11-24T00:00:00.000Z')
    expect(await access.role(cookieOf(answer))).toBe('public')
  })

  it('is not remembered longer because a password was changed meanwhile', async () => {
    access.deps.setNow(new Date().toISOString())
    const passwords = { currentPassword: PASSWORD, newPassword: 'fyra små grå stenar' }
    const sent = { Cookie: cookieOf(await signIn()), Origin: PUBLIC_URL }
    const changed = await access.post('/api/auth/change-password', passwords, sent)
    expect(changed.status).toBe(204)
    expect(changed.headers.getSetCookie().join()).not.toContain('Max-Age=2592000')
    access.deps.setNow(new Date(Date.now() + 13 * 3_600_000).toISOString())
    expect(await access.role(cookieOf(changed))).toBe('public')
  })

  it('leads on to a page whose address is written in letters of any kind', async () => {
    const answer = await signIn(`/api/auth/oidc?till=${encodeURIComponent('/hushall?text=å€&b=%20')}`)
    expect(placeOf(answer)).toBe('/hushall?text=%C3%A5%E2%82%AC&b=%20')
  })

  it('passes over what else the directory answers', async () => {
    const begun = await begin()
    const address = await consent(begun)
    address.searchParams.set('session_state', 'x')
    expect(placeOf(await comeBack(address, begun.cookie))).toBe('/')
  })
})

it.each(ENGINES)('makes one account on %s of somebody who comes in twice at once', async (engine) => {
  await open({ roleClaim: 'groups', roles: new Map([['ledning', 'coordinator']]) }, engine)
  claims = { sub: 'new', email: 'new@example.org', email_verified: true, groups: ['ledning'] }
  const both = await Promise.all([signIn(), signIn()])
  const roles = await Promise.all(both.map((answer) => access.role(cookieOf(answer))))
  expect(roles).toEqual(['coordinator', 'coordinator'])
  expect(await accounts()).toHaveLength(2)
})

describe('somebody whom the directory knows and the service does not', () => {
  it.each([
    ['another address', { email: 'nobody@example.org' }],
    ['an address that is not verified', { email_verified: false }],
    ['no address', { email: undefined }],
  ])('is refused with %s, and no account is made', async (_what, over) => {
    Object.assign(claims, over)
    const answer = await signIn()
    expect(placeOf(answer)).toBe('/logga-in?fel=konto')
    expect(answer.headers.getSetCookie().join()).not.toMatch(/session_token=[^;]/)
    expect(await accounts()).toHaveLength(1)
  })

  it('is refused when the account is disabled', async () => {
    await access.deps.db.updateTable('app_user').set({ is_disabled: 1 }).execute()
    expect(placeOf(await signIn())).toBe('/logga-in?fel=konto')
  })

  it('comes in by an address that the directory is trusted for', async () => {
    await open({ trustsEmail: true, emailClaim: 'upn' })
    claims = { sub: 'subject-1', upn: 'OFFICER@example.org' }
    expect(await access.role(cookieOf(await signIn()))).toBe('officer')
  })
})

describe('a claim that names the municipality', () => {
  beforeEach(() =>
    open({
      municipalityClaim: 'kommun',
      municipalities: new Map([['Exempelbyn', '2380']]),
      roleClaim: 'groups',
      roles: new Map([
        ['ledning', 'coordinator'],
        ['lots', 'officer'],
      ] as const),
    }),
  )

  it('binds an officer anew at each sign-in', async () => {
    claims['kommun'] = ['Exempelbyn', '2305']
    const answer = await signIn()
    expect(await (await access.households(cookieOf(answer))).json()).toMatchObject({
      municipalityCodes: ['2305', '2380'],
    })
    claims['kommun'] = 'Exempelbyn'
    await signIn()
    expect(await (await access.households(cookieOf(answer))).json()).toMatchObject({
      municipalityCodes: ['2380'],
    })
  })

  it.each([undefined, 'Elsewhere', '0180', ['2305', '0180'], []])('refuses %j', async (kommun) => {
    claims['kommun'] = kommun
    expect(placeOf(await signIn())).toBe('/logga-in?fel=kommun')
  })

  it('makes an account by the mapping of roles, and by nothing else', async () => {
    claims = { sub: 'new', email: 'new@example.org', email_verified: true, name: 'New', kommun: '2305' }
    expect(placeOf(await signIn())).toBe('/logga-in?fel=konto')
    claims['groups'] = ['other', 'admin']
    expect(placeOf(await signIn())).toBe('/logga-in?fel=konto')
    claims['groups'] = ['lots']
    expect(await access.role(cookieOf(await signIn()))).toBe('officer')
    expect(await accounts()).toMatchObject([
      { email: 'new@example.org', role: 'officer', name: 'New' },
      { email: OFFICER.email },
    ])
  })

  it('makes none of an address that holds a personal number, and shows a name as it is', async () => {
    const known = { email_verified: true, kommun: '2305', groups: ['lots'] }
    claims = { ...known, sub: 'a', email: '191212121212@example.org', name: 'New' }
    expect(placeOf(await signIn())).toBe('/logga-in?fel=konto')
    claims = { ...known, sub: 'b', email: 'turned@example.org', name: '\u202eadmin' }
    await signIn()
    claims = { ...known, sub: 'c', email: 'unseen@example.org', name: '\u200b' }
    await signIn()
    claims = { ...known, sub: 'd', email: 'numbered@example.org', name: 'New 19121212-1212' }
    await signIn()
    expect(await accounts()).toMatchObject([
      { email: 'numbered@example.org', name: 'numbered@example.org' },
      { email: OFFICER.email },
      { email: 'turned@example.org', name: 'admin' },
      { email: 'unseen@example.org', name: 'unseen@example.org' },
    ])
  })
})

it.each(ENGINES)('binds an account anew on %s once an administrator has released it', async (engine) => {
  await open({}, engine)
  const admin = { email: 'admin@example.org', name: 'Admin', role: 'admin', password: PASSWORD } as const
  await addUser(access.deps, admin)
  const opened = cookieOf(await signIn())
  claims['sub'] = 'the same person, in a directory that was set up anew'
  expect(placeOf(await signIn())).toBe('/logga-in?fel=konto')
  const headers = { Cookie: cookieOf(await access.signIn({ email: admin.email })), Origin: PUBLIC_URL }
  const release = () =>
    access.app.request(`${PUBLIC_URL}/api/v1/users/${access.officerId}/directory`, {
      method: 'DELETE',
      headers,
    })
  expect(await (await release()).json()).toMatchObject({ hasDirectory: false, hasPassword: true })
  expect(await access.role(opened)).toBe('public')
  expect((await release()).status).toBe(200)
  expect(await access.role(cookieOf(await signIn()))).toBe('officer')
  const [, , released] = await listHistory(access.deps.db, 'user', access.officerId)
  expect(released).toMatchObject({ fields: ['hasDirectory'] })
})

it.each(ENGINES)('makes no account on %s of claims that name nobody', async (engine) => {
  await open({ roleClaim: 'groups', roles: new Map([['ledning', 'coordinator']]) }, engine)
  const known = { sub: 'new', email: 'new@example.org', email_verified: true, groups: ['ledning'] }
  for (const [over, reason] of [
    [{ sub: 'a\0b' }, 'organisation'],
    [{ sub: '' }, 'organisation'],
    [{ sub: 'x'.repeat(256) }, 'organisation'],
    [{ email: 'a\0b@example.org' }, 'konto'],
    [{ email: '@' }, 'konto'],
    [{ email: `${'x'.repeat(250)}@example.org` }, 'konto'],
    [{ email: 'somebody@demo.invalid' }, 'konto'],
  ] as const) {
    claims = { ...known, ...over }
    expect(placeOf(await signIn()), JSON.stringify(over)).toBe(`/logga-in?fel=${reason}`)
  }
  expect(await accounts()).toHaveLength(1)
})

describe('an answer that is not the one asked for', () => {
  const refused = '/logga-in?fel=organisation'

  it('is refused with another state, another browser, or a second time', async () => {
    const begun = await begin()
    const address = await consent(begun)
    const forged = new URL(address)
    forged.searchParams.set('state', 'another')
    expect(placeOf(await comeBack(forged, begun.cookie))).toBe(refused)
    expect(placeOf(await comeBack(address, ''))).toBe(refused)
    const other = await begin()
    expect(placeOf(await comeBack(address, other.cookie))).toBe(refused)
    expect(placeOf(await comeBack(address, begun.cookie))).toBe('/')
    expect(placeOf(await comeBack(address, begun.cookie))).toBe(refused)
  })

  it.each([
    ['nonce', { nonce: 'another' }],
    ['issuer', { iss: 'https://elsewhere.example' }],
    ['audience', { aud: 'another client' }],
    ['end', { exp: 1_000_000_000 }],
  ])('is refused with another %s', async (_what, over) => {
    Object.assign(claims, over)
    expect(placeOf(await signIn())).toBe(refused)
    expect(await accounts()).toHaveLength(1)
  })

  it('is refused when the directory says no', async () => {
    const begun = await begin()
    const address = await consent(begun)
    address.searchParams.delete('code')
    address.searchParams.set('error', 'access_denied')
    expect(placeOf(await comeBack(address, begun.cookie))).toBe(refused)
  })

  it('is refused from a directory that calls itself another than configured', async () => {
    server.service.once('beforeWellKnownOpenIdConfiguration', (answer: { body: object }) => {
      Object.assign(answer.body, { issuer: 'https://elsewhere.example' })
    })
    claims['iss'] = 'https://elsewhere.example'
    expect(placeOf(await signIn())).toBe(refused)
  })
})

it('leads to no page of others', async () => {
  for (const till of ['//elsewhere.example', 'https://elsewhere.example', '/\\elsewhere.example']) {
    const address = `${PUBLIC_URL}/api/auth/oidc?till=${encodeURIComponent(till)}`
    expect((await access.app.request(address)).status).toBe(400)
  }
})

it('says so when the directory cannot be reached', async () => {
  await open({ issuer: 'http://localhost:1' })
  expect((await begin()).to).toBe('/logga-in?fel=organisation')
})

it('leads whoever tries too often to a page that says so, and tells a program', async () => {
  await open({ issuer: 'http://localhost:1' })
  const answer = (Accept: string) =>
    access.app.request(`${PUBLIC_URL}/api/auth/oidc`, { headers: { Accept } })
  for (let i = 0; i < 30; i++) await answer('*/*')
  const [page, program] = [await answer('text/html,*/*;q=0.8'), await answer('*/*')]
  expect([page.status, page.headers.get('location')]).toEqual([302, '/logga-in?fel=forsok'])
  expect([program.status, Number(program.headers.get('retry-after'))]).toEqual([429, 60])
})

it('keeps nobody with a password waiting when the directory is silent', async () => {
  const silent = createServer().listen(0)
  const { port } = silent.address() as AddressInfo
  await open({ issuer: `http://localhost:${port}` })
  expect((await access.signIn({}, { Origin: PUBLIC_URL })).status).toBe(200)
  const { deps } = access
  const load = createLoadDirectoryAuth(deps, deps.config.directory as DirectoryConfig, 50)
  await expect(load()).rejects.toThrow('No answer within 50 ms.')
  const asked = new Promise((resolve) => silent.once('connection', resolve))
  await Promise.all([asked, expect(load()).rejects.toThrow('No answer')])
  silent.close()
})

it('is not there without a directory, and the page is told', async () => {
  const ways = async () => (await access.app.request('/api/auth/ways')).json()
  expect(await ways()).toEqual({ directory: { name: 'Exempelkommunen' } })
  access = await createAccessApp()
  expect(await ways()).toEqual({ directory: null })
  expect((await access.app.request('/api/auth/oidc')).status).toBe(404)
  expect((await access.app.request('/api/auth/callback/oidc?code=x')).status).toBe(404)
})
