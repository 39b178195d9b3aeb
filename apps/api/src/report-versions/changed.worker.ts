import { parentPort, workerData } from 'node:worker_threads'
import type { Store } from '@inflytt/db'
import { readRecordContext } from '../record-context.ts'
import { failureApart } from '../store/apart-failure.ts'
import { openReaderApart } from '../store/open-apart.ts'
import type { ChangedMessage, ChangedOrder } from './changed-beside.ts'
import { isChangedSince } from './changed-since.ts'

const { place, year, at } = workerData as ChangedOrder

async function answer(): Promise<ChangedMessage> {
  let store: Store | undefined
  try {
    store = openReaderApart(place)
    const context = await readRecordContext(store.db, new Date(at))
    return { done: await isChangedSince(store.db, { ...context, readings: new Map() }, year) }
  } catch (error) {
    return failureApart(error)
  } finally {
    await store?.close()
  }
}

parentPort?.postMessage(await answer(), [])
