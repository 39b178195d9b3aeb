import { expect, it } from 'vitest'
import { createApp } from '../app.ts'
import { createTestDeps } from '../http/deps.testing.ts'
import { startEarlyServer } from './early-server.ts'

const DRAINED = Promise.resolve()
const HERE = 'http://localhost'

async function told(answer: Response) {
  const headers = new Headers(answer.headers)
  headers.delete('x-request-id')
  // Each problem has a number of its own.
  const body = (await answer.text()).replace(/urn:uuid:[0-9a-f-]+/u, '')
  return { status: answer.status, headers: [...headers], body }
}

it.each([
  '/healthz',
  '/readyz',
  '/api/v1/outcomes?measure=households&by=municipality,year',
  '/api/v1/outcomes?measure=nothing',
  '/api/v1/outcomes?asked=twice&asked=once',
  '/',
  '/kommuner/2305?lang=en',
  '/ingen-sida',
])('%s is answered as by the whole application', async (path) => {
  const deps = await createTestDeps()
  const early = startEarlyServer(deps)
  const request = () => new Request(HERE + path, { headers: { Accept: 'application/json' } })
  expect(await told(await early.fetch(request()))).toEqual(
    await told(await createApp(deps).fetch(request())),
  )
  await early.stop(DRAINED)
})

it('what else is asked is answered at once, a method that is not there among them', async () => {
  const deps = await createTestDeps()
  const early = startEarlyServer(deps)
  const ask = async (path: string, method = 'GET') =>
    (await early.fetch(new Request(HERE + path, { method }))).status
  expect(await Promise.all([ask('/api/v1/municipalities'), ask('/api/v1/outcomes', 'DELETE')])).toEqual([
    200, 405,
  ])
  expect(await ask('/api/v1/nothing')).toBe(404)
  await early.stop(DRAINED)
})

it('ends where nothing but figures was asked, and reads nothing after that', async () => {
  const deps = await createTestDeps()
  const early = startEarlyServer(deps)
  await early.stop(DRAINED)
  await deps.store.close()
  await new Promise((resolve) => setTimeout(resolve, 700))
  expect(deps.logged).toEqual([])
})

it('looks for what is due without being asked', async () => {
  const deps = await createTestDeps()
  const early = startEarlyServer(deps)
  await expect
    .poll(() => deps.db.selectFrom('job_run').select('id').execute(), { timeout: 30_000 })
    .not.toEqual([])
  await early.stop(DRAINED)
})
