import {
  type Db,
  findLead,
  insertReportVersion,
  readAuditCut,
  readAuditHead,
  updateLead,
} from '@inflytt/db'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PUBLIC_CALLER } from '../access/caller.ts'
import { createTestApi, type TestApi, type TestRole } from '../api.testing.ts'
import { sealAuditTrail } from '../audit/sealer.ts'
import { auditHeadDifference } from '../verify/audit.differences.ts'
import { versionHash } from '../report-versions/compose/version-hash.ts'
import { holdWriters } from '../store/write-gate.ts'
import { verifyStore } from '../verify/verify.service.ts'
import { LOGGED } from '../households/household.testing.ts'
import { beginRetention, progressOf } from './run-retention.ts'

const HOUSEHOLD = {
  ...LOGGED,
  moveInMonth: '2024-05',
  programmeId: 'en-attraktiv-region',
  note: 'En anteckning',
  externalRef: 'KS 2024/7',
}
const DECISION = { decisionRef: 'KS 2026/12', decisionDate: '2026-10-20' }

interface Run {
  status: number
  body: { changed: Record<string, number>; held: Record<string, number> }
}

const FIXED_YEARS = [2020, 2021, 2022, 2023, 2024, 2025, 2026]
/** A year as if it had been fixed before: what was published with it is of no matter here. */
const insertFixed = (year: number) =>
  insertReportVersion(api.deps.db, {
    id: `fixed-${year}`,
    year,
    version: 1,
    decision: { body: 'Regionstyrelsen', date: '2026-03-17', diaryRef: 'RS/1/2026' },
    threshold: 5,
    hash: versionHash([], []),
    isStrict: false,
    isDemo: false,
    fixedAt: '2026-03-18T08:00:00.000Z',
  })

let api: TestApi
beforeEach(async () => {
  api = await createTestApi(['bracke', 'coordinator', 'admin'])
  for (const year of FIXED_YEARS) await insertFixed(year)
})
afterEach(async () => {
  await sealAuditTrail(api.deps)
  const { differences } = await verifyStore(api.deps.db, api.deps.clock())
  await api.close()
  if (differences.length > 0) throw new Error(`the store differs: ${JSON.stringify(differences)}`)
})

const post = <T = { ref: string }>(who: TestRole, path: string, body: object) =>
  api.ask<T>(who, path, { method: 'POST', body })
const decide = (kind: string, after: number) =>
  api.ask('admin', `/retention-rules/${kind}`, {
    method: 'PUT',
    body: { after, ...DECISION },
    headers: { 'If-None-Match': '*' },
  })
const run = (kind: string, isDryRun = false): Promise<Run> =>
  post<Run['body']>('admin', '/retention-runs', { kind, isDryRun })
const log = async (over: object = {}) =>
  (await post('bracke', '/households', { ...HOUSEHOLD, ...over })).body.ref
const later = async (instant: string) => {
  api.deps.setNow(instant)
  // Sessions of the tests do not last for years.
  await api.deps.db
    .updateTable('session')
    .set({ created_at: instant, updated_at: instant, expires_at: '2099-01-01T00:00:00.000Z' })
    .execute()
}
const total = async () =>
  (await api.ask<{ total: object }>('public', '/outcomes?from=2020&to=2026')).body.total

describe('a retention rule', () => {
  it('is off until a decision is entered; before that it can only be counted', async () => {
    const { body } = await api.ask<{ items: { isOn: boolean; after: number }[] }>(
      'admin',
      '/retention-rules',
    )
    expect(body.items.map(({ isOn }) => isOn)).toEqual(Array.from({ length: 10 }, () => false))
    expect((await run('silent_leads', true)).status).toBe(201)
    expect(await run('silent_leads')).toMatchObject({ status: 409 })
    expect((await decide('silent_leads', 12)).status).toBe(200)
    expect((await run('silent_leads')).status).toBe(201)
    const off = { after: 12, decisionRef: null, decisionDate: null }
    const headers = { 'If-Match': '"1-admin"' }
    await api.ask('admin', '/retention-rules/silent_leads', { method: 'PUT', body: off, headers })
    expect((await run('silent_leads')).status).toBe(409)
  })

  it.each([
    [{ decisionRef: '\u200b' }, '/decisionRef'],
    [{ decisionRef: '\u202e\u2060' }, '/decisionRef'],
    [{ decisionDate: '2026-11-24' }, '/decisionDate'],
    [{ decisionDate: '2030-01-01' }, '/decisionDate'],
  ])(
    'is not put on by a decision that cannot be found or is not made yet: %j',
    async (over, pointer) => {
      const body = { after: 50, ...DECISION, ...over }
      const headers = { 'If-None-Match': '*' }
      const refused = await api.ask('admin', '/retention-rules/closed_needs', {
        method: 'PUT',
        body,
        headers,
      })
      expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer }] } })
      const { body: rule } = await api.ask('admin', '/retention-rules/closed_needs')
      expect(rule).toMatchObject({ isOn: false })
    },
  )

  it('cannot be set so short that it takes what is still worked with', async () => {
    expect(await decide('household_months', 3)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/after' }] },
    })
    expect((await decide('household_months', 5)).status).toBe(200)
    expect((await decide('household_months', 6)).status).toBe(412)
    expect((await decide('nothing', 6)).status).toBe(404)
  })

  it('is for administrators alone', async () => {
    for (const who of ['bracke', 'coordinator'] as const) {
      expect((await api.ask(who, '/retention-rules')).status).toBe(403)
      expect((await api.ask(who, '/retention-runs')).status).toBe(403)
      expect((await post(who, '/retention-runs', { kind: 'silent_leads', isDryRun: true })).status).toBe(
        403,
      )
    }
  })

  it('that has run is told with its counts, and left in the log', async () => {
    await decide('technical_traces', 1)
    await run('technical_traces')
    const { body } = await api.ask<{ items: object[] }>('admin', '/retention-runs')
    expect(body.items).toMatchObject([
      { kind: 'technical_traces', isDryRun: false, decisionRef: 'KS 2026/12', actorRole: 'admin' },
    ])
    const logged = await api.ask<{ items: object[] }>('admin', '/audit-events?action=run')
    expect(logged.body.items).toMatchObject([{ recordType: 'retention_run', actorRole: 'admin' }])
  })
})

it('takes a few at a time, so that who logs a household waits for none of the others', async () => {
  for (let household = 0; household < 60; household += 1) await log({ moveInMonth: '2021-05' })
  await decide('free_texts', 2)
  const ended: string[] = []
  const { body } = await Promise.all([
    run('free_texts').finally(() => ended.push('run')),
    log().finally(() => ended.push('logged')),
  ]).then(([ran]) => ran)
  expect(ended).toEqual(['logged', 'run'])
  expect(body.changed).toEqual({ households: 60, leads: 0 })
})

it.each([
  [
    'a note is taken out',
    'free_texts',
    2,
    async (db: Db) => {
      await db.updateTable('household').set({ note: null, external_ref: null }).execute()
    },
    { households: 0, leads: 0 },
  ],
  [
    'a year is open again',
    'household_months',
    4,
    async (db: Db) => {
      await db.deleteFrom('report_version').where('year', '=', 2021).execute()
    },
    { households: 0 },
  ],
  [
    'a lead is heard of',
    'silent_leads',
    12,
    async (db: Db, lead: string) => {
      const before = await findLead(db, lead)
      await updateLead(db, { ...before!, isVoided: true, version: 2 }, 1)
    },
    { leads: 0 },
  ],
] as const)('takes nothing of which it turns out that %s once it was found', async (...row) => {
  const [, kind, after, change, changed] = row
  const silent = { responsibleMunicipality: '2305', firstContactMonth: '2024-05' }
  const lead = (await post('bracke', '/leads', silent)).body.ref
  await log({ moveInMonth: '2021-05' })
  await later('2027-12-01T12:00:00.000Z')
  await decide(kind, after)
  const expected = Object.fromEntries(Object.keys(changed).map((what, at) => [what, at === 0 ? 1 : 0]))
  expect((await run(kind, true)).body.changed).toEqual(expected)
  const begun = await beginRetention(
    { deps: api.deps, caller: PUBLIC_CALLER },
    { kind, isDryRun: false },
  )
  const letGo = await holdWriters()
  // What is to be gone through is known when it is read.
  await expect.poll(() => progressOf(begun!.run.id)?.total).toBe(kind === 'free_texts' ? 2 : 1)
  await change(api.deps.db, lead)
  letGo()
  expect(await begun!.ended).toMatchObject({ outcome: 'done', changed })
})

it('closes a lead that nobody has been in touch with, and no other', async () => {
  const lead = { responsibleMunicipality: '2305', firstContactMonth: '2026-05' }
  const silent = (await post('bracke', '/leads', lead)).body.ref
  await later('2027-12-01T12:00:00.000Z')
  const fresh = (await post('bracke', '/leads', { ...lead, firstContactMonth: '2027-06' })).body.ref
  await decide('silent_leads', 12)
  expect((await run('silent_leads', true)).body.changed).toEqual({ leads: 1 })
  await run('silent_leads')
  const stages = await Promise.all(
    [silent, fresh].map(
      async (ref) =>
        (await api.ask<{ stage: string; closeReason: string }>('bracke', `/leads/${ref}`)).body,
    ),
  )
  expect(stages).toMatchObject([{ stage: 'closed', closeReason: 'no_response' }, { stage: 'new' }])
  await later('2032-12-01T12:00:00.000Z')
  await decide('closed_leads', 3)
  // It counts in figures of the year it closed in.
  expect((await run('closed_leads')).body).toMatchObject({
    changed: { leads: 0 },
    held: { year_not_fixed: 1 },
  })
  await insertFixed(2027)
  expect((await run('closed_leads')).body).toMatchObject({ changed: { leads: 1 }, held: {} })
  expect((await api.ask('bracke', `/leads/${silent}`)).status).toBe(404)
})

it('erases texts and what the history kept of them, and says which fields', async () => {
  const ref = await log()
  await later('2027-01-15T12:00:00.000Z')
  await decide('free_texts', 2)
  expect((await run('free_texts')).body.changed).toEqual({ households: 1, leads: 0 })
  const { body } = await api.ask('bracke', `/households/${ref}`)
  expect(body).toMatchObject({ note: null, externalRef: null, moveInMonth: '2024-05' })
  const history = await api.ask<{ items: object[] }>('bracke', `/households/${ref}/history`)
  expect(history.body.items).toMatchObject([
    { action: 'erase', fields: ['note', 'externalRef'], changes: null },
    { action: 'create', changes: null },
  ])
})

describe('avidentifiering of households', () => {
  const covered = () => log({ moveInMonth: '2022-03' })

  it('leaves the year alone, keeps what counts, and lets nothing be written any longer', async () => {
    const leadId = (
      await post('bracke', '/leads', { responsibleMunicipality: '2305', firstContactMonth: '2021-11' })
    ).body.ref
    const steps = [{ step: 'contact_person', month: '2022-04', status: 'done' }]
    const ref = await log({ moveInMonth: '2022-03', leadId, welcomeSteps: steps })
    await post('bracke', `/households/${ref}/follow-ups`, {
      milestone: 12,
      outcome: 'stayed',
      answeredMonth: '2023-05',
    })
    const before = await total()
    await later('2027-01-15T12:00:00.000Z')
    await decide('household_months', 4)
    expect((await run('household_months')).body).toMatchObject({ changed: { households: 1 }, held: {} })
    const { body, headers } = await api.ask('bracke', `/households/${ref}`)
    expect(body).toMatchObject({
      moveInMonth: '2022-01',
      moveInPrecision: 'year',
      coverage: 'covered',
      createdAt: '2026-01-01T00:00:00.000Z',
      welcomeSteps: [{ month: '2022-02' }],
    })
    const followUps = await api.ask<{ items: object[] }>('bracke', `/households/${ref}/follow-ups`)
    expect(followUps.body.items).toMatchObject([{ answeredMonth: '2023-03' }])
    const lead = await api.ask('bracke', `/leads/${leadId}`)
    expect(lead.body).toMatchObject({ firstContactMonth: '2021-01', stage: 'moved' })
    const told = await api.ask<string>('bracke', '/households?format=csv')
    expect(JSON.stringify([body, lead.body, followUps.body, told.body])).not.toMatch(
      /2022-0[345]|2021-11|2023-05/,
    )
    expect(
      await api.deps.db
        .selectFrom('revision')
        .select('record_type')
        .where('record_type', '!=', 'retention_rule')
        .where('record_type', '!=', 'retention_run')
        .where('record_type', '!=', 'household_list')
        .execute(),
    ).toEqual([])
    expect(await total()).toEqual(before)
    const patch = {
      method: 'PATCH',
      body: { adults: 1 },
      headers: { 'If-Match': headers.get('etag') ?? '' },
    }
    expect((await api.ask('bracke', `/households/${ref}`, patch)).status).toBe(409)
    expect(
      (await post('bracke', `/households/${ref}/follow-ups`, { milestone: 24, outcome: 'stayed' }))
        .status,
    ).toBe(409)
  })

  it('waits for what a month still decides, and says how many wait for what', async () => {
    await log()
    await log({ moveInMonth: '2022-03', evidence: 'none' })
    await log({ moveInMonth: '2025-03', programmeId: 'ta-steget' })
    await later('2031-01-15T12:00:00.000Z')
    expect((await run('household_months', true)).body).toMatchObject({
      changed: { households: 0 },
      held: { undecided: 1, preliminary: 1, open_period: 1 },
    })
  })

  it('keeps a household within the 444 when its aggregate is replaced, as a record and as a count', async () => {
    await covered()
    await covered()
    const before = await total()
    await later('2027-01-15T12:00:00.000Z')
    await decide('household_months', 4)
    await run('household_months')
    const replace = (id: string, households: number) =>
      post<{ id: string; remaining: number }>('coordinator', '/aggregate-outcomes', {
        title: 'En attraktiv region, r\u00e4knat om',
        programmeId: 'en-attraktiv-region',
        relation: 'root',
        municipalityCodes: [],
        periodFrom: '2020-01',
        periodToEarliest: '2023-12',
        periodToLatest: '2024-10',
        definitionNote: 'ok\u00e4nt',
        sourceTitle: 'en lista',
        replacesId: id,
        households,
      })
    const first = await replace('en-attraktiv-region-444', 450)
    expect(first.body).toMatchObject({ remaining: 448 })
    await later('2029-01-15T12:00:00.000Z')
    await decide('household_aggregates', 5)
    expect((await run('household_aggregates')).body.changed).toEqual({ households: 2 })
    expect(
      (await api.ask<{ _meta: { totalRecords: number } }>('bracke', '/households')).body._meta
        .totalRecords,
    ).toBe(0)
    expect(await total()).toEqual({ ...before, value: 450 })
    const second = await replace(first.body.id, 460)
    expect(second.body).toMatchObject({ allocated: 2, remaining: 458 })
    expect(await total()).toEqual({ ...before, value: 460 })
  })
})

describe('the log', () => {
  const logged = async () =>
    (await api.ask<{ items: { recordType: string; recordId: string }[] }>('admin', '/audit-events')).body
      .items
  const seal = () => sealAuditTrail(api.deps)
  const verified = async () => (await verifyStore(api.deps.db, api.deps.clock())).differences

  async function fill() {
    await log()
    await seal()
    await log({ moveInMonth: '2024-06' })
    await seal()
    const head = await readAuditHead(api.deps.db)
    await later('2037-01-15T12:00:00.000Z')
    await decide('audit_log', 10)
    await seal()
    return head
  }

  it('is cut at a batch, is whole from there, and says that it was cut', async () => {
    const head = await fill()
    const before = await total()
    expect((await run('audit_log', true)).body.changed).toEqual({ events: 2 })
    expect(await logged()).toHaveLength(3)
    expect((await run('audit_log')).body.changed).toEqual({ events: 2 })
    await seal()
    const left = await logged()
    expect(left.map(({ recordType }) => recordType).toSorted()).toEqual([
      'audit_log',
      'retention_rule',
      'retention_run',
    ])
    expect(left.find(({ recordType }) => recordType === 'audit_log')).toMatchObject({
      recordId: `2:${head?.hash ?? ''}`,
      fields: [],
    })
    expect(await verified()).toEqual([])
    expect(await auditHeadDifference(api.deps.db, `2:${head?.hash ?? ''}`)).toEqual([])
    expect(await auditHeadDifference(api.deps.db, `1:${'a'.repeat(64)}`)).toMatchObject([
      { where: 'batch 1', kept: 'erased by the retention rule, up to batch 2' },
    ])
    expect(await total()).toEqual(before)
    expect((await run('audit_log')).body.changed).toEqual({ events: 0 })
  })

  it('shows a cut that was moved, and one that no rule has made', async () => {
    await fill()
    await run('audit_log')
    await seal()
    const { db } = api.deps
    const cut = await readAuditCut(db)
    await db.updateTable('audit_cut').set({ hash: 'another' }).execute()
    expect((await verified()).map(({ where }) => where)).toEqual(['cut at batch 2', 'batch 3'])
    await db.deleteFrom('audit_cut').execute()
    expect((await verified()).map(({ where }) => where)).toContain('batch 1')
    const { sequence, hash, throughAt: through_at, cutAt: cut_at } = cut!
    await db.insertInto('audit_cut').values({ sequence, hash, through_at, cut_at }).execute()
  })

  it('is not cut while it is not as it was sealed', async () => {
    await fill()
    const { db } = api.deps
    const actor = await db.selectFrom('audit_event').select(['id', 'actor_id']).executeTakeFirstOrThrow()
    const put = (actor_id: string | null) =>
      db.updateTable('audit_event').set({ actor_id }).where('id', '=', actor.id).execute()
    await put('somebody-else')
    expect((await run('audit_log')).status).toBe(409)
    expect(await logged()).toHaveLength(3)
    await put(actor.actor_id)
  })
})

it('erases a closed account with what its history kept, and no open one', async () => {
  const invite = (email: string) =>
    post<{ id: string }>('admin', '/users', { email, name: 'Den som slutade', role: 'coordinator' })
  const { id } = (await invite('slutat@example.org')).body
  const { id: open } = (await invite('kvar@example.org')).body
  const { headers } = await api.ask('admin', `/users/${id}`)
  const patch = { isDisabled: true }
  const closed = await api.ask('admin', `/users/${id}`, {
    method: 'PATCH',
    body: patch,
    headers: { 'If-Match': headers.get('etag') ?? '' },
  })
  expect(closed.status).toBe(200)
  await later('2028-01-15T12:00:00.000Z')
  await decide('closed_accounts', 2)
  expect((await run('closed_accounts')).body.changed).toEqual({ accounts: 0 })
  await later('2029-01-15T12:00:00.000Z')
  expect((await run('closed_accounts', true)).body.changed).toEqual({ accounts: 1 })
  expect((await api.ask('admin', `/users/${id}`)).status).toBe(200)
  expect((await run('closed_accounts')).body.changed).toEqual({ accounts: 1 })
  expect((await api.ask('admin', `/users/${id}`)).status).toBe(404)
  expect((await api.ask('admin', `/users/${open}`)).status).toBe(200)
  const kept = JSON.stringify(await api.deps.db.selectFrom('revision').selectAll().execute())
  expect(kept).toContain('kvar@example.org')
  expect(kept).not.toContain('slutat@example.org')
  const erased = await api.ask<{ items: object[] }>('admin', '/audit-events?action=erase')
  expect(erased.body.items).toMatchObject([{ recordType: 'user', recordId: id }])
})

it("takes the employer's name out of a closed need, and leaves its numbers", async () => {
  const need = {
    municipalityCode: '2305',
    reportedMonth: '2026-09',
    employerSector: 'private',
    occupationField: 'it',
    positions: 2,
    employerName: 'Ensamföretaget',
    note: 'Ring ägaren',
  }
  const made = await post<{ id: string }>('bracke', '/recruitment-needs', need)
  expect(made.status).toBe(201)
  const path = `/recruitment-needs/${made.body.id}`
  const { headers } = await api.ask('bracke', path)
  const withdrawn = await api.ask('bracke', path, {
    method: 'PATCH',
    body: { status: 'withdrawn' },
    headers: { 'If-Match': headers.get('etag') ?? '' },
  })
  expect(withdrawn.status).toBe(200)
  const figures = async () =>
    (await api.ask<{ total: object }>('public', '/outcomes?measure=needsOpen&from=2026&to=2026')).body
      .total
  const before = await figures()
  expect(before).toBeDefined()
  await later('2028-01-15T12:00:00.000Z')
  await decide('closed_needs', 3)
  expect((await run('closed_needs')).body.changed).toEqual({ needs: 0 })
  await later('2029-12-15T12:00:00.000Z')
  expect((await run('closed_needs', true)).body.changed).toEqual({ needs: 1 })
  expect((await run('closed_needs')).body.changed).toEqual({ needs: 1 })
  expect((await api.ask('bracke', path)).body).toMatchObject({
    employerName: null,
    note: null,
    positions: 2,
    status: 'withdrawn',
  })
  const kept = JSON.stringify(await api.deps.db.selectFrom('revision').selectAll().execute())
  expect(kept).not.toMatch(/Ensamf|ägaren/)
  expect(await figures()).toEqual(before)
})
