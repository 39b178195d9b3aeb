import { Worker } from 'node:worker_threads'
import type { HouseholdList } from '@inflytt/reports'
import { answerOf } from '../../threads/thread-answer.ts'

/**
 * The workbook of a list, made by a thread: a hundred households take longer than anybody is to wait.
 * @throws the reason of `signal` where nobody waits for it any more
 */
export function workbookApart(
  list: HouseholdList,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(new URL('./workbook.worker.ts', import.meta.url), { workerData: list })
  return answerOf(worker, { does: 'writes a workbook', signal })
}
