import { type RawBuilder, sql } from 'kysely'
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

/** The index of a record's own events would lead through those of all time. */
const RECORD_TYPE = sql<string>`audit_event.record_type || ''`
/** So many events are looked through at once, whatever they are: what asks for the next that fit may look through all. */
const A_STRETCH = 10_000
/** In a moment as many are read; SQLite takes no more than 32,766 variables. */
const A_SLICE = 500

/** Refs of the households it was done to that are still there, a slice at a time, the earliest first. */
export async function* householdsDone(
  db: Db,
  { action, after, fields, lastMonth }: DoneToHouseholds,
): AsyncGenerator<string[]> {
  const names = (field: string) => sql<boolean>`audit_event.fields like ${`%${JSON.stringify(field)}%`}`
  for await (const isWithin of stretches(db, after)) {
    const rows = await db
      .selectFrom('audit_event')
      .innerJoin('household', 'household.ref', 'audit_event.record_id')
      .select('audit_event.record_id as ref')
      .where(isWithin)
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
      .execute()
    const refs = [...new Set(rows.map(({ ref }) => ref))]
    for (let first = 0; first < refs.length; first += A_SLICE) yield refs.slice(first, first + A_SLICE)
  }
}

/** What the events since an instant are within, a stretch after the other; its ends are found in an index alone. */
async function* stretches(db: Db, after: string): AsyncGenerator<RawBuilder<boolean>> {
  let begin = sql<boolean>`audit_event.at > ${after}`
  for (;;) {
    const last = await db
      .selectFrom('audit_event')
      .select(['audit_event.at', 'audit_event.id'])
      .where(begin)
      .orderBy('audit_event.at')
      .orderBy('audit_event.id')
      .offset(A_STRETCH - 1)
      .limit(1)
      .executeTakeFirst()
    if (last === undefined) break
    yield sql<boolean>`${begin} and (audit_event.at, audit_event.id) <= (${last.at}, ${last.id})`
    begin = sql<boolean>`(audit_event.at, audit_event.id) > (${last.at}, ${last.id})`
  }
  yield begin
}
