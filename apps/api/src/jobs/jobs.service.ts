import { type JobRun, listLeases, type NamedJobRun } from '@inflytt/db'
import { DomainError, JOB_NAMES, type JobName } from '@inflytt/domain'
import type { z } from 'zod'
import { leaveTrail } from '../audit/trail.ts'
import { backupAge } from '../backups/backup-folder.ts'
import type { Write } from '../write.ts'
import { passWriteGate } from '../store/write-gate.ts'
import type { JobDeps } from './job.ts'
import { JOBS, leaseOf } from './job-list.ts'
import { readJobTimes } from './job-times.ts'
import type { jobRunSchema, jobsSchema } from './jobs.representation.ts'
import { startJob } from './run-job.ts'

/** Every job with its last run and its next, and how old the last good backup is. */
export async function readJobs(deps: JobDeps): Promise<z.output<typeof jobsSchema>> {
  const { db, clock, config } = deps
  const now = clock()
  const [{ lastRuns, nextRunOf }, leases] = await Promise.all([
    readJobTimes(deps, now),
    listLeases(db, now.toISOString()),
  ])
  const items = JOB_NAMES.map((name) => {
    const schedule = JOBS[name].schedule(config)
    const found = lastRuns.get(name)
    const next = nextRunOf(name)
    const isRunning = leases.includes(leaseOf(name))
    return {
      name,
      schedule: schedule && 'pattern' in schedule ? schedule.pattern : null,
      everyHours: schedule && 'hours' in schedule ? schedule.hours : null,
      nextRunAt: next ? notBefore(now, next).toISOString() : null,
      isStartable: canStart(name, deps),
      isRunning,
      lastRun: found ? toRunBody(found.last, isRunning) : null,
      lastDoneAt: found?.lastDone?.startedAt ?? null,
    }
  })
  const { lastGoodAt, isOld } = backupAge(config, now)
  const isScheduled = config.backups.folder !== undefined
  return { items, backup: { lastGoodAt: lastGoodAt?.toISOString() ?? null, isScheduled, isOld } }
}

// What is overdue is done when somebody looks next, not in the past.
function notBefore(now: Date, at: Date): Date {
  return at < now ? now : at
}

/** What has neither ended nor a process that does it was interrupted, also before anybody has written so. */
function toRunBody(run: NamedJobRun, isRunning: boolean): z.output<typeof jobRunSchema> {
  const { id, startedAt, endedAt, failure, counts, actorId, actorName } = run
  const outcome = run.outcome ?? (isRunning ? null : 'interrupted')
  const isScheduled = actorId === null
  return { id, startedAt, endedAt, outcome, failure, counts, isScheduled, startedBy: actorName }
}

/** @throws DomainError `not-found` for a job that there is not, `conflict` for one that is not configured or goes on */
export async function startJobByHand(
  { deps, caller, remember }: Write<z.output<typeof jobRunSchema>>,
  given: string,
): Promise<z.output<typeof jobRunSchema>> {
  const name = JOB_NAMES.find((one) => one === given)
  if (name === undefined) throw new DomainError('not-found', '')
  if (!canStart(name, deps))
    throw new DomainError(
      'conflict',
      'This job is not configured on this server: docs/configuration.md tells its variables.',
    )
  await passWriteGate()
  const bodyOf = (run: JobRun) => toRunBody({ ...run, actorName: caller.name }, true)
  const started = await startJob(deps, name, {
    actorId: caller.userId,
    beginning: async (trx, run) => {
      await leaveTrail(
        { trx, at: run.startedAt, deps, caller },
        { action: 'run', recordType: 'job_run', recordId: run.id, recordVersion: 1, after: { name } },
      )
      await remember(trx, bodyOf(run))
    },
  })
  if (started === undefined)
    throw new DomainError('conflict', 'The job is running already. Read it again in a while.')
  return bodyOf(started.run)
}

// What can be done without a schedule is; a backup needs a place to go to, and a reminder who carries it.
function canStart(name: JobName, { config }: JobDeps): boolean {
  return (name !== 'backup' && name !== 'reminders') || JOBS[name].schedule(config) !== undefined
}
