import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { openPostgres } from '@inflytt/db'
import {
  endConnections,
  type PostgresServer,
  startPostgresServer,
  takeConnections,
} from '@inflytt/db/testing'
import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  differencesIn,
  seedStore,
  signIn,
  type StartedServer,
  startServer,
} from '../src/serving/servers.testing.ts'
import { type Headers, keepLogging, type Load, logOnce, officerAt, storedRefs } from './load.testing.ts'

const MOST_CONNECTIONS = 16
const EXPORTED = 30_000
const AT_ONCE = 500
const ROUNDS = 10
const PAUSE_MS = 20
const WRITTEN = { timeout: 30_000 }
const NONE_LEFT = 'PostgreSQL has no connection left: all that it allows are in use.'

let postgres: PostgresServer
let server: StartedServer | undefined
let headers: Headers
let reads: Reads | undefined
let writes: Load | undefined
beforeEach(async () => {
  postgres = await startPostgresServer({ settings: [`max_connections=${MOST_CONNECTIONS}`] })
  await seedStore(postgres.connectionString)
  server = await startServer(postgres.connectionString)
  headers = await officerAt(server.address)
})
afterEach(async () => {
  await Promise.all([reads?.end(), writes?.end()])
  await server?.kill()
  await postgres.stop()
})

interface Reads {
  /** Each way that something was answered. */
  answers: Set<string>
  end(): Promise<void>
}

/** Reads what anybody may and what an officer may, without pause, and signs in. */
function keepReading(address: string): Reads {
  const asks = [
    () => fetch(`${address}/api/v1/outcomes`),
    () => fetch(`${address}/api/v1/reports/2025`),
    () => fetch(`${address}/api/v1/households?limit=10`, { headers }),
    () => fetch(`${address}/api/v1/me`, { headers }),
    () => signIn(address, 'officer@example.invalid', 'a long pass phrase'),
  ]
  const answers = new Set<string>()
  const over = new AbortController()
  const read = async (ask: () => Promise<Response>) => {
    while (!over.signal.aborted) {
      const answer = await ask()
      const body = (await answer.json()) as { type?: string }
      const [type, after] = ['content-type', 'retry-after'].map((name) => answer.headers.get(name))
      answers.add([answer.status, type, body.type?.split('#')[1], after].join(' ').trim())
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
  }
  const all = Promise.all(asks.map(read))
  return {
    answers,
    end: async () => {
      over.abort()
      await all
    },
  }
}

/** Everything was answered as it should be, and what the store holds is what was acknowledged. */
async function expectNothingLost(): Promise<void> {
  await Promise.all([reads!.end(), writes!.end()])
  expect(writes!.unanswered).toEqual(new Set())
  expect(new Set(writes!.refused)).toEqual(new Set(['503 application/problem+json store-unavailable']))
  expect(reads!.answers).toEqual(
    new Set(['200 application/json', '503 application/problem+json store-unavailable 5']),
  )
  const saved = [...writes!.saved.values()].toSorted()
  expect(await storedRefs(server!.address, headers)).toEqual(saved)
  expect(await differencesIn(postgres.connectionString)).toEqual([])
}

async function reasonAt(address: string): Promise<string | undefined> {
  const ready = await fetch(`${address}/readyz`)
  return ((await ready.json()) as { reason?: string }).reason
}

it(`every connection ended under load, ${ROUNDS} times: each answered, and it goes on by itself`, async () => {
  const { address } = server!
  reads = keepReading(address)
  writes = keepLogging(address, headers, { isSentAgain: true })
  for (let round = 0; round < ROUNDS; round += 1) {
    const { size } = writes.saved
    await expect.poll(() => writes!.saved.size, WRITTEN).toBeGreaterThan(size)
    expect(await endConnections(postgres.connectionString)).toBeGreaterThan(0)
  }
  await expect.poll(() => reasonAt(address), WRITTEN).toBeUndefined()
  await expectNothingLost()
})

it('every connection taken by others: 503 with the reason meanwhile, and it goes on when they are let go', async () => {
  const { address } = server!
  reads = keepReading(address)
  writes = keepLogging(address, headers, { isSentAgain: true })
  await expect.poll(() => writes!.saved.size, WRITTEN).toBeGreaterThan(10)
  const letGo = await takeConnections(postgres.connectionString)
  await expect.poll(() => reasonAt(address), WRITTEN).toBe(NONE_LEFT)
  expect((await fetch(`${address}/healthz`)).status).toBe(200)
  await expect(startServer(postgres.connectionString)).rejects.toThrow(
    'PostgreSQL (DATABASE_URL) has no connection left: all that it allows are in use.',
  )
  const { size } = writes.saved
  await letGo()
  await expect.poll(() => writes!.saved.size, WRITTEN).toBeGreaterThan(size + 10)
  await expect.poll(() => reasonAt(address), WRITTEN).toBeUndefined()
  await expectNothingLost()
})

async function multiplyHousehold(times: number): Promise<void> {
  const store = openPostgres(postgres.connectionString)
  const row = await store.db.selectFrom('household').selectAll().executeTakeFirstOrThrow()
  for (let from = 0; from < times; from += AT_ONCE) {
    const rows = Array.from({ length: AT_ONCE }, (_, at) => ({ ...row, ref: `${row.ref}-${from + at}` }))
    await store.db.insertInto('household').values(rows).execute()
  }
  await store.close()
}

it('a file whose connection is ended in the middle is cut, so that nobody takes it for whole', async () => {
  const { address } = server!
  const load = { saved: new Map<string, string>(), refused: [], unanswered: new Set<string>() }
  expect(await logOnce(load, address, headers, 'first')).toBe(true)
  await multiplyHousehold(EXPORTED)
  const request = get(`${address}/api/v1/households?format=csv`, {
    headers: { ...headers, Accept: 'text/csv' },
  })
  const [answer] = (await once(request, 'response')) as [IncomingMessage]
  expect(answer.statusCode).toBe(200)
  expect(await endConnections(postgres.connectionString)).toBeGreaterThan(0)
  await expect(answer.toArray()).rejects.toThrow('aborted')
  expect(answer.complete).toBe(false)
})
