import { Worker } from 'node:worker_threads'
import type { FoundList } from '../columns/find-list.ts'
import type { Asked } from '../files/open-file.ts'
import { throwHeld } from './throw-held.ts'
import { answerOf } from '../../threads/thread-answer.ts'

export interface FindListOrder {
  bytes: Uint8Array
  asked: Asked
}

const MOST_HEAP_MB = 512
const MOST_YOUNG_MB = 16

/**
 * Opens a heavy file and finds its list in a thread, so that whatever it holds keeps nobody waiting.
 * @throws DomainError as opening it does
 */
export async function findListApart(
  order: FindListOrder,
  mostHeapMb = MOST_HEAP_MB,
): Promise<FoundList> {
  const worker = new Worker(new URL('./find-list.worker.ts', import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: mostHeapMb, maxYoungGenerationSizeMb: MOST_YOUNG_MB },
  })
  return answerOf<FoundList>(worker, { does: 'opens a file' }).catch(throwHeld)
}
