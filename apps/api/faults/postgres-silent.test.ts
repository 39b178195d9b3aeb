import { setTimeout as wait } from 'node:timers/promises'
import { type PostgresServer, startPostgresServer } from '@inflytt/db/testing'
import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  differencesIn,
  seedStore,
  type StartedServer,
  startServer,
} from '../src/serving/servers.testing.ts'
import { logOnce, officerAt, storedRefs } from './load.testing.ts'

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
  const headers = await officerAt(address)
  const load = {
    saved: new Map<string, string>(),
    refused: [] as string[],
    unanswered: new Set<string>(),
  }
  const read = new Set<number>()
  const over = new AbortController()
  let slowest = 0
  const timed = async <T>(work: () => Promise<T>): Promise<T> => {
    const start = performance.now()
    const done = await work()
    slowest = Math.max(slowest, performance.now() - start)
    return done
  }
  /** Sent again under its key until it is acknowledged: what is lost or doubled by it is seen. */
  const log = async (name: string) => {
    for (let turn = 0; !over.signal.aborted; turn++)
      while (!(await timed(() => logOnce(load, address, headers, `silent-${name}-${turn}`))))
        await wait(50)
  }
  const look = async () => {
    while (!over.signal.aborted) {
      const answer = await timed(() => fetch(`${address}/api/v1/households?limit=5`, { headers }))
      await answer.arrayBuffer()
      read.add(answer.status)
      await wait(20)
    }
  }
  const loads = Promise.all([log('a'), log('b'), log('c'), look(), look()])
  loads.catch(() => undefined)
  await expect.poll(() => load.saved.size, { timeout: 20_000 }).toBeGreaterThan(10)

  await postgres.pause(async () => {
    const ready = await fetch(`${address}/readyz`)
    expect(ready.status).toBe(503)
    await wait(SILENT_MS)
    expect((await fetch(`${address}/healthz`)).status).toBe(200)
  })
  const before = load.saved.size
  await expect.poll(() => load.saved.size, { timeout: 60_000 }).toBeGreaterThan(before + 10)
  over.abort()
  await loads
  await expect.poll(async () => (await fetch(`${address}/readyz`)).status, { timeout: 10_000 }).toBe(200)

  expect(read).toEqual(new Set([200, 503]))
  expect([...new Set(load.refused)]).toEqual(['503 application/problem+json store-unavailable'])
  expect([...load.unanswered]).toEqual([])
  expect(slowest).toBeLessThan(ANSWERED_WITHIN_MS)
  expect(await storedRefs(address, headers)).toEqual([...load.saved.values()].toSorted())
  expect(await differencesIn(postgres.connectionString)).toEqual([])
})
