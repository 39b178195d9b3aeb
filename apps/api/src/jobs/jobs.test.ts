import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { findStoreFile, insertJobRun, putRetentionRule, returnLease, takeLease } from '@inflytt/db'
import type { JobName } from '@inflytt/domain'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { backupAge } from '../backups/backup-folder.ts'
import { makeBackupApart } from '../backups/backup-process.ts'
import { restoreBackup } from '../backups/restore-backup.ts'
import type { jobSchema, jobsSchema } from './jobs.representation.ts'
import { readJobs } from './jobs.service.ts'
import { doDueJobs } from './keep-jobs.ts'
import { startJob } from './run-job.ts'
import { endJobs } from './under-way.ts'

type Jobs = z.output<typeof jobsSchema>

let api: TestApi
let folder: string
beforeEach(async () => {
  api = await createTestApi(['admin', 'coordinator'])
  folder = mkdtempSync(join(tmpdir(), 'inflytt-jobs-'))
})
afterEach(async () => {
  await api.close()
  rmSync(folder, { recursive: true })
})

const list = async () => (await api.ask<Jobs>('admin', '/jobs')).body
const job = async (name: string): Promise<z.output<typeof jobSchema>> =>
  (await list()).items.find((one) => one.name === name)!
const start = (name: string, headers: Record<string, string> = {}) =>
  api.ask('admin', `/jobs/${name}/runs`, { method: 'POST', headers })
const runsOf = async (name: string) =>
  (await api.deps.db.selectFrom('job_run').select('job').execute()).filter((run) => run.job === name)
    .length

/** A run that went well, at a moment (RFC 3339 UTC). */
const ran = (name: JobName, startedAt: string) =>
  insertJobRun(api.deps.db, {
    id: startedAt,
    job: name,
    startedAt,
    endedAt: startedAt,
    outcome: 'done',
    failure: null,
    counts: {},
    actorId: null,
  })

describe('a job', () => {
  it('is started by hand, goes on after the answer, and tells how it went and who began it', async () => {
    expect(await job('followUps')).toMatchObject({ isRunning: false, lastRun: null, lastDoneAt: null })
    const { status, body } = await start('followUps')
    expect(status).toBe(201)
    expect(body).toMatchObject({ outcome: null, endedAt: null, isScheduled: false })
    await endJobs(api.deps.db)
    expect((await job('followUps')).lastRun).toMatchObject({
      id: body['id'],
      failure: null,
      isScheduled: false,
      startedBy: expect.any(String) as string,
    })
    const { body: log } = await api.ask<{ items: object[] }>('admin', '/audit-events?recordType=job_run')
    expect(log.items).toMatchObject([{ action: 'run', recordId: body['id'] }])
  })

  it('is begun once for two requests with one key', async () => {
    const [one, two] = [
      await start('followUps', { 'Idempotency-Key': 'a' }),
      await start('followUps', { 'Idempotency-Key': 'a' }),
    ]
    expect([one.status, two.status]).toEqual([201, 201])
    expect(two.body['id']).toBe(one.body['id'])
    expect(await runsOf('followUps')).toBe(1)
  })

  it('is not begun where another process is at it, unknown, or not configured', async () => {
    const lease = { name: 'job/followUps', holder: 'another process' }
    await takeLease(api.deps.db, lease, { at: '2026-11-23T12:00:00.000Z', lastsMs: 60_000 })
    expect((await start('followUps')).status).toBe(409)
    expect((await job('followUps')).isRunning).toBe(true)
    expect((await start('nothing')).status).toBe(404)
    expect((await start('backup')).status).toBe(409)
    expect((await list()).items.filter((one) => !one.isStartable).map((one) => one.name)).toEqual([
      'backup',
      'reminders',
    ])
    expect(await runsOf('followUps')).toBe(0)
  })

  it('is not begun where the server stops, and whoever asks is told so', async () => {
    await endJobs(api.deps.db)
    expect(await start('followUps')).toMatchObject({ status: 503 })
    expect(await runsOf('followUps')).toBe(0)
  })

  it('whose process died is told as interrupted, and is done again', async () => {
    await insertJobRun(api.deps.db, {
      id: 'dead',
      job: 'followUps',
      startedAt: '2026-11-23T10:00:00.000Z',
      endedAt: null,
      outcome: null,
      failure: null,
      counts: {},
      actorId: null,
    })
    expect(await job('followUps')).toMatchObject({
      isRunning: false,
      lastRun: { outcome: 'interrupted' },
      nextRunAt: '2026-11-23T12:00:00.000Z',
    })
    await doDueJobs(api.deps)
    expect(await job('followUps')).toMatchObject({
      lastRun: { outcome: 'done', counts: { due: 0 }, isScheduled: true, startedBy: null },
      lastDoneAt: '2026-11-23T12:00:00.000Z',
      nextRunAt: '2026-11-24T05:00:00.000Z',
    })
    const kept = api.deps.db.selectFrom('job_run').select('outcome').where('id', '=', 'dead')
    expect(await kept.executeTakeFirst()).toEqual({ outcome: 'interrupted' })
  })

  it('that is due is done once of several who look at once', async () => {
    await Promise.all([doDueJobs(api.deps), doDueJobs(api.deps), doDueJobs(api.deps)])
    expect(await runsOf('followUps')).toBe(1)
    await doDueJobs(api.deps)
    expect(await runsOf('followUps')).toBe(1)
  })

  it('that was done by a clock that was ahead is done in its time again, and not twice where it was so a little', async () => {
    await ran('followUps', '2031-01-01T05:00:00.000Z')
    for (const [now, runs] of [
      ['2026-11-23T12:00:00Z', 2],
      ['2026-11-23T11:58:00Z', 2],
      ['2026-11-24T04:59:00Z', 2],
      ['2026-11-24T05:00:00Z', 3],
    ] as const) {
      api.deps.setNow(now)
      await doDueJobs(api.deps)
      expect(await runsOf('followUps')).toBe(runs)
    }
    const { items } = await readJobs(api.deps)
    expect(items.find(({ name }) => name === 'followUps')).toMatchObject({
      lastRun: { startedAt: '2026-11-24T05:00:00.000Z' },
      nextRunAt: '2026-11-25T05:00:00.000Z',
    })
  })

  it('that failed says why, and retention does nothing by itself unless it is told to', async () => {
    const broken = { ...api.deps, config: { ...api.deps.config, retentionSchedule: '0 3 * * *' } }
    const decided = { decisionRef: 'KS 2026/9', decisionDate: '2026-11-02', updatedAt: '2026-11-02' }
    await putRetentionRule(
      api.deps.db,
      { kind: 'technical_traces', version: 1, after: 1, ...decided },
      0,
    )
    await api.deps.db.schema.alterTable('retention_run').renameColumn('changed', 'was').execute()
    for (const day of ['16', '19']) await ran('followUps', `2026-11-${day}T05:00:00.000Z`)
    await doDueJobs(api.deps)
    expect(await runsOf('retention')).toBe(0)
    await doDueJobs(broken)
    expect((await job('retention')).lastRun).toMatchObject({ outcome: 'failed', failure: 'internal' })
    expect(api.deps.logged).toContainEqual(
      expect.objectContaining({ level: 'error', msg: 'job failed', job: 'retention' }),
    )
  })

  it('that erases waits until jobs have run for a week by the clock, anew after a leap of years', async () => {
    const deps = { ...api.deps, config: { ...api.deps.config, retentionSchedule: '0 3 * * *' } }
    const look = async (now: string) => {
      api.deps.setNow(now)
      await doDueJobs(deps)
      const { items } = await readJobs(deps)
      const { nextRunAt } = items.find(({ name }) => name === 'retention')!
      return [await runsOf('retention'), nextRunAt]
    }
    const nov = (day: number, time = '05:00:00') => `2026-11-${day}T${time}.000Z`
    expect(await look(nov(16))).toEqual([0, nov(23)])
    expect(await look(nov(20))).toEqual([0, nov(23)])
    expect(await look(nov(23))).toEqual([1, nov(24, '02:00:00')])
    expect(await look(nov(24))).toEqual([2, nov(25, '02:00:00')])
    expect(await look('2031-11-24T05:00:00Z')).toEqual([2, '2031-12-01T05:00:00.000Z'])
    expect(await look(nov(25))).toEqual([3, nov(26, '02:00:00')])
  })

  it('keeps its latest 50 runs', async () => {
    const run = { endedAt: null, outcome: null, failure: null, counts: {}, actorId: null }
    for (let i = 10; i < 70; i++) {
      const startedAt = `2026-11-23T12:00:${i}.000Z`
      await insertJobRun(api.deps.db, { id: `${i}`, job: 'followUps', startedAt, ...run })
    }
    expect(await runsOf('followUps')).toBe(50)
  })
})

describe('the backup', () => {
  // Of PostgreSQL it is made by its own tools: `pnpm test:faults`.
  beforeEach(async () => {
    await api.close()
    api = await createTestApi(['admin', 'coordinator'], undefined, 'sqlite')
  })

  const withBackups = (over: object = {}) => {
    const backups = { ...api.deps.config.backups, folder, ...over }
    return { ...api.deps, config: { ...api.deps.config, backups } }
  }

  it('is made in a process of its own, can be restored, and those kept no longer go after it', async () => {
    for (const name of [
      'inflytt-20261101T011700Z.sqlite.zst',
      'inflytt-20261102T011700Z.sqlite',
      'mine.txt',
    ])
      writeFileSync(join(folder, name), 'old')
    const deps = withBackups({ keep: { days: 2, weeks: 0, months: 0 } })
    const mask = process.umask()
    await doDueJobs(deps)
    expect(process.umask()).toBe(mask)
    expect(readdirSync(folder).toSorted()).toEqual([
      'inflytt-20261102T011700Z.sqlite',
      'inflytt-20261123T120000Z.sqlite.zst',
      'mine.txt',
    ])
    expect((await job('backup')).lastRun).toMatchObject({ outcome: 'done', counts: { removed: 1 } })
    const restored = await restoreBackup({
      backup: join(folder, 'inflytt-20261123T120000Z.sqlite.zst'),
      storePath: join(folder, 'new.sqlite'),
      identityFile: undefined,
      isDryRun: true,
    })
    expect(restored.migrationsMissing).toBe(0)
  })

  it('made by a clock that was set back stays, and so do those that lie ahead of it', async () => {
    const ahead = ['inflytt-20270301T011700Z.sqlite', 'inflytt-20270302T011700Z.sqlite']
    for (const name of [...ahead, 'inflytt-20261101T011700Z.sqlite'])
      writeFileSync(join(folder, name), 'old')
    const deps = withBackups({ keep: { days: 1, weeks: 0, months: 0 } })
    await doDueJobs(deps)
    expect(readdirSync(folder).toSorted()).toEqual(['inflytt-20261123T120000Z.sqlite.zst', ...ahead])
    const tomorrow = new Date('2026-11-24T12:00:00Z')
    expect(backupAge(deps.config, tomorrow)).toMatchObject({ ageSeconds: 86_400 })
  })

  it('whose process is killed in the middle leaves nothing', async () => {
    const file = await createTestApi(['admin'], undefined, 'sqlite')
    const order = {
      storePath: (await findStoreFile(file.deps.db))!,
      out: join(folder, '/'),
      at: new Date(),
      compress: true,
      recipients: [],
    }
    const unfinished = () => readdirSync(folder).filter((name) => name.startsWith('.unfinished-'))
    const ending = new AbortController()
    const made = makeBackupApart(order, ending.signal).catch(String)
    while (unfinished().length === 0) await nextTurn()
    ending.abort()
    expect([await made, readdirSync(folder)]).toEqual([expect.stringContaining('abort'), []])
    await file.close()
  })

  it('that cannot be made is told, removes nothing, and is tried again after an hour', async () => {
    const old = Array.from({ length: 3 }, (_, i) => `inflytt-2026110${i + 1}T011700Z.sqlite`)
    for (const name of old) writeFileSync(join(folder, name), 'old')
    writeFileSync(join(folder, 'inflytt-20261123T120000Z.sqlite.zst'), 'in the way')
    const before = readdirSync(folder)
    await doDueJobs(withBackups({ keep: { days: 1, weeks: 0, months: 0 } }))
    expect(readdirSync(folder)).toEqual(before)
    expect(await job('backup')).toMatchObject({ lastRun: { outcome: 'failed', failure: 'unwritable' } })
  })

  it('is old where none was made in time, and never where none is configured', async () => {
    const at = (text: string) => new Date(text)
    const { config } = withBackups()
    expect(backupAge(api.deps.config, at('2026-11-23T12:00:00Z'))).toMatchObject({ isOld: false })
    expect(backupAge(config, at('2026-11-23T12:00:00Z'))).toEqual({
      lastGoodAt: null,
      ageSeconds: null,
      isOld: true,
    })
    for (const name of [
      'inflytt-20261122T011700Z.sqlite',
      '.unfinished-0a0b0c0d-inflytt-20261123T011700Z.sqlite',
    ])
      writeFileSync(join(folder, name), '')
    const good = { lastGoodAt: at('2026-11-22T01:17:00Z'), ageSeconds: 36 * 3600, isOld: false }
    expect(backupAge(config, at('2026-11-23T13:17:00Z'))).toEqual(good)
    expect(backupAge(config, at('2026-11-23T13:17:01Z'))).toMatchObject({ isOld: true })
  })
})

it('/jobs is the administrator’s alone', async () => {
  expect((await api.ask('coordinator', '/jobs')).status).toBe(403)
  expect((await api.ask('public', '/jobs')).status).toBe(401)
  expect((await api.ask('coordinator', '/jobs/followUps/runs', { method: 'POST' })).status).toBe(403)
})

it('a job is not begun by who stood still until another did it', async () => {
  const { deps } = api
  const started = await startJob(deps, 'followUps', {
    isDue: async () => {
      // By whichever clock leases are judged, it has run out.
      await deps.db.updateTable('lease').set({ until: '2020-01-01T00:00:00.000Z' }).execute()
      const another = { name: 'job/followUps', holder: 'another' }
      await takeLease(deps.db, another, { at: deps.clock().toISOString(), lastsMs: 60_000 })
      await returnLease(deps.db, another)
      return true
    },
  })
  expect([started, await runsOf('followUps'), deps.logged]).toEqual([undefined, 0, []])
})
