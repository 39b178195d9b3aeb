import {
  deleteImportRows,
  type Draft,
  insertImportRecords,
  listAcceptedAfter,
  listAcceptedOf,
  takeTurn,
  updateImport,
} from '@inflytt/db'
import { DomainError, type HouseholdPatch, placeName, placeOfKey } from '@inflytt/domain'
import { type HouseholdScope, householdScope } from '../../households/household-scope.ts'
import { changeHouseholdWithin } from '../../households/households.service.ts'
import type { Unit } from '../../write.ts'
import { type AcceptedRow, ofRow } from './accepted-row.ts'
import { commitCount } from './commit-counts.ts'
import { createHouseholdStore } from './commit-households.ts'
import { GroundsMoved, readGrounds } from './grounds.ts'
import type { CheckedRow, ImportBatch, ImportSaved } from '../import-batch.ts'
import type { Progress } from '../import-jobs.ts'
import { trailOf } from '../imports.service.ts'
import { isYearsAcross } from '../columns/years-across.ts'

const SLICE = 500

/** What a transaction of households needs that goes on beside those who write until it takes its turn; others have none. */
export interface Beside {
  /** Where it lays down its rows. */
  draft: Draft
  /** Lets those who write know that the turn is about to be taken. */
  askTurn: () => Promise<void>
}

/**
 * Records everything that is accepted, in the one transaction it is given; the rows are removed in it too. One that goes on
 * beside those who write takes its turn when all that is nobody else's is done.
 * @throws DomainError `conflict`, `envelope-exceeded`, `period-closed`, `precondition-failed`; GroundsMoved beside others
 */
export async function commitBatch(
  unit: Unit,
  batch: ImportBatch,
  progress: Progress,
  beside?: Beside,
): Promise<ImportBatch> {
  const { trx, at } = unit
  const committed: ImportBatch = {
    ...batch,
    version: batch.version + 1,
    state: 'committed',
    failure: null,
    committedAt: at,
    updatedAt: at,
  }
  const claim = async () => {
    await beside?.draft.finish()
    await beside?.askTurn()
    await takeTurn(trx)
    if (!(await updateImport(trx, committed, batch.version))) throw changedMeanwhile()
  }
  // First, so that a second commit of the batch waits here and then finds it done.
  if (beside === undefined) await claim()
  const saved =
    batch.kind === 'households'
      ? await commitHouseholds(unit, batch, { progress, draft: beside?.draft, claim })
      : await commitCountRows(unit, batch, progress)
  if (saved.households + saved.changed + saved.aggregates === 0)
    throw new DomainError(
      'conflict',
      'No row is accepted that changes anything, so there is nothing to save.',
    )
  const done = { ...committed, saved }
  await updateImport(trx, done, committed.version)
  await deleteImportRows(trx, batch.id)
  await trailOf(unit, 'commit', done)
  return done
}

async function* acceptedSlices({ trx }: Unit, batchId: string, progress: Progress) {
  let after = 0
  for (;;) {
    const slice = await listAcceptedAfter(trx, batchId, { after, limit: SLICE })
    const last = slice.at(-1)
    if (last === undefined) return
    after = last.row
    yield slice.map(toAccepted)
    progress.throwIfStopped()
  }
}

async function* slicesOf({ trx }: Unit, batchId: string, rows: readonly number[]) {
  for (let from = 0; from < rows.length; from += SLICE) {
    const slice = await listAcceptedOf(trx, batchId, rows.slice(from, from + SLICE))
    yield slice.map(toAccepted)
  }
}

const toAccepted = ({ row, checked }: { row: number; checked: unknown }): AcceptedRow => ({
  row,
  checked: checked as CheckedRow,
})

export interface InTurns {
  progress: Progress
  /** Undefined in a transaction that has its turn. */
  draft: Draft | undefined
  /** Takes the turn, and makes the batch this transaction's own. */
  claim: () => Promise<void>
}

async function commitHouseholds(
  unit: Unit,
  batch: ImportBatch,
  { progress, draft, claim }: InTurns,
): Promise<ImportSaved> {
  const { trx } = unit
  const saved = { households: 0, changed: 0, aggregates: 0 }
  const grounds = await readGrounds(unit, batch, draft === undefined)
  const store = createHouseholdStore(unit, batch, grounds, draft)
  const changing: number[] = []
  for await (const slice of acceptedSlices(unit, batch.id, progress)) {
    const fresh = slice.filter(({ checked }) => checked.ref === null)
    await store.add(fresh)
    saved.households += fresh.length
    progress.done += fresh.length
    for (const { row, checked } of slice) if (checked.ref !== null) changing.push(row)
  }
  if (draft !== undefined) {
    await claim()
    if ((await readGrounds(unit, batch, true)).mark !== grounds.mark) throw new GroundsMoved()
    const leftOut = await draft.putIn(trx)
    for await (const slice of slicesOf(unit, batch.id, leftOut)) await store.addAgain(slice)
  }
  const scope = householdScope({ kind: 'own', municipalityCodes: [batch.municipalityCode ?? ''] }, 'own')
  for await (const slice of slicesOf(unit, batch.id, changing)) {
    for (const row of slice) if (await commitChange(unit, batch.id, row, scope)) saved.changed += 1
    progress.done += slice.length
    progress.throwIfStopped()
  }
  await store.finish()
  return saved
}

/** Whether the household was changed: what the row says may be overruled, and then there is nothing to take back. */
async function commitChange(
  unit: Unit,
  batchId: string,
  { row, checked }: AcceptedRow,
  scope: HouseholdScope,
): Promise<boolean> {
  const ref = checked.ref ?? ''
  const { household } = await ofRow(row, () =>
    changeHouseholdWithin(unit, scope, {
      ref,
      patch: checked.input as HouseholdPatch,
      expect: async (stored) => {
        if (stored.version !== checked.expectedVersion)
          throw new DomainError('conflict', 'Somebody has saved the household since it was checked.')
      },
    }),
  )
  if (household.version === checked.expectedVersion) return false
  await insertImportRecords(unit.trx, batchId, [
    { recordType: 'household', recordId: ref, action: 'change', recordVersion: household.version },
  ])
  return true
}

async function commitCountRows(
  unit: Unit,
  batch: ImportBatch,
  progress: Progress,
): Promise<ImportSaved> {
  const saved = { households: 0, changed: 0, aggregates: 0 }
  for await (const slice of acceptedSlices(unit, batch.id, progress)) {
    for (const row of slice) {
      const place = placeName(placeOfKey(row.row, isYearsAcross(batch)))
      await ofRow(place, () => commitCount(unit, batch, row))
    }
    saved.aggregates += slice.length
    progress.done += slice.length
  }
  return saved
}

export function changedMeanwhile(): DomainError {
  return new DomainError(
    'precondition-failed',
    'Somebody has changed the import since it was read. Read it again.',
  )
}
