import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Db, StorePlace } from '@inflytt/db'
import type { Caller } from '../../access/caller.ts'
import { type ApartFailure, errorOf, followShared, type SharedProgress } from './apart.ts'
import { holdStore } from './hold-store.ts'
import type { ImportBatch } from '../import-batch.ts'
import type { Progress } from '../import-jobs.ts'

/** What a thread is told to do on a connection of its own. */
export interface ApartOrder {
  place: StorePlace
  work: 'committing' | 'undoing'
  batch: ImportBatch
  at: string
  caller: Caller
  shared: SharedProgress
}

export type ApartAnswer = { done: ImportBatch } | ApartFailure

/** A slice at a time needs little; without a bound the thread's heap grows with the rows before it is swept. */
const MOST_HEAP_MB = 256
const MOST_YOUNG_MB = 16

/**
 * Commits or undoes a large batch in a thread with a connection of its own, so that the server goes on reading. On SQLite
 * those who write meanwhile wait for it, as long as a writer waits; on PostgreSQL for its end alone.
 * @throws DomainError as the work does
 */
export async function workApart(
  db: Db,
  order: Omit<ApartOrder, 'shared'>,
  progress: Progress,
): Promise<ImportBatch> {
  const letGo = holdStore(db, order.place)
  const { shared, unfollow } = followShared(progress)
  const worker = new Worker(new URL('./import.worker.ts', import.meta.url), {
    workerData: { ...order, shared } satisfies ApartOrder,
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB, maxYoungGenerationSizeMb: MOST_YOUNG_MB },
  })
  try {
    const [answer] = (await once(worker, 'message')) as [ApartAnswer]
    if ('done' in answer) return answer.done
    throw errorOf(answer, progress)
  } finally {
    unfollow()
    letGo()
  }
}
