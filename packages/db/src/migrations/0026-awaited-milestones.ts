import { type Kysely, sql } from 'kysely'
import { columnTypes, type Engine } from './column-types.ts'

/** A bit for each milestone, in months after the move. */
const BITS = { 3: 1, 12: 2, 24: 4, 36: 8 }
const ALL = 15

/**
 * The milestones that a household is still to be asked at, beside the household, and an index of those that are to be asked
 * at any: what has fallen due is found there without looking into the follow-ups of each.
 */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { integer } = columnTypes(engine)
  await db.schema
    .alterTable('household')
    .addColumn('awaited_milestones', integer, (c) => c.notNull().defaultTo(ALL))
    .execute()
  const awaited = Object.entries(BITS).map(
    ([milestone, bit]) => sql`case when exists (
      select 1 from follow_up
      where follow_up.household_ref = household.ref and is_voided = 0 and (
        milestone = ${sql.lit(Number(milestone))}
        or (milestone > ${sql.lit(Number(milestone))} and outcome not in ('unreachable', 'declined'))
      )
    ) then 0 else ${sql.lit(bit)} end`,
  )
  await sql`update household set awaited_milestones = ${sql.join(awaited, sql` + `)}
    where ref in (select household_ref from follow_up where is_voided = 0)`.execute(db)
  await sql`create index household_awaited on household (municipality_code, move_in_month, ref, awaited_milestones)
    where count_status = 'confirmed' and current_municipality_code is not null
      and move_in_precision = 'month' and awaited_milestones > 0`.execute(db)
}
