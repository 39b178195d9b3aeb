import { Worker } from 'node:worker_threads'
import type { Db, StorePlace } from '@inflytt/db'
import type { Caller } from '../../access/caller.ts'
import type { ApartFailure } from '../../store/apart-failure.ts'
import { createShared, followShared, importErrorOf, type SharedProgress } from './apart.ts'
import type { ImportBatch } from '../import-batch.ts'
import type { Progress } from '../import-jobs.ts'
import { givingTurns, type TurnMessage } from './turn-apart.ts'

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
  const unfollow = followShared(progress, shared)
  const turns = givingTurns(worker, db, order.place)
  let answer: ApartAnswer | undefined
  try {
    answer = await new Promise<ApartAnswer>((resolve, reject) => {
      worker.on('message', (message: TurnMessage | ApartAnswer) => {
        if (typeof message === 'string') turns.hear(message).catch(reject)
        else resolve(message)
      })
      worker.on('error', reject)
      worker.on('exit', () => reject(new Error('the thread that saves an import ended early')))
    })
    if ('done' in answer) return answer.done
    throw importErrorOf(answer, progress)
  } finally {
    unfollow()
    // One that has answered closes its store itself; any other would wait for its turn for ever, with its draft.
    if (answer === undefined) await worker.terminate()
    turns.close()
  }
}
