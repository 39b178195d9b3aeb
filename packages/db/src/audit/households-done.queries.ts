import { sql } from 'kysely'
import type { Db } from '../schema.ts'

/** What was done to households in one way since an instant. */
export interface DoneToHouseholds {
  action: string
  /** The instant; what was done then is not asked for. */
  after: string
  /** What names none of these fields is passed over. */
  fields: readonly string[]
  /** So is what was done to who moved in later and lies in no aggregate, but for a change of the month itself. */
  lastMonth: string
}

/** The index of a record's own events would lead through those of all time, and out of their order. */
const RECORD_TYPE = sql<string>`audit_event.record_type || ''`
/** In a moment as many are read; SQLite takes no more than 32,766 variables. */
const A_SLICE = 500

/** Refs of the households it was done to that are still there, a slice at a time, the earliest first. */
export async function* householdsDone(
  db: Db,
  { action, after, fields, lastMonth }: DoneToHouseholds,
): AsyncGenerator<string[]> {
  const names = (field: string) => sql<boolean>`audit_event.fields like ${`%${JSON.stringify(field)}%`}`
  const asked = db
    .selectFrom('audit_event')
    .innerJoin('household', 'household.ref', 'audit_event.record_id')
    .select(['audit_event.at', 'audit_event.id', 'audit_event.record_id as ref'])
    .where(RECORD_TYPE, '=', 'household')
    .where('audit_event.action', '=', action)
    .where((eb) => eb.or(fields.map(names)))
    .where((eb) =>
      eb.or([
        eb('household.move_in_month', '<=', lastMonth),
        eb('household.aggregate_id', 'is not', null),
        names('moveInMonth'),
      ]),
    )
    .orderBy('audit_event.at')
    .orderBy('audit_event.id')
    .limit(A_SLICE)
  let rows = await asked.where('audit_event.at', '>', after).execute()
  while (rows.length > 0) {
    yield [...new Set(rows.map(({ ref }) => ref))]
    const last = rows.at(-1)!
    if (rows.length < A_SLICE) return
    rows = await asked
      .where(sql<boolean>`(audit_event.at, audit_event.id) > (${last.at}, ${last.id})`)
      .execute()
  }
}
