import { randomInt } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { foldLog, foldLogLater, openSqlite, type Store, widenCache } from '@inflytt/db'
import type { Deps } from '../../deps.ts'
import { storeFault } from '../../http/problems/store-faults.ts'
import { createIdMaker } from '../../identifiers.ts'
import { failureApart, sharedProgress } from './apart.ts'
import { commitBatch } from '../commit/commit-batch.ts'
import { undoBatch } from '../commit/undo-batch.ts'
import type { ApartAnswer, ApartOrder } from './work-apart.ts'

const { path, work, batch, at, caller, shared } = workerData as ApartOrder
let store: Store | undefined

const progress = sharedProgress(work, shared)

async function answer(): Promise<ApartAnswer> {
  const clock = () => new Date(at)
  const run = work === 'committing' ? commitBatch : undoBatch
  try {
    const { db } = (store = openSqlite(path))
    // Nothing that records households needs more of the server.
    const deps = { db, clock, newId: createIdMaker(clock), random: randomInt } as unknown as Deps
    await widenCache(db)
    await foldLogLater(db)
    const done = await db.transaction().execute((trx) => run({ trx, at, deps, caller }, batch, progress))
    return { done }
  } catch (error) {
    return failureApart(error)
  }
}

parentPort?.postMessage(await answer(), [])
// What is committed is on disk already: those who waited go on, and the log is folded beside them. Where the disk is
// full it is folded later; a thread that threw here would end the whole server.
try {
  if (store) await foldLog(store.db)
} catch (error) {
  if (storeFault(error) === undefined) throw error
} finally {
  await store?.db.destroy()
}
