import { endJobRun, insertJobRun, interruptJobRuns, type JobRun, type Trx } from '@inflytt/db'
import type { JobName } from '@inflytt/domain'
import { storeFault } from '../http/problems/store-faults.ts'
import { underLease } from '../store/lease.ts'
import { untilWritersAreLetGo } from '../store/write-gate.ts'
import { type JobDeps, JobFault } from './job.ts'
import { JOBS, leaseOf } from './job-list.ts'
import { goOn } from './under-way.ts'

type Ended = Pick<JobRun, 'outcome' | 'failure' | 'counts'>

/** What is written with the run when it begins, in the same transaction. */
export type Beginning = (trx: Trx, run: JobRun) => Promise<void>

interface Start {
  actorId?: string | null
  beginning?: Beginning
  /** Asked once nobody else can be at it: another process may have done it since it was found due. */
  isDue?: () => Promise<boolean>
}

/**
 * Begins a job, where nobody else is at it; undefined where somebody is. It goes on after this has answered, until
 * `done`; how it ends is recorded and never thrown.
 * @throws DomainError `store-unavailable` where the server stops
 */
export async function startJob(
  deps: JobDeps,
  name: JobName,
  { actorId = null, beginning, isDue }: Start = {},
): Promise<{ run: JobRun; done: Promise<void> } | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<JobRun | undefined>()
  const done = goOn(deps.db, (over) =>
    underLease(deps, leaseOf(name), async (held) => {
      if (isDue && !(await isDue())) return
      const run = begun(deps, name, actorId)
      await deps.db.transaction().execute(async (trx) => {
        await held.assert(trx)
        await interruptJobRuns(trx, name, run.startedAt)
        await insertJobRun(trx, run)
        await beginning?.(trx, run)
      })
      resolve(run)
      const ended = await tryToWork(deps, name, AbortSignal.any([over, held.lost]))
      await untilWritersAreLetGo()
      await endJobRun(deps.db, run.id, { ...ended, endedAt: deps.clock().toISOString() })
    }),
  ).then(
    () => resolve(undefined),
    (error: unknown) => {
      deps.log.error({ job: name, cause: error }, 'job was not recorded')
      reject(error)
    },
  )
  const run = await promise
  return run && { run, done }
}

/** Does a quiet job; it is recorded where there is something to tell. */
export async function runQuietJob(deps: JobDeps, name: JobName): Promise<void> {
  const work = async (signal: AbortSignal) => {
    const run = begun(deps, name, null)
    const ended = await tryToWork(deps, name, signal)
    if (ended.outcome === 'done' && Object.values(ended.counts).every((count) => count === 0)) return
    await untilWritersAreLetGo()
    await insertJobRun(deps.db, { ...run, ...ended, endedAt: deps.clock().toISOString() })
  }
  await goOn(deps.db, work).catch((error: unknown) =>
    deps.log.error({ job: name, cause: error }, 'job was not recorded'),
  )
}

function begun({ newId, clock }: JobDeps, job: JobName, actorId: string | null): JobRun {
  const startedAt = clock().toISOString()
  const open = { endedAt: null, outcome: null, failure: null, counts: {} }
  return { id: newId(), job, startedAt, ...open, actorId }
}

async function tryToWork(deps: JobDeps, name: JobName, signal: AbortSignal): Promise<Ended> {
  try {
    const counts = await JOBS[name].work(deps, signal)
    return { outcome: signal.aborted ? 'interrupted' : 'done', failure: null, counts }
  } catch (error) {
    const counts = error instanceof JobFault ? error.counts : {}
    if (signal.aborted) return { outcome: 'interrupted', failure: null, counts }
    const failure = failureOf(error)
    deps.log.error({ job: name, failure, cause: error }, 'job failed')
    return { outcome: 'failed', failure, counts }
  }
}

function failureOf(error: unknown): JobFault['failure'] {
  if (error instanceof JobFault) return error.failure
  const fault = storeFault(error)
  if (fault === 'storage-full') return 'no_room'
  return fault === undefined ? 'internal' : 'store_unavailable'
}
