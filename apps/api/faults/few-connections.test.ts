import { countOtherConnections, openPostgres } from '@inflytt/db'
import { createPostgresDatabase } from '@inflytt/db/testing'
import { afterEach, expect, it } from 'vitest'
import {
  differencesIn,
  seedStore,
  signedIn,
  type StartedServer,
  startServer,
} from '../src/serving/servers.testing.ts'
import { expectReportsAfter2025, fix2025 } from './fixing.testing.ts'
import { type Headers, keepLogging, type Load, storedRefs } from './load.testing.ts'

const POOL = 3
/** The thread that checks a list or saves it, while it works. */
const OF_THREADS = 2
const ROWS = 600
const LOOKS_EVERY_MS = 50
const PATIENT = { timeout: 120_000, interval: 200 }

const servers: StartedServer[] = []
const loads: Load[] = []
afterEach(async () => {
  await Promise.all(loads.splice(0).map((load) => load.end()))
  await Promise.all(servers.splice(0).map((server) => server.kill()))
})

/** Asks one after the other again and again until it is stopped; gives each way that something was answered. */
async function keepAsking(
  asks: readonly (() => Promise<Response>)[],
  stop: AbortSignal,
): Promise<string[]> {
  const answers = new Set<string>()
  while (!stop.aborted)
    for (const ask of asks) {
      const answer = await ask()
      await answer.text()
      answers.add(`${new URL(answer.url).pathname} ${answer.status}`)
    }
  return [...answers]
}

/** The most connections that the servers were seen with. */
async function countMost(connectionString: string, stop: AbortSignal): Promise<number> {
  const store = openPostgres(connectionString)
  let most = 0
  while (!stop.aborted) {
    most = Math.max(most, await countOtherConnections(store.db))
    await new Promise((resolve) => setTimeout(resolve, LOOKS_EVERY_MS))
  }
  await store.close()
  return most
}

/** Has a list checked and saved, and gives the references that came of it in number. */
async function importList(address: string, headers: Headers): Promise<number> {
  const rows = Array.from(
    { length: ROWS },
    (_, at) => `KS-${at};2025-0${(at % 9) + 1};2;1;Övriga Sverige;Kontakt före flytten;Hushållet`,
  )
  const sent = await fetch(`${address}/api/v1/imports?municipality=2305&fileName=lista.csv`, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'text/csv' },
    body: ['Ärendenr;Inflyttad;Vuxna;Barn;Varifrån;Kontakt;Underlag', ...rows].join('\r\n'),
  })
  const { id } = (await sent.json()) as { id: string }
  const batch = async () => {
    const answer = await fetch(`${address}/api/v1/imports/${id}`, { headers })
    return { tag: answer.headers.get('etag') ?? '', ...((await answer.json()) as { state: string }) }
  }
  await expect.poll(async () => (await batch()).state, PATIENT).toBe('previewed')
  const committed = await fetch(`${address}/api/v1/imports/${id}/commit`, {
    method: 'POST',
    headers: { ...headers, 'If-Match': (await batch()).tag },
    body: '{}',
  })
  expect(committed.status).toBeLessThan(300)
  await expect.poll(async () => (await batch()).state, PATIENT).toBe('committed')
  return ROWS
}

it(`three servers of ${POOL} connections each answer everybody: who logs, reads, imports and fixes a year at once`, async () => {
  const { connectionString, drop } = await createPostgresDatabase()
  await seedStore(connectionString)
  for (let count = 0; count < 3; count += 1)
    servers.push(await startServer(connectionString, { DATABASE_POOL: String(POOL) }))
  const [{ address }] = servers as [StartedServer]
  const coordinator = await signedIn(address, 'coordinator')
  const officer = await signedIn(address, 'officer')
  await expectReportsAfter2025(address, coordinator(address))

  const stopping = new AbortController()
  const counting = countMost(connectionString, stopping.signal)
  for (const server of servers)
    loads.push(keepLogging(server.address, officer(server.address), { clients: 1, isSentAgain: true }))
  const reading = servers.flatMap(({ address: at }) => {
    const headers = officer(at)
    const figures = ['outcomes?by=municipality,year&from=2020&to=2026', 'reports/2025?format=xlsx']
    const records = ['households?limit=50', 'households?format=csv', 'me']
    return [figures, records].map((paths) =>
      keepAsking(
        paths.map((path) => () => fetch(`${at}/api/v1/${path}`, { headers })),
        stopping.signal,
      ),
    )
  })
  const imported = importList(address, officer(address))
  const fixed: number[] = []
  for (const server of servers) {
    const answer = await fix2025(server.address, coordinator(server.address))
    fixed.push(answer.status)
  }
  expect(fixed).toEqual([201, 201, 201])
  const rows = await imported
  await Promise.all(loads.map((load) => load.end()))
  stopping.abort()
  const told = (await Promise.all(reading)).flat()
  const most = await counting
  expect(most).toBeLessThanOrEqual(POOL * servers.length + OF_THREADS)
  // Reports and files have a limit a minute.
  expect(told.filter((one) => !/ (?:200|429)$/.test(one))).toEqual([])
  expect(loads.flatMap(({ refused }) => refused)).toEqual([])
  const logged = loads.reduce((sum, load) => sum + load.saved.size, 0)
  expect(await storedRefs(address, officer(address))).toHaveLength(logged + rows)
  await Promise.all(servers.splice(0).map((server) => server.stop()))
  expect(await differencesIn(connectionString)).toEqual([])
  await drop()
})
