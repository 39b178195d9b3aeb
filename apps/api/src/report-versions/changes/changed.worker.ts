import { workerData } from 'node:worker_threads'
import { readRecordContext } from '../../record-context.ts'
import { readApart } from '../../store/open-apart.ts'
import { answer } from '../../threads/in-thread.ts'
import type { ChangedOrder } from './changed-apart.ts'
import { readSinceFixedHere } from './since-fixed.ts'

const { place, at, ...fixed } = workerData as ChangedOrder

await answer(() =>
  readApart(place, async (db) => {
    const context = await readRecordContext(db, new Date(at))
    return readSinceFixedHere(db, { ...context, readings: new Map() }, fixed)
  }),
)
