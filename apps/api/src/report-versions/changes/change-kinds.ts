import {
  type Db,
  householdsDone,
  listChangeKinds,
  listHistories,
  listPlacedHouseholds,
} from '@inflytt/db'
import type { RecordContext } from '../../record-context.ts'
import type { ChangeKind } from './change-reasons.ts'
import type { FixedYear } from './since-fixed.ts'
import { actionsTold, type Held, PLACING } from './open-place.ts'

/**
 * What kinds of records have been changed how since a year was fixed. Of households only what open figures of its report
 * tell themselves: what happens to others is told by nothing that is public (docs/disclosure.md).
 */
export async function listOpenChangeKinds(
  db: Db,
  { county }: Pick<RecordContext, 'county'>,
  { year, fixedAt }: FixedYear,
): Promise<ChangeKind[]> {
  const kinds = await listChangeKinds(db, fixedAt)
  const told: ChangeKind[] = []
  for (const kind of kinds)
    if (
      kind.recordType !== 'household' ||
      (await isTold(db, kind.action, fixedAt, { county, lastYear: year }))
    )
      told.push(kind)
  return told
}

/** Whether open figures tell that this was done to any household. */
async function isTold(db: Db, action: string, after: string, held: Held): Promise<boolean> {
  const done = { action, after, fields: PLACING, lastMonth: `${held.lastYear}-12` }
  for await (const refs of householdsDone(db, done)) {
    const events = await listHistories(db, 'household', refs)
    const since = Map.groupBy(
      events.filter(({ at }) => at > after),
      ({ recordId }) => recordId,
    )
    for (const household of await listPlacedHouseholds(db, refs))
      if (actionsTold(household, since.get(household.ref) ?? [], held).has(action)) return true
  }
  return false
}
