import { type Db, findStorePlace, listHouseholdCounts, type StorePlace } from '@inflytt/db'
import { sumHouseholds, yearOf } from '@inflytt/domain'
import type { RecordContext } from '../../record-context.ts'

/** So many households take seconds to compute what a year rests on; a thread takes a third of one to begin. */
const MANY_HOUSEHOLDS = 20_000

/** Where a thread finds a record that is large; undefined of one that is not, or that cannot be opened once more. */
export async function findLargeRecord(
  db: Db,
  { county, settings, currentMonth }: RecordContext,
): Promise<StorePlace | undefined> {
  const counts = await listHouseholdCounts(db, {
    municipalities: county,
    fromYear: yearOf(settings.earliestMonth),
    toYear: yearOf(currentMonth),
  })
  return sumHouseholds(counts) > MANY_HOUSEHOLDS ? findStorePlace(db) : undefined
}
