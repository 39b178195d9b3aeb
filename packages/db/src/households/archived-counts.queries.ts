import type { Coverage, Household } from '@inflytt/domain'
import { addCounts, countRowOf } from './household-counts.queries.ts'
import { recountNeed } from '../needs/need-counts.queries.ts'
import type { Db, HouseholdCountTable } from '../schema.ts'

/** Households of one kind that are kept as a count alone; the whole key, and how many. */
export type ArchivedCount = HouseholdCountTable

/** Those that have not come back to zero. */
export async function listArchivedCounts(db: Db): Promise<ArchivedCount[]> {
  return db.selectFrom('archived_count').selectAll().where('households', '>', 0).execute()
}

/** Keeps a household as a count, and nothing else of it; what hangs on its row goes with it. */
export async function archiveHousehold(trx: Db, household: Household): Promise<void> {
  const row = countRowOf(household, 1)
  if (row !== undefined) await addCounts(trx, row, 'archived_count')
  // The count of newcomers follows the matches that are left; how much of the need is filled stays.
  const needs = await trx
    .selectFrom('recruitment_match')
    .select(['need_id'])
    .where('household_ref', '=', household.ref)
    .where('is_voided', '=', 0)
    .execute()
  for (const { need_id } of needs)
    await recountNeed(trx, need_id, () =>
      trx
        .updateTable('recruitment_need')
        .set((eb) => ({ filled_by_newcomers: eb('filled_by_newcomers', '-', 1) }))
        .where('id', '=', need_id)
        .execute(),
    )
  await trx.deleteFrom('lead').where('household_ref', '=', household.ref).execute()
  await trx
    .deleteFrom('import_record')
    .where('record_type', '=', 'household')
    .where('record_id', '=', household.ref)
    .execute()
  await trx.deleteFrom('household').where('ref', '=', household.ref).execute()
}

/** Gives archived households another coverage, in what is kept counted too. */
export async function recoverArchived(
  trx: Db,
  row: ArchivedCount,
  placed: { coverage: Coverage; aggregateId: string | null },
): Promise<void> {
  const out = {
    ...row,
    households: -row.households,
    persons: -row.persons,
    households_with_known_persons: -row.households_with_known_persons,
  }
  const into = { ...row, coverage: placed.coverage, aggregate_id: placed.aggregateId ?? '' }
  for (const table of ['archived_count', 'household_count'] as const)
    for (const change of [out, into]) await addCounts(trx, change, table)
}

/** Whether a household of the year has lost its month or its record, so that its figures cannot be computed anew. */
export async function hasErasedHouseholds(db: Db, year: number): Promise<boolean> {
  const coarse = await db
    .selectFrom('household')
    .select('ref')
    .where('move_in_precision', '=', 'year')
    .where('move_in_month', '>=', `${year}-01`)
    .where('move_in_month', '<=', `${year}-12`)
    .limit(1)
    .executeTakeFirst()
  if (coarse !== undefined) return true
  const archived = await db
    .selectFrom('archived_count')
    .select('year')
    .where('year', '=', year)
    .where('households', '>', 0)
    .limit(1)
    .executeTakeFirst()
  return archived !== undefined
}
