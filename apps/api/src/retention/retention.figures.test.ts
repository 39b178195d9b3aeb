import {
  type Engine,
  listAllLeads,
  listFollowUps,
  listHouseholds,
  listMatchedNeedYears,
  type RetentionRun,
} from '@inflytt/db'
import {
  copyToPostgres,
  createTestStore,
  ENGINES,
  readStoreRows,
  type StoreRows,
} from '@inflytt/db/testing'
import {
  ATTRIBUTE_DIMENSIONS,
  type Measure,
  MEASURES,
  RETENTION_KINDS,
  RETENTION_TERMS,
  type RetentionKind,
  yearsOfHousehold,
  yearsOfLead,
} from '@inflytt/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PUBLIC_CALLER } from '../access/caller.ts'
import type { TestApi } from '../api.testing.ts'
import { createApp } from '../app.ts'
import { sealAuditTrail } from '../audit/sealer.ts'
import { type TestDeps, testDepsOver } from '../http/deps.testing.ts'
import { verifyStore } from '../verify/verify.service.ts'
import { decideRetentionRule } from './retention-rules.service.ts'
import { runRetention } from './retention-runs.service.ts'
import { createWornApi } from './worn-store.testing.ts'

const caller = { ...PUBLIC_CALLER, userId: 'u1', role: 'admin' as const }
const remember = () => Promise.resolve()
const DAYS = ['2029-03-01', '2034-12-31'] as const
// What is left for the later day is of the same kinds: once is enough of it.
const RUNS = [
  ['sqlite', DAYS[0]],
  ['sqlite', DAYS[1]],
  ['postgres', DAYS[0]],
] as const

/** The demo fixes the years up to it. */
const LAST_FIXED = 2025

/** What is counted of a run, by the table in which it is to be seen. */
const COUNTED: Readonly<Record<RetentionKind, Readonly<Record<string, string>>>> = {
  silent_leads: { leads: 'lead' },
  closed_leads: { leads: 'lead' },
  free_texts: { households: 'household', leads: 'lead' },
  household_months: { households: 'household' },
  household_aggregates: { households: 'household' },
  revision_values: { revisions: 'revision' },
  technical_traces: {
    session: 'session',
    verification: 'verification',
    idempotent_answer: 'idempotent_answer',
    rate_limit: 'rate_limit',
    answer_code: 'answer_code',
  },
  closed_needs: { needs: 'recruitment_need' },
  closed_accounts: { accounts: 'app_user' },
  audit_log: { events: 'audit_event' },
}
const AROUND = ['follow_up', 'lead', 'recruitment_match', 'late_household', 'answer_code', 'revision']
/** What goes or changes with it. */
const BESIDE: Readonly<Partial<Record<RetentionKind, readonly string[]>>> = {
  closed_leads: ['revision'],
  free_texts: ['revision'],
  household_months: AROUND,
  household_aggregates: [...AROUND, 'recruitment_need', 'need_count'],
  closed_needs: ['revision'],
  closed_accounts: ['revision', 'data_version'],
  audit_log: ['audit_batch', 'audit_seal', 'revision'],
}

let api: TestApi
let stores: Record<Engine, TestDeps>
/** Every address at which figures are told. */
let told: string[]
beforeAll(async () => {
  api = await createWornApi()
  const postgres = await createTestStore('postgres')
  await copyToPostgres(api.deps.store, postgres)
  stores = { sqlite: api.deps, postgres: testDepsOver(postgres) }
  const asked = (Object.keys(MEASURES) as Measure[]).flatMap(questions)
  told = [...(await figures(api.deps, [...asked, ...OTHER_FIGURES])).keys()]
}, 300_000)
afterAll(async () => {
  await stores?.postgres.store.close()
  await api?.close()
})

/** Every question to which figures are told: a measure by all that it is open or published by. */
function questions(measure: Measure): string[] {
  const ask = (by: string, from: number, to: number) =>
    `/outcomes?measure=${measure}&by=${by}&from=${from}&to=${to}`
  const last = MEASURES[measure].publication === 'open' ? 2026 : 2025
  return [
    ...['year', 'municipality,year', 'programme,year'].map((by) => ask(by, 2020, last)),
    ...ATTRIBUTE_DIMENSIONS.flatMap((attribute) => [
      ask(`${attribute},year`, 2020, 2025),
      ask(`municipality,${attribute}`, 2020, 2022),
      ask(`municipality,${attribute}`, 2023, 2025),
    ]),
  ]
}
const OTHER_FIGURES = [
  '/aggregate-outcomes?limit=500',
  // The tables of the report that are no answer to a question of the above.
  '/reports/2026?format=csv&table=T1,T2,T10,T11',
  '/reports/2025?format=csv&table=T1,T2,T10,T11',
  '/report-versions',
  '/period-reports',
]

/** What is told at each address; of those that are refused nothing. */
async function figures(deps: TestDeps, addresses: readonly string[]): Promise<Map<string, string>> {
  const app = createApp(deps)
  const answers = new Map<string, string>()
  for (const address of addresses) {
    const answer = await app.request(`/api/v1${address}`)
    if (answer.ok) answers.set(address, await answer.text())
  }
  return answers
}

/** How many rows of each table are there no longer as they were. */
function goneRows(before: StoreRows, after: StoreRows): Record<string, number> {
  const gone = [...before].map(([table, rows]) => {
    const left = after.get(table)
    return [table, [...rows].filter((row) => left?.has(row) !== true).length] as const
  })
  return Object.fromEntries(gone.filter(([, count]) => count > 0))
}

async function decide(deps: TestDeps, kind: RetentionKind): Promise<void> {
  const said = { after: RETENTION_TERMS[kind].least, decisionRef: 'KS 2026/1', decisionDate: null }
  await decideRetentionRule({ deps, caller, remember }, { kind, said, expect: async () => {} })
}

/** A run that does what its dry run foretold, with what it did to the rows that were there. */
async function sweep(deps: TestDeps, kind: RetentionKind, before: StoreRows) {
  const dry = await runRetention({ deps, caller }, { kind, isDryRun: true })
  const run = await runRetention({ deps, caller }, { kind, isDryRun: false })
  const after = await readStoreRows(deps.store)
  expect([kind, run.changed, run.held]).toEqual([kind, dry.changed, dry.held])
  const { changed, held } = run
  return { changed, held, gone: goneRows(before, after), after }
}

const done: Record<Engine, Pick<RetentionRun, 'kind' | 'changed' | 'held'>[]> = {
  sqlite: [],
  postgres: [],
}

describe.each(RUNS)('a rule run on %s on %s', (engine, day) => {
  let deps: TestDeps
  let before: Map<string, string>
  let rows: StoreRows
  beforeAll(async () => {
    deps = stores[engine]
    deps.setNow(`${day}T12:00:00.000Z`)
    before = await figures(deps, told)
    for (const kind of RETENTION_KINDS) await decide(deps, kind)
    rows = await readStoreRows(deps.store)
  })

  it('does nothing dry but to be kept', async () => {
    for (const kind of RETENTION_KINDS) await runRetention({ deps, caller }, { kind, isDryRun: true })
    const after = await readStoreRows(deps.store)
    expect([goneRows(rows, after), goneRows(after, rows)]).toEqual([
      {},
      { retention_run: RETENTION_KINDS.length },
    ])
  })

  it.each(RETENTION_KINDS)('%s does what was foretold', async (kind) => {
    const { changed, held, gone, after } = await sweep(deps, kind, rows)
    rows = after
    done[engine].push({ kind, changed, held })
    const seen = Object.entries(COUNTED[kind]).map(([what, table]) => [what, gone[table] ?? 0])
    expect(changed).toEqual(Object.fromEntries(seen))
    const mayGo = [...Object.values(COUNTED[kind]), ...(BESIDE[kind] ?? []), 'idempotent_answer']
    expect(Object.keys(gone).filter((table) => !mayGo.includes(table))).toEqual([])
  })

  // Asked after all of them: no rule could give back a figure that another had changed.
  it('changes no figure', async () => {
    expect(await figures(deps, told)).toEqual(before)
  })

  it('leaves nothing that differs', async () => {
    await sealAuditTrail(deps)
    expect((await verifyStore(deps.db, deps.clock())).differences).toEqual([])
  })
})

describe('the rules', () => {
  it('have had figures to change', () => {
    expect(told.length).toBeGreaterThan(100)
    expect(OTHER_FIGURES.filter((address) => !told.includes(address))).toEqual([])
  })

  it.each(ENGINES)('have each found something to take on %s', (engine) => {
    const taken = new Map(RETENTION_KINDS.map((kind) => [kind, 0]))
    for (const { kind, changed } of done[engine])
      for (const count of Object.values(changed)) taken.set(kind, taken.get(kind)! + count)
    expect([...taken].filter(([, count]) => count === 0)).toEqual([])
  })

  it('take and leave the same on both engines', () => {
    expect(done.postgres).toHaveLength(RETENTION_KINDS.length)
    expect(done.postgres).toEqual(done.sqlite.slice(0, RETENTION_KINDS.length))
  })

  it('leave no household with its month and no lead with its history, but for what a year to come rests on', async () => {
    const { db } = api.deps
    const { items } = await listHouseholds(db, {}, { page: 1, limit: 500 })
    const leads = new Map((await listAllLeads(db)).map((lead) => [lead.ref, lead]))
    const isToCome = (years: readonly number[]) => years.some((year) => year > LAST_FIXED)
    const leadIsToCome = (ref: string) => isToCome(yearsOfLead(leads.get(ref)!))
    expect(items.filter(({ moveInPrecision }) => moveInPrecision === 'year')).toEqual([])
    for (const household of items) {
      const { ref, leadId, countStatus, coverage } = household
      if (countStatus === 'preliminary' || coverage === 'undecided') continue
      const years = [
        ...yearsOfHousehold(household, await listFollowUps(db, [ref])),
        ...(await listMatchedNeedYears(db, ref)),
      ]
      expect(isToCome(years) || (leadId !== null && leadIsToCome(leadId)), ref).toBe(true)
    }
    const kept = await db
      .selectFrom('revision')
      .select('record_id')
      .where('record_type', '=', 'lead')
      .execute()
    expect(kept.filter(({ record_id }) => !leadIsToCome(record_id))).toEqual([])
  })
})
