import { setTimeout as sleep } from 'node:timers/promises'
import { deleteImportRows, findStorePlace } from '@inflytt/db'
import { DomainError } from '@inflytt/domain'
import type { Deps } from '../deps.ts'
import { PATIENCE_MS, waitFor } from '../http/answers/wait-for.ts'
import { storeFault } from '../http/problems/store-faults.ts'
import { passWriteGate } from '../store/write-gate.ts'
import { inTransaction } from '../write.ts'
import { commitBatch } from './commit/commit-batch.ts'
import type { ImportBatch } from './import-batch.ts'
import { type Progress, runJob, Stopped, stopJob } from './import-jobs.ts'
import { change, failureOf, type Importing, readStored, trailOf } from './imports.service.ts'
import { undoBatch } from './commit/undo-batch.ts'
import { workApart } from './apart/work-apart.ts'

/** Rows that are written within the blink of an eye; more of them would keep those who are answered by the same thread waiting. */
const MOST_ON_THE_SPOT = 500

/**
 * Records what is accepted; with a patience of null it is waited for however long it takes.
 * @throws DomainError as `commitBatch`, where it ends in time; else the batch says it
 */
export function commitImport(
  importing: Importing,
  batch: ImportBatch,
  patienceMs: number | null = PATIENCE_MS,
): Promise<ImportBatch> {
  // Asked once more, it has been done already.
  if (batch.state === 'committed') return Promise.resolve(batch)
  if (batch.state !== 'previewed')
    throw new DomainError(
      'conflict',
      `The import is ${batch.state}: only one that is previewed can be saved.`,
    )
  if (batch.needsFile)
    throw new DomainError(
      'conflict',
      'A column was chosen that is not read yet: send the file again, and look at the rows, before you save.',
    )
  const total = batch.summary.accepted
  return work(importing, batch, { name: 'committing', total, run: commitBatch }, patienceMs)
}

/** Takes back what was recorded. @throws DomainError as `undoBatch`, where it ends in time; else the batch says it */
export function undoImport(importing: Importing, batch: ImportBatch): Promise<ImportBatch> {
  if (batch.state === 'undone') return Promise.resolve(batch)
  if (batch.state !== 'committed')
    throw new DomainError(
      'conflict',
      `The import is ${batch.state}: only one that is committed can be undone.`,
    )
  const { households = 0, changed = 0, aggregates = 0 } = batch.saved ?? {}
  const total = households + changed + aggregates
  return work(importing, batch, { name: 'undoing', total, run: undoBatch }, PATIENCE_MS)
}

interface Work {
  name: 'committing' | 'undoing'
  total: number
  run: typeof commitBatch
}

async function work(
  importing: Importing,
  batch: ImportBatch,
  { name, total, run }: Work,
  patienceMs: number | null,
): Promise<ImportBatch> {
  const { deps } = importing
  let isWaitedFor = true
  const ended = runJob(batch.id, name, total, (progress) =>
    inOneTransaction(importing, batch, { name, run, total }, progress),
  )
  const told = ended.catch(async (error: unknown) => {
    if (isWaitedFor) throw error
    // Whoever stopped it was told so, and it is no fault.
    if (error instanceof Stopped) return undefined
    deps.log.error({ cause: error }, 'import was not saved')
    await noteFailure(deps, batch, error)
    return undefined
  })
  const done = await (patienceMs === null ? told : waitFor(told, patienceMs))
  isWaitedFor = false
  return done ?? readStored(deps.db, batch.id)
}

const NOTED_WITHIN_TRIES = 60
const NOTED_EVERY_MS = 1000

/** Nobody waits for it any more, and what kept the import from the store may keep this from it for a while. */
async function noteFailure(deps: Deps, { id, state }: ImportBatch, error: unknown): Promise<void> {
  for (let tries = 1; ; tries++)
    try {
      const now = await readStored(deps.db, id)
      // Where another server has cancelled or saved it, what it says is what was done.
      if (now.state === state) await change(deps, now, { failure: failureOf(error) })
      return
    } catch (cause) {
      if (storeFault(cause) === undefined || tries === NOTED_WITHIN_TRIES) {
        deps.log.error({ cause }, 'that an import was not saved is not noted')
        return
      }
      await sleep(NOTED_EVERY_MS, undefined, { ref: false })
    }
}

async function inOneTransaction(
  { deps, caller }: Importing,
  batch: ImportBatch,
  { name, run, total }: Work,
  progress: Progress,
): Promise<ImportBatch> {
  const at = deps.clock().toISOString()
  const place = total > MOST_ON_THE_SPOT ? await findStorePlace(deps.db) : undefined
  if (place !== undefined) return workApart(deps.db, { place, work: name, batch, at, caller }, progress)
  const write = { deps, caller, remember: () => Promise.resolve(), isLong: true }
  return inTransaction(write, (unit) => run(unit, batch, progress))
}

/** Stops what runs, and gives up a batch that is not recorded; its rows are removed at once. */
export async function cancelImport(importing: Importing, batch: ImportBatch): Promise<ImportBatch> {
  const { deps, caller } = importing
  const stopped = await stopJob(batch.id)
  await passWriteGate()
  const now = await readStored(deps.db, batch.id)
  // A commit or undo that was stopped leaves what was there before it; what it had finished stays.
  if (stopped === 'committing' || stopped === 'undoing') return now
  if (now.state !== 'previewed' && now.state !== 'checking' && now.state !== 'failed')
    throw new DomainError(
      'conflict',
      `The import is ${now.state}: there is nothing to cancel. What is recorded can be undone.`,
    )
  const at = deps.clock().toISOString()
  return deps.db.transaction().execute(async (trx) => {
    const cancelled = await change({ db: trx, clock: deps.clock }, now, { state: 'cancelled' })
    await deleteImportRows(trx, batch.id)
    await trailOf({ trx, at, deps, caller }, 'cancel', cancelled)
    return cancelled
  })
}
