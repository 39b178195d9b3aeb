import { randomUUID } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { hashPassword } from 'better-auth/crypto'
import { type Engine, insertUser, migrate, openSqlite, type Store } from '@inflytt/db'
import { copyToPostgres, createPostgresStore, makePostgresTemplate } from '@inflytt/db/testing'
import { createApp } from './app.ts'
import { seedFacts } from './facts/seed-facts.ts'
import { ownOrigin, type TestDeps, testDepsOver } from './http/deps.testing.ts'
import { seededRandom } from './demo/demo-random.ts'

export type TestRole = 'bracke' | 'ostersund' | 'both' | 'coordinator' | 'partner' | 'employer' | 'admin'

const PASSWORD = 'a long pass phrase'
const USERS = {
  bracke: { role: 'officer', municipalityCodes: ['2305'], partyId: null },
  ostersund: { role: 'officer', municipalityCodes: ['2380'], partyId: null },
  both: { role: 'officer', municipalityCodes: ['2305', '2380'], partyId: null },
  coordinator: { role: 'coordinator', municipalityCodes: [], partyId: null },
  partner: { role: 'partner', municipalityCodes: [], partyId: null },
  /** Speaks for a party. */
  employer: { role: 'partner', municipalityCodes: [], partyId: 'jamtkraft' },
  admin: { role: 'admin', municipalityCodes: [], partyId: null },
} as const

const TEST_ROLES = Object.keys(USERS) as TestRole[]
const emailOf = (role: TestRole) => `${role}@example.invalid`

interface Sent {
  method?: string
  body?: unknown
  headers?: Record<string, string>
  /** Ends where who asks goes away. */
  signal?: AbortSignal
}

export interface Answered<T = Record<string, unknown>> {
  status: number
  headers: Headers
  body: T
}

export interface TestApi {
  deps: TestDeps
  app: ReturnType<typeof createApp>
  /** Asks as a role, or as nobody; the body is what the test says it is. */
  ask<T = Record<string, unknown>>(
    who: TestRole | 'public',
    path: string,
    sent?: Sent,
  ): Promise<Answered<T>>
  /** Sends a file as the whole body. */
  sendFile<T>(
    who: TestRole,
    path: string,
    file: string | Uint8Array<ArrayBuffer>,
    sent?: { method?: string; headers?: Record<string, string> },
  ): Promise<Answered<T>>
  /** The header of who is signed in; empty for the public and for whom it does not know. */
  cookieOf: (who: TestRole | 'public') => Record<string, string>
  close(): Promise<void>
}

interface Template {
  path: string
  cookies: Map<string, string>
}

// Hashing is slow on purpose: once for everybody.
const passwordHash = hashPassword(PASSWORD)

// `pnpm test:postgres` runs on the other engine what names none.
const TEST_ENGINE: Engine = process.env['TEST_ENGINE'] === 'postgres' ? 'postgres' : 'sqlite'

// The users of a base are made and signed in once, and each test opens a copy with its own of them.
const templates = new Map<string, Promise<Template>>()

function templateOf(roles: readonly TestRole[], base?: string): Promise<Template> {
  const everyone = once(`of ${base}`, () => makeTemplate(base))
  return once(`${roles.join()} of ${base}`, async () => withRoles(await everyone, roles))
}

function once(key: string, make: () => Promise<Template>): Promise<Template> {
  const template = templates.get(key) ?? make()
  templates.set(key, template)
  return template
}

async function withRoles({ path, cookies }: Template, roles: readonly TestRole[]): Promise<Template> {
  const copy = join(dirname(path), `${randomUUID()}.sqlite`)
  copyFileSync(path, copy)
  const store = openSqlite(copy)
  const others = TEST_ROLES.filter((role) => !roles.includes(role)).map(emailOf)
  if (others.length > 0) await store.db.deleteFrom('app_user').where('email', 'in', others).execute()
  await store.close()
  return { path: copy, cookies }
}

/**
 * The whole API over a fresh store that holds the real facts, or over a copy of the store at `base`, with a user of each
 * role signed in by password. On PostgreSQL it holds the very same rows.
 */
export async function createTestApi(
  roles: readonly TestRole[],
  base?: string,
  engine: Engine = TEST_ENGINE,
): Promise<TestApi> {
  const { path: original, cookies } = await templateOf(roles, base)
  const copy = join(dirname(original), `${randomUUID()}.sqlite`)
  copyFileSync(original, copy)
  const store = engine === 'sqlite' ? openSqlite(copy) : await copiedToPostgres(original)
  const deps: TestDeps = { ...testDepsOver(store), random: seededRandom(1) }
  const app = createApp(deps)
  const cookieOf = (who: TestRole | 'public'): Record<string, string> =>
    who === 'public' || !roles.includes(who) ? {} : { Cookie: cookies.get(who) ?? '' }
  return {
    deps,
    app,
    cookieOf,
    close: async () => {
      await store.close()
      rmSync(copy)
    },
    ask: (who, path, sent = {}) =>
      answered(app, path, {
        ...json(sent.method ?? 'GET', sent.body, { ...cookieOf(who), ...sent.headers }),
        ...(sent.signal && { signal: sent.signal }),
      }),
    sendFile: (who, path, file, sent = {}) => {
      const headers = { 'Content-Type': 'application/octet-stream', ...cookieOf(who), ...sent.headers }
      const init = { method: sent.method ?? 'POST', headers: { ...ownOrigin(headers), ...headers } }
      return answered(app, path, { ...init, body: file })
    },
  }
}

async function answered<T>(app: TestApi['app'], path: string, init: RequestInit): Promise<Answered<T>> {
  const address = /^\/(?:api\/|docs\/|healthz|readyz)/.test(path) ? path : `/api/v1${path}`
  const response = await app.request(address, init)
  const text = await response.text()
  const isJson = text !== '' && (response.headers.get('content-type') ?? '').includes('json')
  return {
    status: response.status,
    headers: response.headers,
    body: (isJson ? JSON.parse(text) : text) as T,
  }
}

const postgresTemplates = new Map<string, Promise<string>>()

async function copiedToPostgres(path: string): Promise<Store> {
  const template =
    postgresTemplates.get(path) ??
    makePostgresTemplate(async (to) => {
      const from = openSqlite(path)
      await copyToPostgres(from, to)
      await from.close()
    })
  postgresTemplates.set(path, template)
  return createPostgresStore(await template)
}

async function makeTemplate(base?: string): Promise<Template> {
  const folder = mkdtempSync(join(tmpdir(), 'inflytt-test-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'template.sqlite')
  if (base !== undefined) copyFileSync(base, path)
  const store = openSqlite(path)
  const deps = testDepsOver(store)
  await migrate(store.db, store.engine, deps.clock)
  if (base === undefined) await seedFacts(deps)
  const app = createApp(deps)
  const cookies = new Map<string, string>()
  for (const name of TEST_ROLES) {
    const email = emailOf(name)
    const { role, municipalityCodes, partyId } = USERS[name]
    await insertUser(store.db, {
      id: deps.newId(),
      accountId: deps.newId(),
      email,
      name,
      passwordHash: await passwordHash,
      role,
      municipalityCodes: [...municipalityCodes],
      partyId,
      isDemo: false,
      at: deps.clock().toISOString(),
    })
    const response = await app.request(
      '/api/auth/sign-in/email',
      json('POST', { email, password: PASSWORD }),
    )
    cookies.set(name, (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '')
  }
  // A fresh store begins with an empty log: how its users came in is of no matter there.
  if (base === undefined) {
    await store.db.deleteFrom('audit_waiting').execute()
    await store.db.deleteFrom('audit_event').execute()
  }
  await store.close()
  return { path, cookies }
}

function json(method: string, body: unknown, headers: Record<string, string> = {}): RequestInit {
  const sent = { ...ownOrigin(headers), ...headers }
  if (body === undefined) return { method, headers: sent }
  return {
    method,
    headers: { 'Content-Type': 'application/json', ...sent },
    body: JSON.stringify(body),
  }
}
