import { DomainError } from '@inflytt/domain'

/** What runs on a batch just now, seen by those who wait for it; `total` is null while it is not known. */
export interface Progress {
  work: 'checking' | 'committing' | 'undoing'
  done: number
  total: number | null
  stop(): void
  isStopped(): boolean
  throwIfStopped(): void
}

/** Thrown within work that somebody has stopped. */
export class Stopped extends DomainError {
  constructor() {
    super('conflict', 'The import was stopped. Nothing was saved.')
  }
}

interface Job {
  progress: Progress
  ended: Promise<unknown>
}

const jobs = new Map<string, Job>()

export function progressOf(batchId: string): Progress | undefined {
  return jobs.get(batchId)?.progress
}

/**
 * Runs work on a batch, one at a time for each.
 * @throws DomainError `conflict` while other work runs on it
 */
export function runJob<T>(
  batchId: string,
  work: Progress['work'],
  total: number | null,
  run: (progress: Progress) => Promise<T>,
): Promise<T> {
  if (jobs.has(batchId))
    throw new DomainError('conflict', 'The import is being worked on. Wait until that has ended.')
  let isStopped = false
  const progress: Progress = {
    work,
    done: 0,
    total,
    stop: () => void (isStopped = true),
    isStopped: () => isStopped,
    throwIfStopped: () => {
      if (isStopped) throw new Stopped()
    },
  }
  const ended = run(progress).finally(() => jobs.delete(batchId))
  jobs.set(batchId, { progress, ended })
  return ended
}

/** Waits until nothing runs on a batch. */
export async function jobEnded(batchId: string): Promise<void> {
  await Promise.allSettled([jobs.get(batchId)?.ended])
}

/** Stops what runs on a batch, and waits until it has ended. Gives what it was; undefined where nothing ran. */
export async function stopJob(batchId: string): Promise<Progress['work'] | undefined> {
  const job = jobs.get(batchId)
  if (job === undefined) return undefined
  job.progress.stop()
  await Promise.allSettled([job.ended])
  return job.progress.work
}
