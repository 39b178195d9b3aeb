import { setTimeout as wait } from 'node:timers/promises'
import { type PostgresServer, startPostgresServer } from '@inflytt/db/testing'
import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  differencesIn,
  seedStore,
  signedIn,
  type StartedServer,
  startServer,
} from '../src/servers.testing.ts'

const HOUSEHOLD = {
  municipalityCode: '2305',
  moveInMonth: '2025-03',
  adults: 1,
  children: 0,
  originType: 'rest_of_sweden',
  inclusionBasis: 'contact_before_move',
  evidence: 'household',
  programmeId: 'en-attraktiv-region',
}
const SILENT_MS = 45_000
/** What a statement may take, and what waits for a connection that is given up, twice. */
const ANSWERED_WITHIN_MS = 42_000

let postgres: PostgresServer
let server: StartedServer | undefined
beforeEach(async () => {
  postgres = await startPostgresServer()
})
afterEach(async () => {
  await server?.kill()
  await postgres.stop()
})

it('PostgreSQL stands still under load: 503 within the time a statement may take, recovers by itself', async () => {
  await seedStore(postgres.connectionString)
  server = await startServer(postgres.connectionString)
  const { address } = server
  const headers = (await signedIn(address, 'officer'))(address)
  const saved: string[] = []
  const answers = new Map<string, number>()
  const over = new AbortController()
  let slowest = 0
  const timed = async (path: string, init: RequestInit = {}) => {
    const start = performance.now()
    const answer = await fetch(`${address}/api/v1${path}`, { headers, ...init })
    slowest = Math.max(slowest, performance.now() - start)
    const body = (await answer.json()) as { ref?: string; type?: string }
    const told = `${answer.status} ${body.type?.split('#')[1] ?? ''}`
    answers.set(told, (answers.get(told) ?? 0) + 1)
    return { answer, body }
  }
  /** Sent again under its key until it is acknowledged: what is lost or doubled by it is seen. */
  const log = async (name: string) => {
    for (let turn = 0; !over.signal.aborted; turn++) {
      const init = {
        method: 'POST',
        headers: { ...headers, 'Idempotency-Key': `silent-${name}-${turn}` },
        body: JSON.stringify(HOUSEHOLD),
      }
      for (;;) {
        const { answer, body } = await timed('/households', init)
        if (answer.status === 201) {
          saved.push(body.ref!)
          break
        }
        await wait(50)
      }
    }
  }
  const read = async () => {
    while (!over.signal.aborted) {
      await timed('/households?limit=5')
      await wait(20)
    }
  }
  const loads = Promise.all([log('a'), log('b'), log('c'), read(), read()])
  loads.catch(() => undefined)
  await expect.poll(() => saved.length, { timeout: 20_000 }).toBeGreaterThan(10)

  await postgres.pause(async () => {
    const ready = await fetch(`${address}/readyz`)
    expect(ready.status).toBe(503)
    await wait(SILENT_MS)
    expect((await fetch(`${address}/healthz`)).status).toBe(200)
  })
  const before = saved.length
  await expect.poll(() => saved.length, { timeout: 60_000 }).toBeGreaterThan(before + 10)
  over.abort()
  await loads
  await expect.poll(async () => (await fetch(`${address}/readyz`)).status, { timeout: 10_000 }).toBe(200)

  expect([...answers.keys()].toSorted()).toEqual(['200 ', '201 ', '503 store-unavailable'])
  expect(slowest).toBeLessThan(ANSWERED_WITHIN_MS)
  const all = await fetch(`${address}/api/v1/households?limit=1`, { headers })
  expect(((await all.json()) as { _meta: { totalRecords: number } })._meta.totalRecords).toBe(
    new Set(saved).size,
  )
  expect(await differencesIn(postgres.connectionString)).toEqual([])
})
