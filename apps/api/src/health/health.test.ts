import { expect, it } from 'vitest'
import { refuseWrites } from '@inflytt/db/testing'
import { createTestApp, createTestDeps } from '../http/deps.testing.ts'
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
