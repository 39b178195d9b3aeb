import type { JobFailure, JobName, JobOutcome } from '@inflytt/domain'
import type { Counts } from '../retention/retention.queries.ts'
import type { Db } from '../schema.ts'

export interface JobRun {
  id: string
  job: JobName
  startedAt: string
  /** Null, as `outcome`, while it goes on, and where its process died. */
  endedAt: string | null
  outcome: JobOutcome | null
  /** Null unless the outcome is `failed`. */
  failure: JobFailure | null
  counts: Counts
  /** Null where the schedule started it. */
  actorId: string | null
}

/** `actorName`: null also of an account that has been erased. */
export type NamedJobRun = JobRun & { actorName: string | null }

const KEPT_OF_EACH = 50

/** Keeps what began, or what was done; of each job the latest 50 are kept. */
export async function insertJobRun(db: Db, run: JobRun): Promise<void> {
  const old = await db
    .selectFrom('job_run')
    .select('id')
    .where('job', '=', run.job)
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1000)
    .offset(KEPT_OF_EACH - 1)
    .execute()
  if (old.length > 0)
    await db
      .deleteFrom('job_run')
      .where(
        'id',
        'in',
        old.map(({ id }) => id),
      )
      .execute()
  await db
    .insertInto('job_run')
    .values({
      id: run.id,
      job: run.job,
      started_at: run.startedAt,
      ended_at: run.endedAt,
      outcome: run.outcome,
      failure: run.failure,
      counts: JSON.stringify(run.counts),
      actor_id: run.actorId,
    })
    .execute()
}

export async function endJobRun(
  db: Db,
  id: string,
  { endedAt, outcome, failure, counts }: Pick<JobRun, 'endedAt' | 'outcome' | 'failure' | 'counts'>,
): Promise<void> {
  await db
    .updateTable('job_run')
    .set({ ended_at: endedAt, outcome, failure, counts: JSON.stringify(counts) })
    .where('id', '=', id)
    .execute()
}

/** Ends what a process began that lives no more: to be called by the holder of the job's lease. */
export async function interruptJobRuns(db: Db, job: JobName, at: string): Promise<void> {
  await db
    .updateTable('job_run')
    .set({ ended_at: at, outcome: 'interrupted' })
    .where('job', '=', job)
    .where('outcome', 'is', null)
    .execute()
}

/** The last run of a job, and the last of those that went well. */
export interface LastJobRuns {
  last: NamedJobRun
  lastDone: NamedJobRun | undefined
}

/**
 * Of each job the last run that began no later than an instant, and the last of those that went well; and when all that
 * are kept began, RFC 3339 UTC, the latest first.
 */
export async function listLastJobRuns(
  db: Db,
  notAfter: string,
): Promise<{ lastRuns: Map<JobName, LastJobRuns>; starts: string[] }> {
  const rows = await db
    .selectFrom('job_run')
    .leftJoin('app_user', 'app_user.id', 'job_run.actor_id')
    .selectAll('job_run')
    .select('app_user.name as actor_name')
    .where('job_run.started_at', '<=', notAfter)
    .orderBy('job_run.started_at', 'desc')
    .orderBy('job_run.id', 'desc')
    .execute()
  const lastRuns = new Map<JobName, LastJobRuns>()
  for (const row of rows) {
    const run: NamedJobRun = {
      id: row.id,
      job: row.job as JobName,
      startedAt: row.started_at,
      endedAt: row.ended_at,
      outcome: row.outcome as JobOutcome | null,
      failure: row.failure as JobFailure | null,
      counts: JSON.parse(row.counts) as Counts,
      actorId: row.actor_id,
      actorName: row.actor_name,
    }
    const before = lastRuns.get(run.job)
    if (before === undefined)
      lastRuns.set(run.job, { last: run, lastDone: run.outcome === 'done' ? run : undefined })
    else if (run.outcome === 'done') before.lastDone ??= run
  }
  return { lastRuns, starts: rows.map((row) => row.started_at) }
}
