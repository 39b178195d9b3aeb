import { addMonths, type Household, type Milestone, MILESTONES, type Month } from '@inflytt/domain'
import { type ExpressionBuilder, sql } from 'kysely'
import type { Page } from './households.queries.ts'
import { municipalityAmong, type MunicipalityColumn } from './municipality-among.ts'
import type { Database, Db } from './schema.ts'

export interface DueFollowUp {
  householdRef: string
  municipalityCode: string
  currentMunicipalityCode: string
  moveInMonth: Month
  adults: Household['adults']
  children: Household['children']
  milestone: Milestone
}

export interface DueFilter {
  municipalities: readonly string[]
  /** The last month in which a milestone falls due. */
  until: Month
}

/**
 * Milestones that have fallen due and that nobody has logged, of confirmed households that have not left the county,
 * the latest due first. A milestone is passed over when a later one has been answered.
 */
export async function listDueFollowUps(
  db: Db,
  filter: DueFilter,
  { page, limit }: Page,
): Promise<DueFollowUp[]> {
  if (filter.municipalities.length === 0) return []
  const of = (milestone: Milestone) =>
    followedUp(db, filter, municipalityAmong(filter.municipalities))
      .where((eb) => isDue(eb, milestone, filter.until))
      .select([
        'ref',
        'municipality_code',
        'current_municipality_code',
        'move_in_month',
        'adults',
        'children',
      ])
  // At most the rows up to this page of each milestone can be on it.
  const reach = page * limit
  const found: DueFollowUp[] = []
  for (const milestone of MILESTONES) {
    const rows = await of(milestone)
      .orderBy('move_in_month', 'desc')
      .orderBy('ref')
      .limit(reach)
      .execute()
    found.push(
      ...rows.map((row) => ({
        householdRef: row.ref,
        municipalityCode: row.municipality_code,
        currentMunicipalityCode: row.current_municipality_code!,
        moveInMonth: row.move_in_month,
        adults: row.adults,
        children: row.children,
        milestone,
      })),
    )
  }
  const due = ({ moveInMonth, milestone }: DueFollowUp) => addMonths(moveInMonth, milestone)
  const sorted = found.toSorted(
    (a, b) =>
      compare(due(b), due(a)) || compare(a.householdRef, b.householdRef) || b.milestone - a.milestone,
  )
  return sorted.slice(reach - limit, reach)
}

/** How many `listDueFollowUps` finds. */
export async function countDueFollowUps(db: Db, filter: DueFilter): Promise<number> {
  if (filter.municipalities.length === 0) return 0
  const { count } = await followedUp(db, filter)
    .select((eb) => {
      const dueAt = (milestone: Milestone) =>
        eb
          .case()
          .when(isDue(eb, milestone, filter.until))
          .then(1)
          .else(0)
          .end()
      const due = MILESTONES.map(dueAt)
      return eb.fn.coalesce(eb.fn.sum<number>(sql`${sql.join(due, sql` + `)}`), eb.lit(0)).as('count')
    })
    .executeTakeFirstOrThrow()
  return count
}

/** Those whose milestones fall due: confirmed, still in the county, and moved in in a month that is known. */
function followedUp(
  db: Db,
  { municipalities }: DueFilter,
  place: MunicipalityColumn = 'municipality_code',
) {
  return db
    .selectFrom('household')
    .where(place, 'in', [...municipalities])
    .where('count_status', '=', 'confirmed')
    .where('current_municipality_code', 'is not', null)
    .where('move_in_precision', '=', 'month')
}

function isDue(eb: ExpressionBuilder<Database, 'household'>, milestone: Milestone, until: Month) {
  const answered = eb
    .selectFrom('follow_up')
    .select('follow_up.id')
    .whereRef('follow_up.household_ref', '=', 'household.ref')
    .where('follow_up.is_voided', '=', 0)
    .where((or) =>
      or.or([
        or('follow_up.milestone', '=', milestone),
        or.and([
          or('follow_up.milestone', '>', milestone),
          or('follow_up.outcome', 'not in', ['unreachable', 'declined']),
        ]),
      ]),
    )
  return eb.and([eb('move_in_month', '<=', addMonths(until, -milestone)), eb.not(eb.exists(answered))])
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
