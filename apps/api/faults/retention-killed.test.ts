import { randomInt } from 'node:crypto'
import { type JobRun, openPostgres, type Store } from '@inflytt/db'
import { createPostgresDatabase } from '@inflytt/db/testing'
import { afterEach, expect, it } from 'vitest'
import { addUser } from '../src/access/accounts/accounts.service.ts'
import { createIdMaker } from '../src/identifiers.ts'
import { importAsOperator } from '../src/imports/import-as-operator.ts'
import {
  differencesIn,
  seedStore,
  signedIn,
  type StartedServer,
  startServer,
} from '../src/serving/servers.testing.ts'
import type { Headers } from './load.testing.ts'

// So many that the rule takes some seconds.
const HOUSEHOLDS = 4000
const KILL_AFTER_MS = 1500
const ADMIN = {
  email: 'admin@example.invalid',
  name: 'admin',
  role: 'admin',
  password: 'a long pass phrase',
} as const
const DECISION = { decisionRef: 'KS 2026/12', decisionDate: '2026-10-20' }

let server: StartedServer | undefined
let store: Store | undefined
afterEach(async () => {
  await server?.kill()
  await store?.close()
})

/** Households of 2021 to 2024, each with a note and a case number, where no aggregate limits them. */
async function fill({ db }: Store): Promise<void> {
  const clock = () => new Date()
  const deps = { db, clock, newId: createIdMaker(clock), random: (below: number) => randomInt(below) }
  await db.deleteFrom('aggregate_outcome').execute()
  await addUser(deps, ADMIN)
  const rows = Array.from(
    { length: HOUSEHOLDS },
    (_, at) =>
      `KS-${at};202${(at % 4) + 1}-0${(at % 9) + 1};2;${at % 3};Övriga Sverige;Kontakt före flytten;Hushållet;En anteckning`,
  )
  const headings = 'Ärendenr;Inflyttad;Vuxna;Barn;Varifrån;Kontakt;Underlag;Anteckning'
  const { isSaved } = await importAsOperator(deps, {
    kind: 'households',
    municipalityCode: '2305',
    fileName: 'lista.csv',
    bytes: Buffer.from([headings, ...rows].join('\r\n')),
    isDryRun: false,
    skipsFaulty: false,
  })
  expect(isSaved).toBe(true)
}

interface Told {
  kind: string
  outcome: string | null
  /** Of households. */
  taken: number
}

async function countOf({ db }: Store): Promise<{ noted: number; runs: Told[] }> {
  const { noted } = await db
    .selectFrom('household')
    .select((eb) => eb.fn.count<number>('note').as('noted'))
    .executeTakeFirstOrThrow()
  const rows = await db
    .selectFrom('retention_run')
    .select(['kind', 'outcome', 'changed'])
    .orderBy('id')
    .execute()
  const takenIn = (changed: string) => (JSON.parse(changed) as Record<string, number>)['households'] ?? 0
  const runs = rows.map(({ kind, outcome, changed }) => ({ kind, outcome, taken: takenIn(changed) }))
  return { noted, runs }
}

/** What the API tells of the last run of the texts but one. */
async function interruptedRun(address: string, headers: Headers): Promise<object | undefined> {
  const answer = await fetch(`${address}/api/v1/retention-runs`, { headers })
  const { items } = (await answer.json()) as { items: { kind: string }[] }
  return items.findLast(({ kind }) => kind === 'free_texts')
}

/** How many households the trail says that something was erased of, each once. */
async function erasedIn({ db }: Store): Promise<number> {
  const events = await db
    .selectFrom('audit_event')
    .select('record_id')
    .where('action', '=', 'erase')
    .where('record_type', '=', 'household')
    .execute()
  expect(new Set(events.map(({ record_id }) => record_id)).size).toBe(events.length)
  return events.length
}

/** Of how many runs the trail tells, each once. */
async function runsToldIn({ db }: Store): Promise<number> {
  const events = await db
    .selectFrom('audit_event')
    .select('record_id')
    .where('record_type', '=', 'retention_run')
    .execute()
  expect(new Set(events.map(({ record_id }) => record_id)).size).toBe(events.length)
  return events.length
}

const startJob = async (address: string, headers: Headers) =>
  (await fetch(`${address}/api/v1/jobs/retention/runs`, { method: 'POST', headers })).status

async function lastRun(address: string, headers: Headers): Promise<JobRun | undefined> {
  const answer = await fetch(`${address}/api/v1/jobs`, { headers })
  const { items } = (await answer.json()) as { items: { name: string; lastRun: JobRun }[] }
  return items.find(({ name }) => name === 'retention')?.lastRun
}

/** Decides three rules; the second takes the texts of all households. */
async function decide(address: string, headers: Headers): Promise<void> {
  for (const [kind, after] of Object.entries({ closed_leads: 1, free_texts: 1, technical_traces: 1 })) {
    const rule = await fetch(`${address}/api/v1/retention-rules/${kind}`, {
      method: 'PUT',
      headers: { ...headers, 'If-None-Match': '*' },
      body: JSON.stringify({ after, ...DECISION }),
    })
    if (!rule.ok) throw new Error(`The rule of ${kind} was answered ${rule.status}.`)
  }
}

it('retention whose server is killed in the middle of a rule has done the rules before, tells what it took, in all and of each record, and takes the rest after the next start (PostgreSQL)', async () => {
  const { connectionString, drop } = await createPostgresDatabase()
  await seedStore(connectionString)
  store = openPostgres(connectionString)
  await fill(store)
  server = await startServer(connectionString)
  const headersAt = await signedIn(server.address, 'admin')
  const headers = headersAt(server.address)
  await decide(server.address, headers)
  expect(await startJob(server.address, headers)).toBe(201)
  await new Promise((resolve) => setTimeout(resolve, KILL_AFTER_MS))
  await server.kill()
  const { noted, runs: ended } = await countOf(store)
  const cutOff = { kind: 'free_texts', taken: HOUSEHOLDS - noted }
  expect(ended).toEqual([
    { kind: 'closed_leads', outcome: 'done', taken: 0 },
    { ...cutOff, outcome: null },
  ])
  expect(noted).toBeGreaterThan(0)
  expect(await erasedIn(store)).toBe(HOUSEHOLDS - noted)
  expect(await differencesIn(connectionString)).toEqual([])

  server = await startServer(connectionString)
  const { address } = server
  const again = headersAt(address)
  // For a minute nobody can know that the one that was at it is dead.
  await expect.poll(() => startJob(address, again), { timeout: 90_000, interval: 1000 }).toBe(201)
  await expect
    .poll(async () => (await lastRun(address, again))?.outcome, { timeout: 120_000, interval: 500 })
    .toBe('done')
  expect(await countOf(store)).toEqual({
    noted: 0,
    runs: [
      { kind: 'closed_leads', outcome: 'done', taken: 0 },
      { ...cutOff, outcome: 'interrupted' },
      { kind: 'closed_leads', outcome: 'done', taken: 0 },
      { kind: 'free_texts', outcome: 'done', taken: noted },
      { kind: 'technical_traces', outcome: 'done', taken: 0 },
    ],
  })
  expect(await interruptedRun(address, again)).toMatchObject({
    outcome: 'interrupted',
    changed: { households: cutOff.taken },
  })
  expect(await erasedIn(store)).toBe(HOUSEHOLDS)
  expect(await runsToldIn(store)).toBe(5)
  const runs = store.db.selectFrom('job_run').select('outcome').where('job', '=', 'retention')
  expect(await runs.orderBy('id').execute()).toEqual([{ outcome: 'interrupted' }, { outcome: 'done' }])
  await server.kill()
  expect(await differencesIn(connectionString)).toEqual([])
  await store.close()
  store = undefined
  await drop()
})

it('retention whose server stands still for longer than its lease takes nothing more when it goes on, while another has done the rest (PostgreSQL)', async () => {
  const { connectionString, drop } = await createPostgresDatabase()
  await seedStore(connectionString)
  store = openPostgres(connectionString)
  await fill(store)
  server = await startServer(connectionString)
  const other = await startServer(connectionString)
  const headersAt = await signedIn(server.address, 'admin')
  await decide(server.address, headersAt(server.address))
  expect(await startJob(server.address, headersAt(server.address))).toBe(201)
  await new Promise((resolve) => setTimeout(resolve, KILL_AFTER_MS))
  process.kill(server.pid, 'SIGSTOP')
  const headers = headersAt(other.address)
  await expect
    .poll(() => startJob(other.address, headers), { timeout: 90_000, interval: 1000 })
    .toBe(201)
  await expect
    .poll(async () => (await lastRun(other.address, headers))?.outcome, {
      timeout: 120_000,
      interval: 500,
    })
    .toBe('done')
  const { noted, runs } = await countOf(store)
  expect(noted).toBe(0)
  process.kill(server.pid, 'SIGCONT')
  const stoodStill = async () => {
    const ended = store!.db.selectFrom('job_run').select('outcome').where('job', '=', 'retention')
    return (await ended.orderBy('id').execute()).map(({ outcome }) => outcome)
  }
  // It ends what it was at by itself, and says so; the server answers.
  await expect.poll(async () => (await fetch(`${server!.address}/readyz`)).status).toBe(200)
  expect(await server.stop()).toBe(0)
  await other.stop()
  expect((await stoodStill()).at(-1)).toBe('done')
  expect((await stoodStill())[0]).not.toBe('done')
  const after = await countOf(store)
  const kindsOf = (told: Told[]) => told.map(({ kind, taken }) => ({ kind, taken }))
  expect(kindsOf(after.runs)).toEqual(kindsOf(runs))
  expect(after.runs.reduce((sum, { taken }) => sum + taken, 0)).toBe(HOUSEHOLDS)
  expect(await erasedIn(store)).toBe(HOUSEHOLDS)
  expect(await runsToldIn(store)).toBe(after.runs.length)
  expect(await differencesIn(connectionString)).toEqual([])
  await store.close()
  store = undefined
  await drop()
})
