import { Worker } from 'node:worker_threads'
import type { Db, StorePlace } from '@inflytt/db'
import type { Caller } from '../../access/caller.ts'
import type { ImportBatch } from '../import-batch.ts'
import type { Progress } from '../import-jobs.ts'
import { answerOfImport } from './import-answer.ts'
import { createShared, type SharedProgress } from './shared-progress.ts'

/** What a thread is told to do on a connection of its own. */
export interface ApartOrder {
  place: StorePlace
  work: 'committing' | 'undoing'
  batch: ImportBatch
  at: string
  caller: Caller
  shared: SharedProgress
}

/** A slice at a time needs little; without a bound the thread's heap grows with the rows before it is swept. */
const MOST_HEAP_MB = 256
const MOST_YOUNG_MB = 16

/**
 * Commits or undoes a large batch in a thread with a connection of its own, so that the server goes on. Those who write wait
 * for its end alone, as long as a writer waits.
 * @throws DomainError as the work does
 */
export async function workApart(
  db: Db,
  order: Omit<ApartOrder, 'shared'>,
  progress: Progress,
): Promise<ImportBatch> {
  const shared = createShared()
  const worker = new Worker(new URL('./import.worker.ts', import.meta.url), {
    workerData: { ...order, shared } satisfies ApartOrder,
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB, maxYoungGenerationSizeMb: MOST_YOUNG_MB },
  })
  const { place } = order
  const following = { does: 'saves an import', db, place, progress, shared }
  return answerOfImport(worker, { ...following, endsItself: true })
}
