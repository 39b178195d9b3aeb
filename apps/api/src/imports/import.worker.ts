import { randomInt } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { foldLog, foldLogLater, openSqlite, type Store, widenCache } from '@inflytt/db'
import { DomainError } from '@inflytt/domain'
import type { Deps } from '../deps.ts'
import { storeFault } from '../http/store-faults.ts'
import { createIdMaker } from '../identifiers.ts'
import { commitBatch } from './commit-batch.ts'
import { type Progress, Stopped } from './import-jobs.ts'
import { undoBatch } from './undo-batch.ts'
import { type ApartAnswer, type ApartOrder, DONE, STOP } from './work-apart.ts'

const { path, work, batch, at, caller, shared } = workerData as ApartOrder
let store: Store | undefined

const isStopped = () => Atomics.load(shared, STOP) === 1
const progress: Progress = {
  work,
  total: null,
  get done() {
    return Atomics.load(shared, DONE)
  },
  set done(rows) {
    Atomics.store(shared, DONE, rows)
  },
  stop: () => undefined,
  isStopped,
  throwIfStopped: () => {
    if (isStopped()) throw new Stopped()
  },
}

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
    if (!(error instanceof DomainError)) return { broke: String(error), code: codeOf(error) }
    const { code, message: detail, faults, extra } = error
    return { refused: { code, detail, faults, extra } }
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
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
