import type { ProblemCode, Fault } from '@inflytt/domain'
import { DomainError } from '@inflytt/domain'
import { type Progress, Stopped } from '../import-jobs.ts'

/** What a thread says of work that did not succeed. */
export type ApartFailure =
  | { refused: { code: ProblemCode; detail: string; faults: Fault[]; extra: Record<string, unknown> } }
  /** `code` is the driver's, from which is told whether the disk is full. */
  | { broke: string; code?: string | undefined }

/** How many rows are done, and whether to stop: read and written by both threads. */
export type SharedProgress = Int32Array

const DONE = 0
const STOP = 1
const LOOK_EVERY_MS = 100

/** What is to be handed to a thread. */
export function createShared(): SharedProgress {
  return new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT))
}

/** Lets a thread that has begun tell how far it has come, and be stopped. Gives a function that ends the looking. */
export function followShared(progress: Progress, shared: SharedProgress): () => void {
  const looking = setInterval(() => {
    progress.done = Atomics.load(shared, DONE)
    if (progress.isStopped()) Atomics.store(shared, STOP, 1)
  }, LOOK_EVERY_MS)
  return () => clearInterval(looking)
}

/** The same as the thread itself sees it. */
export function sharedProgress(work: Progress['work'], shared: SharedProgress): Progress {
  const isStopped = () => Atomics.load(shared, STOP) === 1
  return {
    work,
    total: null,
    get done() {
      return Atomics.load(shared, DONE)
    },
    set done(rows) {
      Atomics.store(shared, DONE, rows)
    },
    stop: () => undefined,
    isStopped,
    throwIfStopped: () => {
      if (isStopped()) throw new Stopped()
    },
  }
}

/** What a thread answers where its work threw. */
export function failureApart(error: unknown): ApartFailure {
  if (!(error instanceof DomainError)) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
    return { broke: String(error), code }
  }
  const { code, message: detail, faults, extra } = error
  return { refused: { code, detail, faults, extra } }
}

/** The same as an error again, for those who wait for the thread. */
export function errorOf(failure: ApartFailure, progress?: Progress): Error {
  if ('broke' in failure) return Object.assign(new Error(failure.broke), { code: failure.code })
  if (progress?.isStopped() === true) return new Stopped()
  const { code, detail, faults, extra } = failure.refused
  return new DomainError(code, detail, { faults, extra })
}
