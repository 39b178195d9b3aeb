import { hashPassword } from 'better-auth/crypto'
import { afterEach } from 'vitest'
import { type Engine, insertUser } from '@inflytt/db'
import { createTestStore } from '@inflytt/db/testing'
import type { Config } from '../configuration/config.ts'
import { createTestApp, createTestDeps, jsonRequest } from '../http/deps.testing.ts'
import { sessionsRoutes } from '../sessions/sessions.routes.ts'
import { tokensRoutes } from '../tokens/tokens.routes.ts'
import { invitationRoutes } from '../users/invitations.routes.ts'
import { usersRoutes } from '../users/users.routes.ts'
import { allow } from './allow.ts'
import { authRoutes } from './sign-in/auth.routes.ts'
import { meRoutes } from './me.routes.ts'
import { withCaller } from './with-caller.ts'

export const PASSWORD = 'a long enough one'
export const OFFICER = { email: 'officer@example.org', name: 'Officer', role: 'officer' as const }

// Hashing is slow on purpose: once for all the tests of a file.
const passwordHash = hashPassword(PASSWORD)

const closing: (() => Promise<void>)[] = []

afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()))
})

/** Dependencies over a store of its own that knows two municipalities. */
export async function createAccessDeps(config: Partial<Config> = {}, engine: Engine = 'sqlite') {
  const deps = await createTestDeps(config)
  const store = engine === 'sqlite' ? deps.store : await createTestStore(engine)
  closing.push(() => store.close())
  const municipalities = ['2305', '2380'].map((code) => ({ code, name: code, is_participating: 1 }))
  await store.db.insertInto('municipality').values(municipalities).execute()
  return { ...deps, store, db: store.db }
}

/** The access rooms in an application, with one officer of 2305 in the store. */
export async function createAccessApp(config?: Partial<Config>, engine?: Engine) {
  const deps = await createAccessDeps(config, engine)
  const officerId = deps.newId()
  await insertUser(deps.db, {
    ...OFFICER,
    id: officerId,
    accountId: deps.newId(),
    passwordHash: await passwordHash,
    municipalityCodes: ['2305'],
    partyId: null,
    isDemo: false,
    at: deps.clock().toISOString(),
  })
  const app = createTestApp(deps)
    .use('/api/*', withCaller(deps))
    .route('/api/auth', authRoutes(deps))
    .route('/api/auth', invitationRoutes(deps))
    .route('/api/v1/me', meRoutes())
    .route('/api/v1/tokens', tokensRoutes())
    .route('/api/v1/sessions', sessionsRoutes())
    .route('/api/v1/users', usersRoutes())
    .get('/api/v1/households', allow('households', 'read'), (c) => c.json(c.get('scope')))

  async function post(
    path: string,
    body: unknown,
    headers?: Record<string, string>,
    remoteAddress = '192.0.2.1',
  ) {
    return app.request(path, jsonRequest('POST', body, headers), {
      incoming: { socket: { remoteAddress } },
    })
  }

  return {
    app,
    deps,
    officerId,
    post,
    signIn: (over: object = {}, headers?: Record<string, string>, remoteAddress?: string) =>
      post(
        '/api/auth/sign-in/email',
        { email: OFFICER.email, password: PASSWORD, ...over },
        headers,
        remoteAddress,
      ),
    households: (cookie: string) => app.request('/api/v1/households', { headers: { Cookie: cookie } }),
    /** Whom the cookie makes of the caller. */
    role: async (cookie: string) => {
      const answer = await app.request('/api/v1/me', { headers: { Cookie: cookie } })
      return ((await answer.json()) as { role: string }).role
    },
  }
}

export type AccessApp = Awaited<ReturnType<typeof createAccessApp>>

/** What a browser would send back. */
export function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .filter((pair) => !pair.endsWith('='))
    .join('; ')
}
