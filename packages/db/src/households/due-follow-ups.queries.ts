import { addMonths, type Household, type Milestone, MILESTONES, type Month } from '@inflytt/domain'
import { sql } from 'kysely'
import { toAwaitedBits } from './awaited-milestones.ts'
import { compare } from '../compare.ts'
import { findHouseholds } from './households.queries.ts'
import type { Db } from '../schema.ts'

export interface DueFollowUp {
  householdRef: string
  municipalityCode: string
  currentMunicipalityCode: string
  moveInMonth: Month
  adults: Household['adults']
  children: Household['children']
  externalRef: Household['externalRef']
  milestone: Milestone
}

export interface DueFilter {
  municipalities: readonly string[]
  /** The last month in which a milestone falls due. */
  until: Month
}

/**
 * How many milestones fell due in each month up to the last one, of those that nobody has logged: of confirmed households
 * that have not left the county. A milestone is passed over when a later one has been answered.
 */
export async function countDueByMonth(
  db: Db,
  { municipalities, until }: DueFilter,
): Promise<Map<Month, number>> {
  const counts = new Map<Month, number>()
  if (municipalities.length === 0) return counts
  const rows = await awaited(db, municipalities)
    .where('move_in_month', '<=', addMonths(until, -MILESTONES[0]))
    .select((eb) => [
      'move_in_month',
      ...MILESTONES.map((milestone) =>
        eb.fn
          .sum<number>(eb.case().when(isAwaited(milestone)).then(eb.lit(1)).else(eb.lit(0)).end())
          .as(`after${milestone}`),
      ),
    ])
    .groupBy('move_in_month')
    .execute()
  for (const row of rows)
    for (const milestone of MILESTONES) {
      const month = addMonths(row.move_in_month, milestone)
      const due = row[`after${milestone}`]
      if (month <= until && due > 0) counts.set(month, (counts.get(month) ?? 0) + due)
    }
  return counts
}

/** Where a page of the list lies: it begins after `skip` of what fell due in the latest of its months. */
export interface DuePlace {
  from: Month
  to: Month
  skip: number
  limit: number
}

/** What `countDueByMonth` counts in these months, the latest due first. */
export async function listDueFollowUps(
  db: Db,
  municipalities: readonly string[],
  { from, to, skip, limit }: DuePlace,
): Promise<DueFollowUp[]> {
  if (municipalities.length === 0) return []
  const found: { ref: string; due: Month; milestone: Milestone }[] = []
  for (const milestone of MILESTONES) {
    const rows = await awaited(db, municipalities)
      .where('move_in_month', '>=', addMonths(from, -milestone))
      .where('move_in_month', '<=', addMonths(to, -milestone))
      .where(isAwaited(milestone))
      .select(['ref', 'move_in_month'])
      .execute()
    found.push(
      ...rows.map((row) => ({
        ref: row.ref,
        due: addMonths(row.move_in_month, milestone),
        milestone,
      })),
    )
  }
  const page = found
    .toSorted((a, b) => compare(b.due, a.due) || compare(a.ref, b.ref) || b.milestone - a.milestone)
    .slice(skip, skip + limit)
  const households = await findHouseholds(
    db,
    page.map(({ ref }) => ref),
  )
  const byRef = new Map(households.map((household) => [household.ref, household]))
  return page.flatMap(({ ref, milestone }) => toDue(byRef.get(ref), milestone) ?? [])
}

/** Undefined where somebody has written in between, so that nobody is to be asked. */
function toDue(household: Household | undefined, milestone: Milestone): DueFollowUp | undefined {
  if (household === undefined || household.currentMunicipalityCode === null) return undefined
  const { ref, municipalityCode, currentMunicipalityCode, moveInMonth } = household
  const { adults, children, externalRef } = household
  return {
    householdRef: ref,
    municipalityCode,
    currentMunicipalityCode,
    moveInMonth,
    adults,
    children,
    externalRef,
    milestone,
  }
}

// Written out, and not bound: both engines take an index of some rows only where they see that no other is asked for.
const OF_THE_INDEX = sql<boolean>`count_status = 'confirmed' and current_municipality_code is not null
  and move_in_precision = 'month' and awaited_milestones > 0`

/** Those that are followed up: confirmed, still in the county, moved in in a known month, and to be asked again. */
function awaited(db: Db, municipalities: readonly string[]) {
  return db
    .selectFrom('household')
    .where('municipality_code', 'in', [...municipalities])
    .where(OF_THE_INDEX)
}

const isAwaited = (milestone: Milestone) =>
  sql<boolean>`(awaited_milestones & ${sql.lit(toAwaitedBits([milestone]))}) > 0`
