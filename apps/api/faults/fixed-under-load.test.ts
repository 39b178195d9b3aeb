import { openPostgres } from '@inflytt/db'
import { createPostgresDatabase } from '@inflytt/db/testing'
import { expect, it } from 'vitest'
import { LOGGED } from '../src/households/household.testing.ts'
import {
  differencesIn,
  seedStore,
  signedIn,
  type StartedServer,
  startServer,
} from '../src/serving/servers.testing.ts'
import { expectReportsAfter2025, fix2025 } from './fixing.testing.ts'

const YEAR = 2025
const TIMES = 3
const K1 = 'inflyttade_hushall_via_samarbetet_lanet_aret'
const HOUSEHOLD = { ...LOGGED, moveInMonth: '2025-03', programmeId: 'en-attraktiv-region' }

interface ReportBody {
  tables: { rows: { rowType: string; measure: string; year: string; value: number | null }[] }[]
}

type Headers = (at: string) => Record<string, string>

/** Logs one household after the other at a server until it is told to stop; gives how many and the longest wait, ms. */
async function logWithoutPause({ address }: StartedServer, headers: Headers, stop: AbortSignal) {
  let [logged, longest] = [0, 0]
  const statuses = new Set<number>()
  for (; !stop.aborted; logged += 1) {
    const begun = performance.now()
    const sent = { method: 'POST', headers: headers(address), body: JSON.stringify(HOUSEHOLD) }
    statuses.add((await fetch(`${address}/api/v1/households`, sent)).status)
    longest = Math.max(longest, performance.now() - begun)
  }
  return { logged, longest, statuses: [...statuses] }
}

async function fixedCount(address: string, version: number): Promise<number | null | undefined> {
  const path = `/api/v1/reports/${YEAR}?version=${version}&format=json&table=T1`
  const { tables } = (await (await fetch(`${address}${path}`)).json()) as ReportBody
  return tables[0]?.rows.find(({ measure, rowType }) => measure === K1 && rowType === 'cell')?.value
}

it('a year is fixed at one of three servers while households are logged at all three without pause', async () => {
  const database = await createPostgresDatabase()
  await seedStore(database.connectionString)
  const servers = await Promise.all([1, 2, 3].map(() => startServer(database.connectionString)))
  const [{ address }] = servers as [StartedServer]
  const coordinator = await signedIn(address, 'coordinator')
  const officer = await signedIn(address, 'officer')
  await expectReportsAfter2025(address, coordinator(address))

  const stopping = new AbortController()
  const logging = servers.flatMap((server) =>
    [1, 2].map(() => logWithoutPause(server, officer, stopping.signal)),
  )
  const fixed: { fixedAt: string; version: number }[] = []
  for (let time = 0; time < TIMES; time += 1) {
    const answer = await fix2025(address, coordinator(address))
    expect(answer.status).toBe(201)
    fixed.push((await answer.json()) as { fixedAt: string; version: number })
  }
  stopping.abort()
  const logged = await Promise.all(logging)

  const told = await Promise.all(fixed.map(({ version }) => fixedCount(address, version)))
  await Promise.all(servers.map((server) => server.stop()))
  expect(new Set(logged.flatMap(({ statuses }) => statuses))).toEqual(new Set([201]))
  const store = openPostgres(database.connectionString)
  const made = await store.db
    .selectFrom('audit_event')
    .select('at')
    .where('record_type', '=', 'household')
    .where('action', '=', 'create')
    .execute()
  await store.close()
  // The servers go by one clock here: whatever was recorded by the moment of fixing is in it, and nothing else.
  const recorded = fixed.map(({ fixedAt }) => made.filter(({ at }) => at <= fixedAt).length)
  expect(told).toEqual(recorded)
  expect(made).toHaveLength(logged.reduce((sum, each) => sum + each.logged, 0))
  expect(recorded.at(-1)).toBeGreaterThan(recorded[0]!)
  expect(made.length).toBeGreaterThan(recorded.at(-1)!)
  expect(Math.max(...logged.map(({ longest }) => longest))).toBeLessThan(5000)
  expect(await differencesIn(database.connectionString)).toEqual([])
  await database.drop()
})
