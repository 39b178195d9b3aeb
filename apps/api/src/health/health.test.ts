import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate, openSqlite, setBusyTimeout } from '@inflytt/db'
import { refuseWrites } from '@inflytt/db/testing'
import { expect, it } from 'vitest'
import { createApp } from '../app.ts'
import { holdWriters } from '../store/write-gate.ts'
import { createTestApp, createTestDeps, jsonRequest } from '../http/deps.testing.ts'
import type { TestDeps } from '../http/deps.testing.ts'
import { healthRoutes } from './health.routes.ts'

function ask(deps: TestDeps, path: string): Promise<Response> {
  return Promise.resolve(createTestApp(deps).route('/', healthRoutes(deps)).request(path))
}

it('says that the process lives, store or no store', async () => {
  const deps = await createTestDeps()
  await deps.store.close()
  const response = await ask(deps, '/healthz')
  expect(response.status).toBe(200)
  expect(response.headers.get('Cache-Control')).toBe('no-store')
})

it('is ready when the store reads and writes', async () => {
  const deps = await createTestDeps()
  expect((await ask(deps, '/readyz')).status).toBe(200)
  const { version } = await deps.db
    .selectFrom('data_version')
    .select('version')
    .where('name', '=', 'probe')
    .executeTakeFirstOrThrow()
  expect(version).toBe(1)
})

it('is not ready when the store is away, and says why without saying where', async () => {
  const deps = await createTestDeps()
  await deps.store.close()
  const response = await ask(deps, '/readyz')
  expect(response.status).toBe(503)
  expect(await response.json()).toMatchObject({ reason: 'The store cannot be reached or written.' })
  expect(deps.logged).toContainEqual(
    expect.objectContaining({ level: 'error', reason: 'store-unavailable' }),
  )
})

it('is not ready when the store is only read', async () => {
  const deps = await createTestDeps()
  await refuseWrites(deps.db)
  expect((await ask(deps, '/readyz')).status).toBe(503)
})

it('answers nothing while the clock is not set, and says so', async () => {
  const deps = await createTestDeps()
  const app = createApp(deps)
  const signIn = () =>
    app.request(
      '/api/auth/sign-in/email',
      jsonRequest(
        'POST',
        { email: 'nobody@example.invalid', password: 'none' },
        { Origin: deps.baseUrl() },
      ),
    )
  deps.setNow('1969-12-31T23:59:59.000Z')
  const reason =
    'The clock of the server stands at 1969-12-31T23:59:59.000Z, before the record begins: set it, and let the machine follow a time server (NTP).'
  const answers = [await app.request('/readyz'), await app.request('/api/v1/outcomes'), await signIn()]
  for (const answer of answers) {
    expect(answer.status).toBe(503)
    expect(await answer.json()).toMatchObject({ reason })
  }
  deps.setNow('2020-01-01T00:00:00.000Z')
  expect((await app.request('/api/v1/outcomes')).status).toBe(200)
  expect((await signIn()).status).toBe(401)
})

it('is not ready while the store keeps silent, and is when it has answered', async () => {
  const deps = await createTestDeps()
  const app = createTestApp(deps).route('/', healthRoutes(deps, { withinMs: 20 }))
  const holding = Promise.withResolvers<void>()
  const held = deps.db.transaction().execute(() => holding.promise)
  for (let asked = 0; asked < 2; asked += 1) {
    const response = await app.request('/readyz')
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({ reason: 'The store does not answer.' })
  }
  holding.resolve()
  await held
  await expect.poll(async () => (await app.request('/readyz')).status, { timeout: 10_000 }).toBe(200)
})

it('is ready while an import of its own has the store', async () => {
  const deps = await createTestDeps()
  const app = createTestApp(deps).route('/', healthRoutes(deps, { withinMs: 1000 }))
  const letGo = await holdWriters()
  await refuseWrites(deps.db)
  expect((await app.request('/readyz')).status).toBe(200)
  letGo()
  await expect.poll(async () => (await app.request('/readyz')).status, { timeout: 10_000 }).toBe(503)
})

it('writes once for many who ask at once', async () => {
  const deps = await createTestDeps()
  const app = createTestApp(deps).route('/', healthRoutes(deps))
  await Promise.all(Array.from({ length: 20 }, async () => app.request('/readyz')))
  const { version } = await deps.db
    .selectFrom('data_version')
    .select('version')
    .where('name', '=', 'probe')
    .executeTakeFirstOrThrow()
  expect(version).toBe(1)
})

it('names another program that writes to the file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'inflytt-health-'))
  const path = join(folder, 'held.sqlite')
  const [store, other] = [openSqlite(path), openSqlite(path)]
  try {
    await migrate(store.db, 'sqlite', () => new Date())
    const deps = { ...(await createTestDeps()), db: store.db }
    const held = await other.db.startTransaction().execute()
    setBusyTimeout(store.db, 20)
    const response = await ask(deps, '/readyz')
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({
      reason: expect.stringContaining('Another program writes to the file of the store'),
    })
    await held.rollback().execute()
  } finally {
    await other.close()
    await store.close()
    rmSync(folder, { recursive: true })
  }
})
