import { deleteImportRows, insertImportRecords, listAcceptedAfter, updateImport } from '@inflytt/db'
import { DomainError, type HouseholdPatch, placeName, placeOfKey } from '@inflytt/domain'
import { type HouseholdScope, householdScope } from '../../households/household-scope.ts'
import { changeHouseholdWithin } from '../../households/households.service.ts'
import type { Unit } from '../../write.ts'
import { type AcceptedRow, ofRow } from './accepted-row.ts'
import { commitCount } from './commit-counts.ts'
import { createHouseholdStore } from './commit-households.ts'
import type { CheckedRow, ImportBatch, ImportSaved } from '../import-batch.ts'
import type { Progress } from '../import-jobs.ts'
import { trailOf } from '../imports.service.ts'
import { isYearsAcross } from '../columns/years-across.ts'

const SLICE = 500

/**
 * Records everything that is accepted, in the one transaction it is given; the rows are removed in it too.
 * @throws DomainError `conflict`, `envelope-exceeded`, `period-closed`, `precondition-failed`
 */
export async function commitBatch(
  unit: Unit,
  batch: ImportBatch,
  progress: Progress,
): Promise<ImportBatch> {
  const { trx, at } = unit
  // First, so that a second commit of the batch waits here and then finds it done.
  const committed: ImportBatch = {
    ...batch,
    version: batch.version + 1,
    state: 'committed',
    failure: null,
    committedAt: at,
    updatedAt: at,
  }
  if (!(await updateImport(trx, committed, batch.version))) throw changedMeanwhile()
  const saved = await (batch.kind === 'households' ? commitHouseholds : commitCountRows)(
    unit,
    batch,
    progress,
  )
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
    yield slice.map(({ row, checked }) => ({ row, checked: checked as CheckedRow }))
    progress.done += slice.length
    progress.throwIfStopped()
  }
}

async function commitHouseholds(
  unit: Unit,
  batch: ImportBatch,
  progress: Progress,
): Promise<ImportSaved> {
  const saved = { households: 0, changed: 0, aggregates: 0 }
  const store = await createHouseholdStore(unit, batch)
  const scope = householdScope({ kind: 'own', municipalityCodes: [batch.municipalityCode ?? ''] }, 'own')
  for await (const slice of acceptedSlices(unit, batch.id, progress)) {
    const fresh = slice.filter(({ checked }) => checked.ref === null)
    await store.add(fresh)
    saved.households += fresh.length
    for (const row of slice.filter(({ checked }) => checked.ref !== null)) {
      if (await commitChange(unit, batch.id, row, scope)) saved.changed += 1
    }
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
  }
  return saved
}

export function changedMeanwhile(): DomainError {
  return new DomainError(
    'precondition-failed',
    'Somebody has changed the import since it was read. Read it again.',
  )
}
