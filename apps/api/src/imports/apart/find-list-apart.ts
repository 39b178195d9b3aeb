import { Worker } from 'node:worker_threads'
import type { FoundList } from '../columns/find-list.ts'
import type { Asked } from '../files/open-file.ts'
import { type ApartFailure, errorOf } from '../../store/apart-failure.ts'

export interface FindListOrder {
  bytes: Uint8Array
  asked: Asked
}

export type FindListMessage = { found: FoundList } | ApartFailure

const MOST_HEAP_MB = 512
const MOST_YOUNG_MB = 16

/**
 * Opens a heavy file and finds its list in a thread, so that whatever it holds keeps nobody waiting.
 * @throws DomainError as opening it does
 */
export async function findListApart(order: FindListOrder): Promise<FoundList> {
  const worker = new Worker(new URL('./find-list.worker.ts', import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB, maxYoungGenerationSizeMb: MOST_YOUNG_MB },
  })
  try {
    return await new Promise<FoundList>((resolve, reject) => {
      worker.on('message', (message: FindListMessage) => {
        if ('found' in message) resolve(message.found)
        else reject(errorOf(message))
      })
      worker.on('error', reject)
      worker.on('exit', () => reject(new Error('the thread that opens a file ended early')))
    })
  } finally {
    await worker.terminate()
  }
}
