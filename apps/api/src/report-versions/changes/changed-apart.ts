import { Worker } from 'node:worker_threads'
import type { Db, StorePlace } from '@inflytt/db'
import type { RecordContext } from '../../record-context.ts'
import { answerOf } from '../../threads/thread-answer.ts'
import { isChangedHere } from './changed-here.ts'
import { findLargeRecord } from '../compose/large-record.ts'
import { readRecordMark } from './record-mark.ts'

/** What the thread is given. */
export interface ChangedOrder {
  place: StorePlace
  year: number
  /** What it is to take for now. */
  at: string
}

const MOST_REMEMBERED = 64
const known = new Map<string, Promise<boolean>>()

/**
 * Whether what the published tables of a year rest on is otherwise by now; of a large record in a thread, and once for as
 * long as nothing is recorded.
 */
export async function isChangedSince(
  db: Db,
  context: RecordContext,
  { year, at }: Omit<ChangedOrder, 'place'>,
): Promise<boolean> {
  const place = await findLargeRecord(db, context)
  if (place === undefined) return isChangedHere(db, context, year)
  const key = JSON.stringify([place, year, context.currentMonth, await readRecordMark(db)])
  const found = known.get(key) ?? isChangedApart({ place, year, at })
  known.set(key, found)
  found.catch(() => known.delete(key))
  const [oldest] = known.keys()
  if (known.size > MOST_REMEMBERED && oldest !== undefined) known.delete(oldest)
  return found
}

export async function isChangedApart(order: ChangedOrder): Promise<boolean> {
  const worker = new Worker(new URL('./changed.worker.ts', import.meta.url), { workerData: order })
  return answerOf(worker, { does: 'looks at a year anew' })
}
