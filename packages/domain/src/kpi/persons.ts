import { remainingOf } from '../aggregate/aggregate.ts'
import { effectiveScope, positionIn } from '../aggregate/scope.ts'
import { isInK1 } from '../household/counting-rules.ts'
import type { Household } from '../household/household.ts'
import type { Bound, Footnote, Outcome, OutcomeCell, Unallocated } from '../outcome/outcome.ts'
import { yearRange } from '../period/period.ts'
import { type HouseholdsQuestion, unallocatedOf } from './households.ts'
import {
  householdsAsked,
  loggedCells,
  type LoggedCell,
  type LoggedRecord,
  plainCell,
  wholeCell,
} from './logged.ts'

const LAST_MONTH_BEFORE_NOVEMBER = '10'

/** Whether a household moved in January to October. */
export function isBeforeNovember({ moveInMonth }: Pick<Household, 'moveInMonth'>): boolean {
  return moveInMonth.slice(5) <= LAST_MONTH_BEFORE_NOVEMBER
}

/** Adults and children, or null where one of them is not known. */
export function personsIn({ adults, children }: Pick<Household, 'adults' | 'children'>): number | null {
  return adults === null || children === null ? null : adults + children
}

function sumOf(households: readonly Household[]): number {
  return households.reduce((sum, household) => sum + (personsIn(household) ?? 0), 0)
}

function childrenIn(households: readonly Household[]): number {
  return households.reduce((sum, { children }) => sum + (children ?? 0), 0)
}

/** K2: persons of K1's households where both adults and children are known. Never households times an average. */
export function personsOutcome(question: HouseholdsQuestion, record: LoggedRecord): Outcome {
  return outcomeOf('persons', question, record, sumOf)
}

/** K17: persons moved in by October, and in `after` those of November and December. No kronor. */
export function personsBeforeNovemberOutcome(
  question: HouseholdsQuestion,
  record: LoggedRecord,
): Outcome {
  return outcomeOf('personsBeforeNovember', question, record, (households) =>
    sumOf(households.filter(isBeforeNovember)),
  )
}

function outcomeOf(
  measure: 'persons' | 'personsBeforeNovember',
  question: HouseholdsQuestion,
  record: LoggedRecord,
  valueOf: (households: readonly Household[]) => number,
): Outcome {
  const placed = placedAggregates(question, record)
  const compute = (cell: LoggedCell): OutcomeCell => {
    const counted = cell.households.filter(isInK1)
    const known = counted.filter((household) => personsIn(household) !== null)
    const isReached = placed.some(({ reaches }) => reaches(cell))
    // Of an avidentifierat household it is not known on which side of the day it came.
    const isUntold =
      measure === 'personsBeforeNovember' &&
      counted.some(({ moveInPrecision }) => moveInPrecision === 'year')
    const isKnown = known.length > 0 || (counted.length === 0 && cell.isComplete)
    return plainCell(cell.key, cell.statusFor(isInK1), {
      value: isKnown && !isUntold ? valueOf(counted) : null,
      bound: isReached || known.length < counted.length ? 'at_least' : 'exact',
      base: known.length,
      ...(measure === 'persons' && isKnown && { children: childrenIn(known) }),
      ...(measure === 'personsBeforeNovember' &&
        isKnown &&
        !isUntold && { after: sumOf(counted) - valueOf(counted) }),
    })
  }
  const cells = loggedCells(question, record).map(compute)
  const whole = compute(wholeCell(question, record))
  // A share of a year can be told of no aggregate.
  const isOfPersons = measure === 'persons'
  const unallocated = isOfPersons ? placed.flatMap(({ unallocated: item }) => item ?? []) : []
  const counted = householdsAsked(question, record).filter(isInK1)
  const isHeld = ({ coveredByAggregateId: id }: Household) =>
    unallocated.some(({ aggregateId }) => aggregateId === id)
  const unknown =
    counted.filter((household) => personsIn(household) === null && !isHeld(household)).length +
    placed.reduce((sum, { unknownHouseholds }) => sum + unknownHouseholds, 0)
  const isOpen = placed.some(({ isPartly, isInside }) => isPartly || (!isOfPersons && isInside))
  // Where the half of the year is not told of one household, the parts that are told still are.
  const isPartlyTold = whole.value === null && cells.some(({ value }) => value !== null)
  const bound: Bound = unknown > 0 || isOpen || isPartlyTold ? 'at_least' : 'exact'
  const remaining = unallocated.reduce((sum, item) => sum + item.remaining, 0)
  const isGap = cells.every(({ value }) => value === null) && unallocated.length === 0
  const footnotes: Footnote[] = unknown > 0 ? [{ code: 'persons-unknown', households: unknown }] : []
  return {
    measure,
    unit: 'persons',
    by: question.by,
    period: yearRange(question.fromYear, question.toYear),
    cells,
    unallocated,
    total: {
      ...whole,
      value: isGap ? null : (whole.value ?? sumOfTold(cells)) + remaining,
      bound,
      undecided: 0,
      status:
        unallocated.length > 0 && whole.status !== 'preliminary' && whole.status !== 'not_reported'
          ? 'compiled'
          : whole.status,
    },
    footnotes,
    definition: { id: measure === 'persons' ? 'K2' : 'K17', version: 1 },
  }
}

function sumOfTold(cells: readonly OutcomeCell[]): number {
  return cells.reduce((sum, { value }) => sum + (value ?? 0), 0)
}

function placedAggregates(question: HouseholdsQuestion, record: LoggedRecord) {
  const additive = record.aggregates.filter(({ relation }) => relation !== 'not_additive')
  const programmes = question.programmes && new Set(question.programmes)
  return additive.map((aggregate) => {
    const children = additive.filter(({ parentId }) => parentId === aggregate.id)
    const scope = effectiveScope(aggregate, children, record.county)
    const place = (municipalities: readonly string[], from: number, to: number, programme?: string) =>
      positionIn(scope, {
        municipalities: new Set(municipalities),
        months: yearRange(from, to),
        programmes: programme === undefined ? programmes : new Set([programme]),
      })
    const position = place(question.municipalities, question.fromYear, question.toYear)
    const remaining = remainingOf(aggregate)
    const unallocated = position === 'inside' ? personsLeft(aggregate, children, record) : undefined
    return {
      isPartly: position === 'partly' && remaining > 0,
      isInside: position === 'inside' && remaining > 0,
      unallocated,
      unknownHouseholds: position === 'inside' && unallocated === undefined ? remaining : 0,
      reaches: ({ municipalities, years, key }: LoggedCell) =>
        remaining > 0 && place(municipalities, years[0]!, years.at(-1)!, key.programme) !== 'outside',
    }
  })
}

/** What an aggregate of known persons holds beyond its logged households and its parts; undefined where not known. */
function personsLeft(
  aggregate: LoggedRecord['aggregates'][number],
  children: readonly LoggedRecord['aggregates'][number][],
  record: LoggedRecord,
): Unallocated | undefined {
  if (aggregate.persons === null || children.some(({ persons }) => persons === null)) return undefined
  const carved = record.households.filter(
    (household) => household.coveredByAggregateId === aggregate.id && isInK1(household),
  )
  const inParts = children.reduce((sum, { persons }) => sum + (persons ?? 0), 0)
  return unallocatedOf(
    aggregate,
    Math.max(0, aggregate.persons - sumOf(carved) - inParts),
    record.county,
  )
}
