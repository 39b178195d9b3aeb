import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { BUSY_TIMEOUT_MS, type Db, setBusyTimeout } from '@inflytt/db'
import { DomainError, type Fault, type ProblemCode } from '@inflytt/domain'
import type { Caller } from '../access/caller.ts'
import { holdWriters } from '../write-gate.ts'
import type { ImportBatch } from './import-batch.ts'
import { type Progress, Stopped } from './import-jobs.ts'

/** What a thread is told to do on a connection of its own. */
export interface ApartOrder {
  path: string
  work: 'committing' | 'undoing'
  batch: ImportBatch
  at: string
  caller: Caller
  /** How many rows are done, and whether to stop: read and written by both. */
  shared: Int32Array
}

export type ApartAnswer =
  | { done: ImportBatch }
  | { refused: { code: ProblemCode; detail: string; faults: Fault[]; extra: Record<string, unknown> } }
  /** `code` is the driver's, from which is told whether the disk is full. */
  | { broke: string; code?: string | undefined }

export const DONE = 0
export const STOP = 1
const LOOK_EVERY_MS = 100
const HELD_TIMEOUT_MS = 100
/** A slice at a time needs little; without a bound the thread's heap grows with the rows before it is swept. */
const MOST_HEAP_MB = 256
const MOST_YOUNG_MB = 16

/**
 * Commits or undoes a large batch in a thread with a connection of its own, so that the server goes on reading; those who
 * write meanwhile wait for it, as long as a writer waits.
 * @throws DomainError as the work does
 */
export async function workApart(
  db: Db,
  order: Omit<ApartOrder, 'shared'>,
  progress: Progress,
): Promise<ImportBatch> {
  const shared = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT))
  const letGo = holdWriters()
  // Whoever does not ask the gate is refused soon: SQLite waits with the whole thread, and readers with it.
  await setBusyTimeout(db, HELD_TIMEOUT_MS)
  const worker = new Worker(new URL('./import.worker.ts', import.meta.url), {
    workerData: { ...order, shared } satisfies ApartOrder,
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB, maxYoungGenerationSizeMb: MOST_YOUNG_MB },
  })
  const looking = setInterval(() => {
    progress.done = Atomics.load(shared, DONE)
    if (progress.isStopped()) Atomics.store(shared, STOP, 1)
  }, LOOK_EVERY_MS)
  try {
    const [answer] = (await once(worker, 'message')) as [ApartAnswer]
    return doneOf(answer, progress)
  } finally {
    clearInterval(looking)
    letGo()
    await setBusyTimeout(db, BUSY_TIMEOUT_MS)
  }
}

function doneOf(answer: ApartAnswer, progress: Progress): ImportBatch {
  if ('done' in answer) return answer.done
  if ('broke' in answer) throw Object.assign(new Error(answer.broke), { code: answer.code })
  if (progress.isStopped()) throw new Stopped()
  const { code, detail, faults, extra } = answer.refused
  throw new DomainError(code, detail, { faults, extra })
}
