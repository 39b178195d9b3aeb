import type { Counts } from '@inflytt/db'
import type { JobFailure } from '@inflytt/domain'
import type { Deps } from '../deps.ts'
import type { Schedule } from './job-schedule.ts'

/** What a job is given: no more of a server than it has at hand. */
export type JobDeps = Pick<Deps, 'db' | 'clock' | 'newId' | 'random' | 'config' | 'log'>

export interface Job {
  /** Undefined: it is started by hand alone. */
  schedule: (config: JobDeps['config']) => Schedule | undefined
  /**
   * For how many days jobs must have run by this clock before this one does by itself: what it takes away is gone, and a
   * clock that is years ahead would make everything old.
   */
  steadyDays?: number
  /** Such a job may run in several processes at once, and is recorded only where it did something or failed. */
  isQuiet?: boolean
  /**
   * Does it, and gives how many of what it did.
   * @throws JobFault for what can be told; whatever else it throws is `internal`
   */
  work: (deps: JobDeps, signal: AbortSignal) => Promise<Counts>
}

/** A job could not do what it should, for a reason that an administrator is told. */
export class JobFault extends Error {
  override readonly name = 'JobFault'
  readonly failure: JobFailure

  constructor(failure: JobFailure, { counts = {}, cause }: { counts?: Counts; cause?: unknown } = {}) {
    super(`The job failed: ${failure}.`, { cause })
    this.failure = failure
    this.counts = counts
  }

  /** What was done nevertheless. */
  readonly counts: Counts
}
