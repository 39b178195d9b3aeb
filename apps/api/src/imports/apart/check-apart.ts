import { Worker } from 'node:worker_threads'
import type { Db, StorePlace } from '@inflytt/db'
import type { CheckOrder } from '../check/check-source.ts'
import type { ImportSource } from '../import-batch.ts'
import type { Progress } from '../import-jobs.ts'
import { answerOfImport } from './import-answer.ts'
import { throwHeld } from './throw-held.ts'
import { createShared, type SharedProgress } from './shared-progress.ts'

/** What a thread is told to check on a connection of its own. */
export interface CheckApartOrder extends CheckOrder {
  place: StorePlace
  shared: SharedProgress
}

/** Without bounds a heap grows with the rows before it is swept; of a workbook the texts that cells share are held. */
const MOST_HEAP_MB = { csv: 64, xlsx: 512 }
const MOST_YOUNG_MB = 16

/**
 * Checks a large file in a thread with a connection of its own: readers are answered meanwhile, and what the rows took of
 * memory is given back at its end.
 * @throws DomainError as the check does
 */
export async function checkApart(
  db: Db,
  order: Omit<CheckApartOrder, 'shared'>,
  progress: Progress,
): Promise<ImportSource> {
  const shared = createShared()
  const worker = new Worker(new URL('./check.worker.ts', import.meta.url), {
    workerData: { ...order, shared } satisfies CheckApartOrder,
    transferList: givenAway(order.bytes),
    resourceLimits: {
      maxOldGenerationSizeMb: MOST_HEAP_MB[order.batch.source.format],
      maxYoungGenerationSizeMb: MOST_YOUNG_MB,
    },
  })
  const { place } = order
  const following = { does: 'checks an import', db, place, progress, shared }
  return answerOfImport<ImportSource>(worker, following).catch(throwHeld)
}

/** A file that is the whole of its memory is handed over instead of copied. */
function givenAway(bytes: Uint8Array | undefined): ArrayBuffer[] {
  if (bytes?.byteLength !== bytes?.buffer.byteLength) return []
  return bytes?.buffer instanceof ArrayBuffer ? [bytes.buffer] : []
}
