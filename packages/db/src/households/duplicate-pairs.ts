import { addMonths, type DuplicateDecision, type Month } from '@inflytt/domain'
import { type RawBuilder, sql } from 'kysely'
import { isMany } from '../municipality-among.ts'

export interface DuplicateFilter {
  /** Undefined asks for every pair; a list for the pairs within each of these municipalities. */
  within?: readonly string[] | undefined
  reach?: 'within' | 'across' | undefined
  /** One of the two lives there. */
  municipalities?: readonly string[] | undefined
  decisions?: readonly DuplicateDecision[] | undefined
  /** The later of the two moved in in one of these. */
  months?: readonly Month[] | undefined
}

export type Sql = RawBuilder<unknown>

/**
 * The pairs of a filter as `pair` (refs in order, their municipalities, the later month), with what was decided of each
 * as `d`. A household meets only those that the index of likeness, or of case numbers, puts beside it.
 */
export function fromDuplicatePairs(filter: DuplicateFilter): Sql {
  const near = nearness(filter)
  const { months } = filter
  const [these, before] = [
    movedInDuring(months),
    movedInDuring(months?.map((month) => addMonths(month, -1))),
  ]
  const branches = [
    sql`${select(sql`a.ref`, sql`b.ref`)} on ${SAME_BLOCK} and b.move_in_month = a.move_in_month ${near}
      where a.ref < b.ref || '' and ${KNOWN} and ${STANDING} ${these}`,
    sql`${select(LOWER, HIGHER)} on ${SAME_BLOCK} and b.move_in_month = ${NEXT_MONTH} ${near}
      where ${KNOWN} and ${STANDING} ${before}`,
    onSameCase(filter),
    sql`select d.ref_a, d.ref_b, a.municipality_code || '', b.municipality_code || '', ${LATER_MONTH}
      from duplicate_decision d join household a on a.ref = d.ref_a join household b on b.ref = d.ref_b
      where d.decision <> 'undecided' and (${ALIKE}) is not true`,
  ]
  return sql`from (${sql.join(branches, sql` union all `)}) as pair
    left join duplicate_decision d on d.ref_a = pair.ref_a and d.ref_b = pair.ref_b
    where ${sql.join(conditions(filter), sql` and `)}`
}

/** The pairs that are alike by their case number alone, in the form of `pair`. */
export function onSameCase(filter: DuplicateFilter): Sql {
  return sql`${select(LOWER, HIGHER)} on b.external_ref = a.external_ref and ${SAME_MUNICIPALITY} ${nearness(filter)}
      where a.external_ref is not null and a.ref <> b.ref and ${SAME_CASE} and (${SAME_WORK_AND_HOME}) is not true and ${STANDING}`
}

function movedInDuring(months: readonly Month[] | undefined): Sql {
  return months === undefined ? sql`` : sql`and a.move_in_month in ${oneOf(months)}`
}

// A text with nothing added to it is looked up by no index: that of the municipality would set each household of one
// beside every other there.
const LOWER = sql`case when a.ref < b.ref then a.ref else b.ref end`
const HIGHER = sql`case when a.ref < b.ref then b.ref else a.ref end`

function select(lower: Sql, higher: Sql): Sql {
  return sql`select ${lower} as ref_a, ${higher} as ref_b, a.municipality_code || '' as municipality_a,
      b.municipality_code || '' as municipality_b, b.move_in_month as month
    from household a join household b`
}

// The rule of `duplicateGrounds`, in the order of the index `household_likeness`.
const SAME_BLOCK = sql`b.adults = a.adults and b.children = a.children and b.origin_type = a.origin_type
  and b.occupation_field = a.occupation_field and b.housing_type = a.housing_type`
export const KNOWN = sql`a.occupation_field <> 'unknown' and a.housing_type <> 'unknown'`
const STANDING = sql`a.count_status <> 'voided' and b.count_status <> 'voided'`
const SAME_WORK_AND_HOME = sql`${SAME_BLOCK} and ${KNOWN}`

const NEXT_MONTH = monthAfter(sql`a.move_in_month`)
const NEAR_MONTHS = sql`(b.move_in_month = a.move_in_month or b.move_in_month = ${NEXT_MONTH}
  or a.move_in_month = ${monthAfter(sql`b.move_in_month`)})`

// Written so that no index serves it: a case number is rarer than any of these.
const SAME_PERSONS = sql`b.origin_type = a.origin_type
  and (b.adults = a.adults or (b.adults is null and a.adults is null))
  and (b.children = a.children or (b.children is null and a.children is null))`
const SAME_CASE_EITHER_WAY = sql`(b.external_ref = a.external_ref
  and b.municipality_code = a.municipality_code and ${SAME_PERSONS})`
// Each pair from one side: the earlier month first, and of one month the lower ref.
const SAME_CASE = sql`${SAME_PERSONS} and (b.move_in_month = ${NEXT_MONTH}
  or (b.move_in_month = a.move_in_month and a.ref < b.ref))`

/** Whether the households `a` and `b` of a pair are alike today. */
export const ALIKE = sql`${STANDING} and ${NEAR_MONTHS} and (${SAME_WORK_AND_HOME} or ${SAME_CASE_EITHER_WAY})`
export const LATER_MONTH = sql`case when a.move_in_month < b.move_in_month then b.move_in_month else a.move_in_month end`

/** As text, without a function of one engine: 101 + 3 is `104`, of which the last two are `04`. */
export function monthAfter(month: Sql): Sql {
  return sql`case when substr(${month}, 6, 2) = '12'
    then cast(cast(substr(${month}, 1, 4) as integer) + 1 as text) || '-01'
    else substr(${month}, 1, 5) || substr(cast(101 + cast(substr(${month}, 6, 2) as integer) as text), 2, 2) end`
}

// Something is added, so that what the one is known to be the other is not: SQLite would look for it by that alone.
const SAME_MUNICIPALITY = sql`b.municipality_code = a.municipality_code || ''`

/** What narrows a pair while it is looked for, so that an officer's list costs the own households alone. */
function nearness({ within, reach }: DuplicateFilter): Sql {
  if (within !== undefined) return sql`and ${SAME_MUNICIPALITY} and ${ofFew(within)} in ${oneOf(within)}`
  return reach === 'within' ? sql`and ${SAME_MUNICIPALITY}` : sql``
}

/** The index of the municipality is of use for a few: of all households it finds one after the other. */
export function ofFew(codes: readonly string[]): Sql {
  return isMany(codes) ? sql`a.municipality_code || ''` : sql`a.municipality_code`
}

function conditions(filter: DuplicateFilter): Sql[] {
  const { decisions, months } = filter
  return [
    ...placeConditions(filter),
    ...(months === undefined ? [] : [sql`pair.month in ${oneOf(months)}`]),
    ...(decisions === undefined ? [] : [sql`coalesce(d.decision, 'undecided') in ${oneOf(decisions)}`]),
  ]
}

/** Where the two of a `pair` live; at least one condition. */
export function placeConditions({ within, reach, municipalities }: DuplicateFilter): Sql[] {
  const isWithin = sql`pair.municipality_a = pair.municipality_b`
  return [
    sql`1 = 1`,
    ...(within === undefined ? [] : [sql`${isWithin} and pair.municipality_a in ${oneOf(within)}`]),
    ...(reach === 'within' ? [isWithin] : []),
    ...(reach === 'across' ? [sql`pair.municipality_a <> pair.municipality_b`] : []),
    ...(municipalities === undefined
      ? []
      : [
          sql`(pair.municipality_a in ${oneOf(municipalities)} or pair.municipality_b in ${oneOf(municipalities)})`,
        ]),
  ]
}

// An empty list holds nothing: no code and no decision is the empty text.
export function oneOf(values: readonly string[]): Sql {
  return sql`(${sql.join(values.length === 0 ? [''] : [...values])})`
}
