import {
  insertRetentionRun,
  interruptRetentionRuns,
  putRetentionRule,
  type RetentionRun,
  returnLease,
  takeLease,
} from '@inflytt/db'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { PUBLIC_CALLER } from '../access/caller.ts'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { sealAuditTrail } from '../audit/sealer.ts'
import { LOGGED } from '../households/household.testing.ts'
import { startJob } from '../jobs/run-job.ts'
import { endJobs } from '../jobs/under-way.ts'
import { holdWriters } from '../store/write-gate.ts'
import { verifyStore } from '../verify/verify.service.ts'
import { retentionJob } from './retention.job.ts'
import { readRetentionRule } from './retention-rules.service.ts'
import {
  type RunBody,
  runRetention,
  startRetentionRun,
  sweepAsOperator,
} from './retention-runs.service.ts'
import { beginRetention, retentionLease } from './run-retention.ts'
import { SWEEPERS } from './sweepers.ts'

const DECISION = { after: 2, decisionRef: 'KS 2026/12', decisionDate: '2026-10-20' }
const REAL = { kind: 'free_texts', isDryRun: false } as const
const DRY = { kind: 'free_texts', isDryRun: true } as const
/** Taken in three transactions. */
const HOUSEHOLDS = 60

let api: TestApi
beforeEach(async () => {
  api = await createTestApi(['bracke', 'admin'])
  for (let household = 0; household < HOUSEHOLDS; household += 1)
    await api.ask('bracke', '/households', {
      method: 'POST',
      body: { ...LOGGED, moveInMonth: '2021-05', note: 'En anteckning' },
    })
  await decide({ 'If-None-Match': '*' })
})
afterEach(async () => {
  await sealAuditTrail(api.deps)
  const { differences } = await verifyStore(api.deps.db, api.deps.clock())
  await api.close()
  if (differences.length > 0) throw new Error(`the store differs: ${JSON.stringify(differences)}`)
})

const decide = (headers: Record<string, string>, over: object = {}) =>
  api.ask('admin', '/retention-rules/free_texts', {
    method: 'PUT',
    body: { ...DECISION, ...over },
    headers,
  })
const post = (body: object, headers: Record<string, string> = {}, path = '/retention-runs') =>
  api.ask<RunBody>('admin', path, { method: 'POST', body, headers })
const read = async (id: string) => (await api.ask<RunBody>('admin', `/retention-runs/${id}`)).body
const noted = async () =>
  (await api.deps.db.selectFrom('household').select('ref').where('note', 'is not', null).execute())
    .length
const eventsOf = async (id: string) =>
  (await api.ask<{ items: object[] }>('admin', `/audit-events?recordId=${id}`)).body.items
const write = () => ({
  deps: api.deps,
  caller: PUBLIC_CALLER,
  remember: () => Promise.resolve(),
})

/** Runs the rule, and does something as soon as it takes the first record. */
function runWith(onFirst: () => unknown): Promise<RetentionRun> {
  let isFirst = true
  // A salt is drawn for each event that is left, and for nothing else of a run.
  const random = (below: number) => {
    if (isFirst) void onFirst()
    isFirst = false
    return api.deps.random(below)
  }
  return runRetention({ deps: { ...api.deps, random }, caller: PUBLIC_CALLER }, REAL)
}

describe('a run of a rule', () => {
  it('goes on after its answer, tells how far it has come, and can be asked for until it has ended', async () => {
    const begun = await startRetentionRun(write(), REAL, 0)
    expect(begun).toMatchObject({
      outcome: null,
      endedAt: null,
      progress: { done: 0, total: HOUSEHOLDS },
    })
    expect(await read(begun.id)).toMatchObject({ id: begun.id, kind: 'free_texts', isDryRun: false })
    await expect.poll(async () => (await read(begun.id)).outcome, { timeout: 60_000 }).toBe('done')
    expect(await read(begun.id)).toMatchObject({
      endedAt: api.deps.clock().toISOString(),
      failure: null,
      progress: null,
      changed: { households: HOUSEHOLDS, leads: 0 },
    })
    expect(await noted()).toBe(0)
    const unknown = await api.ask('admin', '/retention-runs/nothing')
    expect(unknown.status).toBe(404)
  })

  it('is answered with its result where it does not take long, and once by its key', async () => {
    const first = await post(REAL, { 'Idempotency-Key': 'once' })
    expect(first).toMatchObject({
      status: 201,
      body: { outcome: 'done', changed: { households: HOUSEHOLDS } },
    })
    expect(first.headers.get('location')).toBe(`/api/v1/retention-runs/${first.body.id}`)
    const again = await post(REAL, { 'Idempotency-Key': 'once' })
    expect(again.body).toEqual(first.body)
    const { body } = await api.ask<{ items: RunBody[] }>('admin', '/retention-runs')
    expect(body.items).toEqual([first.body])
  })

  it('takes the answers that were kept of what it erases, once they are a day old', async () => {
    const kept = async () =>
      (await api.deps.db.selectFrom('idempotent_answer').select('created_at').execute()).length
    await api.ask('bracke', '/leads', {
      method: 'POST',
      body: { responsibleMunicipality: '2305', firstContactMonth: '2026-05' },
      headers: { 'Idempotency-Key': 'a-lead' },
    })
    const run = (asked: typeof REAL | typeof DRY) =>
      runRetention({ deps: api.deps, caller: PUBLIC_CALLER }, asked)
    await run(REAL)
    expect(await kept()).toBe(1)
    api.deps.setNow(new Date(api.deps.clock().getTime() + 86_401_000).toISOString())
    await run(DRY)
    expect(await kept()).toBe(1)
    await run(REAL)
    expect(await kept()).toBe(0)
  })

  it('goes on where whoever asked for it has gone', async () => {
    const gone = new AbortController()
    const sent = { method: 'POST', body: REAL, signal: gone.signal }
    const { random } = api.deps
    api.deps.random = (below) => {
      gone.abort()
      return random(below)
    }
    await api.ask('admin', '/retention-runs', sent).catch(() => undefined)
    const { body } = await api.ask<{ items: RunBody[] }>('admin', '/retention-runs')
    expect(body.items).toMatchObject([{ outcome: 'done', changed: { households: HOUSEHOLDS } }])
  })

  it('is one at a time; a dry run keeps nobody from it', async () => {
    const begun = await beginRetention({ deps: api.deps, caller: PUBLIC_CALLER }, REAL)
    const [twin, dry] = [await post(REAL), await startRetentionRun(write(), DRY, 0)]
    expect(twin).toMatchObject({ status: 409, body: { type: expect.stringMatching(/conflict/) } })
    expect(dry.id).not.toBe(begun?.run.id)
    expect((await begun?.ended)?.outcome).toBe('done')
    await expect.poll(async () => (await read(dry.id)).outcome, { timeout: 60_000 }).toBe('done')
  })
})

describe('all rules together', () => {
  const other = { name: retentionLease(REAL), holder: 'somebody else' }
  const taken = (lastsMs: number) =>
    takeLease(api.deps.db, other, { at: api.deps.clock().toISOString(), lastsMs })

  it('leave what somebody else is at to them', async () => {
    await taken(60_000)
    expect(await sweepAsOperator(api.deps, false, { busyForMs: 0 })).toEqual({
      runs: [],
      busy: ['free_texts'],
      failed: [],
    })
    expect(await noted()).toBe(HOUSEHOLDS)
    await returnLease(api.deps.db, other)
  })

  it('go on where one fails, and tell which', async () => {
    const headers = { 'If-None-Match': '*' }
    const body = { after: 90, decisionRef: 'KS 2026/12', decisionDate: null }
    await api.ask('admin', '/retention-rules/technical_traces', { method: 'PUT', body, headers })
    const broken = new Error('a fault of the program')
    let isFirst = true
    const random = (below: number) => {
      if (isFirst) {
        isFirst = false
        throw broken
      }
      return api.deps.random(below)
    }
    const { runs, failed } = await sweepAsOperator({ ...api.deps, random }, false)
    expect(failed).toEqual([{ kind: 'free_texts', cause: broken }])
    expect(runs).toMatchObject([{ kind: 'technical_traces', outcome: 'done' }])
  })

  it('begin none after the one at which another process has taken the job over', async () => {
    const headers = { 'If-None-Match': '*' }
    const body = { after: 90, decisionRef: 'KS 2026/12', decisionDate: null }
    await api.ask('admin', '/retention-rules/technical_traces', { method: 'PUT', body, headers })
    const losing = new AbortController()
    const random = (below: number) => {
      losing.abort()
      return api.deps.random(below)
    }
    expect(await retentionJob.work({ ...api.deps, random }, losing.signal)).toEqual({ rules: 1 })
    const runs = await api.deps.db.selectFrom('retention_run').select(['kind', 'outcome']).execute()
    expect(runs).toEqual([{ kind: 'free_texts', outcome: 'done' }])
  })

  it('wait for the lease of one who died', async () => {
    await taken(60_000)
    let tries = 0
    const newId = () => {
      tries += 1
      return api.deps.newId()
    }
    const swept = sweepAsOperator({ ...api.deps, newId }, false)
    await expect.poll(() => tries).toBe(1)
    await returnLease(api.deps.db, other)
    expect((await swept).runs).toMatchObject([{ kind: 'free_texts', outcome: 'done' }])
  })
})

describe('a run that is cut off', () => {
  it('tells what it took until the server stopped', async () => {
    const ended = await runWith(() => endJobs(api.deps.db))
    expect(ended).toMatchObject({ outcome: 'interrupted', changed: { households: 25 } })
    expect(await noted()).toBe(HOUSEHOLDS - 25)
    const { body } = await api.ask<{ items: RunBody[] }>('admin', '/retention-runs')
    expect(body.items).toMatchObject([{ id: ended.id, outcome: 'interrupted', progress: null }])
    expect(await post(REAL)).toMatchObject({ status: 503 })
  })

  it('as a job ends between two records where the server stops, and tells so of the job too', async () => {
    const started = await startJob(api.deps, 'retention')
    await endJobs(api.deps.db)
    await started?.done
    const outcomes = async (table: 'job_run' | 'retention_run') =>
      (await api.deps.db.selectFrom(table).select('outcome').execute()).map(({ outcome }) => outcome)
    expect(await outcomes('job_run')).toEqual(['interrupted'])
    expect(await outcomes('retention_run')).not.toContain(null)
    expect(await noted()).toBe(HOUSEHOLDS)
  })

  it('by whoever stops it keeps what was taken, and leaves the rest to the next', async () => {
    let stopped: Promise<{ status: number }> | undefined
    const ended = await runWith(async () => {
      const { body } = await api.ask<{ items: RunBody[] }>('admin', '/retention-runs')
      stopped = post({}, {}, `/retention-runs/${body.items[0]?.id}/stop`)
    })
    expect((await stopped)?.status).toBe(200)
    expect(ended.outcome).toBe('interrupted')
    const taken = ended.changed['households'] ?? 0
    expect(await noted()).toBe(HOUSEHOLDS - taken)
    expect(taken).toBeLessThan(HOUSEHOLDS)
    expect((await post(REAL)).body.changed).toEqual({ households: HOUSEHOLDS - taken, leads: 0 })
    expect(await post({}, {}, `/retention-runs/${ended.id}/stop`)).toMatchObject({
      status: 200,
      body: { outcome: 'interrupted' },
    })
    const logged = await api.ask<{ items: object[] }>('admin', '/audit-events?action=cancel')
    expect(logged.body.items).toMatchObject([{ recordType: 'retention_run', recordId: ended.id }])
  })

  it('by whoever stops it counts no further where it takes nothing', async () => {
    const sweep = SWEEPERS.free_texts
    const sweeping = vi.spyOn(SWEEPERS, 'free_texts').mockImplementation(async (given) => {
      await api.deps.db
        .updateTable('retention_run')
        .set({ stop_asked_at: DECISION.decisionDate })
        .execute()
      // It looks once a second.
      const now = performance.now.bind(performance)
      const clock = vi.spyOn(performance, 'now').mockImplementation(() => now() + 2000)
      await sweep(given).finally(() => clock.mockRestore())
    })
    const begun = await beginRetention({ deps: api.deps, caller: PUBLIC_CALLER }, DRY)
    expect((await begun?.ended)?.outcome).toBe('interrupted')
    sweeping.mockRestore()
  })

  it('by a decision that is taken back takes nothing more', async () => {
    const ended = await runWith(() =>
      decide({ 'If-Match': '"1-admin"' }, { decisionRef: null, decisionDate: null }),
    )
    expect(ended.outcome).toBe('interrupted')
    expect(await noted()).toBeGreaterThan(0)
  })

  it('before it has begun by a decision that another server takes back takes nothing', async () => {
    const letGo = await holdWriters()
    const waiting = Promise.withResolvers<void>()
    // The lease has a holder's name first.
    const newId = () => {
      waiting.resolve()
      return api.deps.newId()
    }
    const begun = beginRetention({ deps: { ...api.deps, newId }, caller: PUBLIC_CALLER }, REAL)
    await waiting.promise
    const rule = await readRetentionRule(api.deps.db, REAL.kind)
    await putRetentionRule(api.deps.db, { ...rule, version: 2, decisionRef: null }, 1)
    letGo()
    await expect(begun).rejects.toMatchObject({ code: 'conflict' })
    expect(await noted()).toBe(HOUSEHOLDS)
  })

  it('by the death of its process is told as such, before and after the next has begun', async () => {
    const dead = {
      id: 'dead',
      ...REAL,
      at: '2026-11-22T10:00:00.000Z',
      endedAt: null,
      outcome: null,
      failure: null,
      actorId: null,
      actorRole: 'admin',
      after: 2,
      decisionRef: 'KS 2026/12',
      changed: { households: 25 },
      held: {},
    }
    await insertRetentionRun(api.deps.db, dead)
    const told = { outcome: 'interrupted', progress: null, changed: { households: 25 } }
    expect(await read('dead')).toMatchObject(told)
    await post(DRY)
    expect(await read('dead')).toMatchObject({ ...told, endedAt: null })
    expect(await eventsOf('dead')).toEqual([])
    await post(REAL)
    expect(await read('dead')).toMatchObject({ ...told, endedAt: api.deps.clock().toISOString() })
    expect(await eventsOf('dead')).toMatchObject([
      { action: 'run', fields: expect.arrayContaining(['outcome', 'changed']) },
    ])
  })

  it('by another process that took it for dead is told of once', async () => {
    const ended = await runWith(() =>
      interruptRetentionRuns(api.deps.db, { ...REAL, at: api.deps.clock().toISOString() }),
    )
    expect(await read(ended.id)).toMatchObject({ outcome: 'interrupted' })
    expect(await eventsOf(ended.id)).toEqual([])
  })

  it('by a fault says which, and what it had taken', async () => {
    const ended = runWith(() => {
      throw new Error('a fault of the program')
    })
    await expect(ended).rejects.toThrow(/a fault/)
    const { body } = await api.ask<{ items: RunBody[] }>('admin', '/retention-runs')
    expect(body.items).toMatchObject([
      { outcome: 'failed', failure: 'internal', changed: { households: 0 } },
    ])
    expect(await noted()).toBe(HOUSEHOLDS)
  })
})
