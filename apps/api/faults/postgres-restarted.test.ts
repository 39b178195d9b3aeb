import { type PostgresServer, startPostgresServer } from '@inflytt/db/testing'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { LOGGED } from '../src/households/household.testing.ts'
import {
  differencesIn,
  seedStore,
  signedIn,
  type StartedServer,
  startServer,
} from '../src/serving/servers.testing.ts'

const HOUSEHOLD = { ...LOGGED, moveInMonth: '2025-03', programmeId: 'en-attraktiv-region' }
const LOAD_MS = 1500

let postgres: PostgresServer
let server: StartedServer | undefined
beforeEach(async () => {
  postgres = await startPostgresServer()
})
afterEach(async () => {
  await server?.kill()
  await postgres.stop()
})

it.each(['SIGINT', 'SIGQUIT'] as const)(
  'PostgreSQL ended by %s and started again under load: 503 meanwhile, nothing acknowledged lost, no restart of ours',
  async (how) => {
    await seedStore(postgres.connectionString)
    server = await startServer(postgres.connectionString)
    const { address } = server
    const headers = (await signedIn(address, 'officer'))(address)
    const saved: string[] = []
    const refused: string[] = []
    const over = new AbortController()
    const load = async () => {
      while (!over.signal.aborted) {
        const answer = await fetch(`${address}/api/v1/households`, {
          method: 'POST',
          headers,
          body: JSON.stringify(HOUSEHOLD),
        })
        const body = (await answer.json()) as { ref: string; type: string }
        if (answer.status === 201) saved.push(body.ref)
        else {
          refused.push(
            `${answer.status} ${answer.headers.get('content-type')} ${body.type.split('#')[1]}`,
          )
          await new Promise((resolve) => setTimeout(resolve, 20))
        }
      }
    }
    const loads = Promise.all([load(), load(), load()])
    loads.catch(() => undefined)
    await expect.poll(() => saved.length, { timeout: 20_000 }).toBeGreaterThan(10)
    await postgres.restart(how, async () => {
      await new Promise((resolve) => setTimeout(resolve, LOAD_MS))
      const ready = await fetch(`${address}/readyz`)
      const { reason } = (await ready.json()) as { reason: string }
      expect([ready.status, reason]).toEqual([503, 'The store cannot be reached or written.'])
      expect((await fetch(`${address}/healthz`)).status).toBe(200)
      const figures = await fetch(`${address}/api/v1/outcomes`)
      expect(figures.status).toBe(503)
    })
    const before = saved.length
    await expect.poll(() => saved.length, { timeout: 20_000 }).toBeGreaterThan(before + 10)
    over.abort()
    await loads
    await expect
      .poll(async () => (await fetch(`${address}/readyz`)).status, { timeout: 10_000 })
      .toBe(200)
    expect(refused.length).toBeGreaterThan(0)
    expect(new Set(refused)).toEqual(new Set(['503 application/problem+json store-unavailable']))
    for (const ref of saved)
      expect((await fetch(`${address}/api/v1/households/${ref}`, { headers })).status).toBe(200)
    expect(await differencesIn(postgres.connectionString)).toEqual([])
  },
)
