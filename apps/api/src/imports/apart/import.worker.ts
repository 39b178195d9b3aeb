import { randomInt } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { openSqlite, type Store, widenCache } from '@inflytt/db'
import type { Deps } from '../../deps.ts'
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
    const done = await db.transaction().execute((trx) => run({ trx, at, deps, caller }, batch, progress))
    return { done }
  } catch (error) {
    return failureApart(error)
  }
}

parentPort?.postMessage(await answer(), [])
// What it left in the log is folded by a thread of its own when the server writes next.
await store?.db.destroy()
