import { randomInt } from 'node:crypto'
import { workerData } from 'node:worker_threads'
import { type Db, type Draft, openDraft, type Store, widenCache } from '@inflytt/db'
import type { Deps } from '../../deps.ts'
import { createIdMaker } from '../../identifiers.ts'
import type { ImportBatch } from '../import-batch.ts'
import { openApart } from '../../store/open-apart.ts'
import { answer } from '../../threads/in-thread.ts'
import { type Beside, commitBatch } from '../commit/commit-batch.ts'
import { GroundsMoved } from '../commit/grounds.ts'
import { undoBatch } from '../commit/undo-batch.ts'
import { sharedProgress } from './shared-progress.ts'
import { askTurn, endTurn } from './turn-apart.ts'
import type { ApartOrder } from './work-apart.ts'

const { place, work, batch, at, caller, shared } = workerData as ApartOrder
let store: Store | undefined

const progress = sharedProgress(work, shared)

const MOST_TRIES = 2

/** Somebody who has the turn waited for what stands here, and this for the turn. */
const isDeadlock = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === '40P01'

function inOneTransaction(db: Db, beside?: Beside): Promise<ImportBatch> {
  const clock = () => new Date(at)
  // Nothing that records households needs more of the server.
  const deps = { db, clock, newId: createIdMaker(clock), random: randomInt } as unknown as Deps
  const run = work === 'committing' ? commitBatch : undoBatch
  progress.done = 0
  return db.transaction().execute((trx) => run({ trx, at, deps, caller }, batch, progress, beside))
}

async function withTurn(db: Db): Promise<ImportBatch> {
  await askTurn()
  return inOneTransaction(db)
}

async function besideWriters(db: Db, draft: Draft): Promise<ImportBatch> {
  try {
    return await inOneTransaction(db, { draft, askTurn })
  } finally {
    await draft.end()
  }
}

/** Nobody is kept waiting for rows that are drafted anew, unless they have been so often or there is no place for them. */
async function besideOrWithTurn(db: Db): Promise<ImportBatch> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    // A folder that may not be written can hold a store that may.
    const draft = await openDraft(db).catch(() => undefined)
    if (draft === undefined) break
    try {
      return await besideWriters(db, draft)
    } catch (error) {
      if (!(error instanceof GroundsMoved) && !isDeadlock(error)) throw error
      endTurn()
    }
  }
  // Now nobody can change them once more.
  return withTurn(db)
}

await answer(async () => {
  const { db } = (store = openApart(place, { isBeside: true }))
  await widenCache(db)
  // Counts are few, and each of them bears on the others.
  return batch.kind === 'counts' ? withTurn(db) : besideOrWithTurn(db)
})
// What it left in the log is folded by a thread of its own when the server writes next.
await store?.db.destroy()
