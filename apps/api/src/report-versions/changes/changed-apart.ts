import { Worker } from 'node:worker_threads'
import type { Db, StorePlace } from '@inflytt/db'
import type { RecordContext } from '../../record-context.ts'
import { rememberAnswers } from '../../threads/remembered-answers.ts'
import { answerOf } from '../../threads/thread-answer.ts'
import { findLargeRecord } from '../compose/large-record.ts'
import { readRecordMark } from './record-mark.ts'
import { type FixedYear, readSinceFixedHere, type SinceFixed } from './since-fixed.ts'

/** What the thread is given. */
export interface ChangedOrder extends FixedYear {
  place: StorePlace
  /** What it is to take for now. */
  at: string
}

const once = rememberAnswers<SinceFixed>(64)

/** What has happened behind a fixed year; of a large record in a thread, and once for as long as nothing is recorded. */
export async function readSinceFixed(
  db: Db,
  context: RecordContext,
  { at, ...fixed }: Omit<ChangedOrder, 'place'>,
): Promise<SinceFixed> {
  const place = await findLargeRecord(db, context)
  if (place === undefined) return readSinceFixedHere(db, context, fixed)
  const key = JSON.stringify([place, fixed, context.currentMonth, await readRecordMark(db)])
  return once(key, () => readSinceFixedApart({ place, ...fixed, at }))
}

export async function readSinceFixedApart(order: ChangedOrder): Promise<SinceFixed> {
  const worker = new Worker(new URL('./changed.worker.ts', import.meta.url), { workerData: order })
  return answerOf(worker, { does: 'looks at a year anew' })
}
