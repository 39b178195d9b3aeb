import type { DuplicateDecision, Month } from '@inflytt/domain'
import { sql } from 'kysely'
import {
  ALIKE,
  type DuplicateFilter,
  KNOWN,
  LATER_MONTH,
  monthAfter,
  ofFew,
  oneOf,
  onSameCase,
  placeConditions,
  type Sql,
} from './duplicate-pairs.ts'
import type { Db } from '../schema.ts'

/** How many pairs there are, by the later month of the two. */
export type PairCounts = Map<Month, number>

/**
 * Counts the pairs of a filter without making them: of a country they are millions. How many households are alike in each
 * month tells how many pairs they are, and those in the month before with how many more.
 */
export async function countDuplicatePairs(db: Db, filter: DuplicateFilter): Promise<PairCounts> {
  const counts: PairCounts = new Map()
  const { decisions } = filter
  const wantsUndecided = decisions?.includes('undecided') ?? true
  if (wantsUndecided) {
    for (const part of partsOf(filter)) add(counts, await countAlike(db, part), part.sign)
    add(counts, await countOnSameCase(db, filter), 1)
  }
  for (const { month, decision, isAlike, pairs } of await countDecided(db, filter)) {
    // One that is alike is among those above, also where it was decided.
    if (wantsUndecided && isAlike === 1) add(counts, [{ month, pairs }], -1)
    if (decisions?.includes(decision) ?? true) add(counts, [{ month, pairs }], 1)
  }
  return counts
}

interface MonthCount {
  month: Month
  pairs: number
}

function add(counts: PairCounts, more: readonly MonthCount[], sign: 1 | -1): void {
  for (const { month, pairs } of more) counts.set(month, (counts.get(month) ?? 0) + sign * pairs)
}

/** Pairs among the households of a condition, wherever they live or of one municipality alone. */
interface Part {
  sign: 1 | -1
  of: Sql
  isWithin: boolean
}

/** What the pairs of a filter are the sum of. One of the two lives somewhere where not both live elsewhere. */
function partsOf({ within, reach, municipalities }: DuplicateFilter): Part[] {
  const everywhere = sql`1 = 1`
  const there = municipalities === undefined ? everywhere : sql`${livesIn(municipalities)}`
  if (within !== undefined && reach === 'across') return []
  if (within !== undefined)
    return [{ sign: 1, of: sql`${livesIn(within)} and ${there}`, isWithin: true }]
  if (reach === 'within') return [{ sign: 1, of: there, isWithin: true }]
  const parts: Part[] = [{ sign: 1, of: everywhere, isWithin: false }]
  if (reach === 'across') parts.push({ sign: -1, of: everywhere, isWithin: true })
  if (municipalities === undefined) return parts
  const elsewhere = sql`a.municipality_code || '' not in ${oneOf(municipalities)}`
  return parts.flatMap((part) => [part, { ...part, sign: part.sign === 1 ? -1 : 1, of: elsewhere }])
}

const livesIn = (codes: readonly string[]) => sql`${ofFew(codes)} in ${oneOf(codes)}`

async function countAlike(db: Db, { of, isWithin }: Part): Promise<MonthCount[]> {
  const block = sql`adults, children, origin_type, occupation_field, housing_type${isWithin ? sql`, municipality_code` : sql``}`
  const { rows } = await sql<MonthCount>`
    select move_in_month as month, sum(households * (households - 1) / 2 +
      case when ${monthAfter(sql`month_before`)} = move_in_month then households * households_before else 0 end) as pairs
    from (
      select move_in_month, households, lag(move_in_month) over before_it as month_before,
        lag(households) over before_it as households_before
      from (
        select ${block}, move_in_month, count(*) as households from household a
        where ${KNOWN} and a.count_status <> 'voided' and a.adults is not null and a.children is not null and ${of}
        group by ${block}, move_in_month
      ) as alike
      window before_it as (partition by ${block} order by move_in_month)
    ) as beside
    group by move_in_month`.execute(db)
  return rows
}

async function countOnSameCase(db: Db, filter: DuplicateFilter): Promise<MonthCount[]> {
  const { rows } = await sql<MonthCount>`
    select pair.month, count(*) as pairs from (${onSameCase(filter)}) as pair
    where ${sql.join(placeConditions(filter), sql` and `)} group by pair.month`.execute(db)
  return rows
}

async function countDecided(db: Db, filter: DuplicateFilter) {
  const { rows } = await sql<MonthCount & { decision: DuplicateDecision; isAlike: 0 | 1 }>`
    select pair.month, pair.decision, pair.is_alike as "isAlike", count(*) as pairs from (
      select d.decision, a.municipality_code as municipality_a, b.municipality_code as municipality_b,
        ${LATER_MONTH} as month, case when ${ALIKE} then 1 else 0 end as is_alike
      from duplicate_decision d join household a on a.ref = d.ref_a join household b on b.ref = d.ref_b
      where d.decision <> 'undecided'
    ) as pair
    where ${sql.join(placeConditions(filter), sql` and `)}
    group by pair.month, pair.decision, pair.is_alike`.execute(db)
  return rows
}
