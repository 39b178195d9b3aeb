import type { Aggregate } from '../aggregate/aggregate.ts'
import { isInK1 } from '../household/counting-rules.ts'
import type { Household } from '../household/household.ts'
import { type CellKey, gridKeys, municipalitiesAt, yearsAt, yearsBetween } from '../outcome/grid.ts'
import { type Dimension, type Measure, MEASURES } from '../outcome/measures.ts'
import type { CellStatus, Outcome, OutcomeCell, Told } from '../outcome/outcome.ts'
import { type Tertial, yearOf, yearRange } from '../period/period.ts'
import { type AttributeOf, HOUSEHOLD_ATTRIBUTES } from './attributes.ts'
import { expectedTertials, partOf, weakestStatus } from './cell-status.ts'
import type { HouseholdsQuestion } from './households.ts'

/** What a measure of households logged one by one is computed from. */
export interface LoggedRecord {
  /** Those of the question's municipalities and years, of every programme. */
  households: readonly Household[]
  /** Active aggregates only. */
  aggregates: readonly Aggregate[]
  /** `municipality/tertial` of every period said klart. */
  closed: ReadonlySet<string>
  county: readonly string[]
  reportingFrom: Tertial
  currentTertial: Tertial
  /** Decimals of a percent; one if left out, none in what is published of single households. */
  percentDecimals?: number | undefined
}

/** One cell before it is computed: where it stands, its households, and what has been said of its periods. */
export interface LoggedCell {
  key: CellKey
  municipalities: readonly string[]
  years: readonly number[]
  /** Every household there, voided ones too. */
  households: readonly Household[]
  /** The status of the cell for a measure that counts `isCounted`. */
  statusFor(isCounted: (household: Household) => boolean): CellStatus
  /** Whether nothing counted means zero: every expected period of every part is closed. */
  isComplete: boolean
}

/** The cell of all municipalities and years asked for. */
export function wholeCell(question: HouseholdsQuestion, record: LoggedRecord): LoggedCell {
  return cellAt({}, question, record, householdsAsked(question, record))
}

/** The households of the programmes asked for. */
export function householdsAsked(
  { programmes }: HouseholdsQuestion,
  { households }: Pick<LoggedRecord, 'households'>,
): readonly Household[] {
  if (programmes === undefined) return households
  return households.filter(({ programmeId }) => programmes.includes(programmeId))
}

/** Every cell of the grid that was asked for, in the order of the answer. */
export function loggedCells(question: HouseholdsQuestion, record: LoggedRecord): LoggedCell[] {
  const { by } = question
  const asked = householdsAsked(question, record)
  const indexed = Map.groupBy(asked, (household) => indexKey(by, keyOf(by, household)))
  return gridKeys(by, {
    municipality: question.municipalities,
    programme: question.programmes ?? question.allProgrammes,
    year: yearsBetween(question.fromYear, question.toYear),
    ...Object.fromEntries(
      Object.entries(HOUSEHOLD_ATTRIBUTES).map(([dimension, { codes }]) => [dimension, codes]),
    ),
  }).map((key) => cellAt(key, question, record, indexed.get(indexKey(by, key)) ?? []))
}

function cellAt(
  key: CellKey,
  question: HouseholdsQuestion,
  record: LoggedRecord,
  households: readonly Household[],
): LoggedCell {
  const municipalities = municipalitiesAt(key, question)
  const years = yearsAt(key, question)
  const places = municipalities.flatMap((municipality) => years.map((year) => ({ municipality, year })))
  const expectedAt = (year: number) => expectedTertials(year, record.reportingFrom)
  const closedAt = (municipality: string, year: number) =>
    new Set(expectedAt(year).filter((tertial) => record.closed.has(`${municipality}/${tertial}`)))
  return {
    key,
    municipalities,
    years,
    households,
    statusFor: (isCounted) => {
      const counts = Map.groupBy(
        households.filter(isCounted),
        ({ municipalityCode, moveInMonth }) => `${municipalityCode}/${yearOf(moveInMonth)}`,
      )
      return weakestStatus(
        places.map(({ municipality, year }) => {
          const here = counts.get(`${municipality}/${year}`)?.length ?? 0
          return partOf(here, expectedAt(year), closedAt(municipality, year)).status
        }),
      )
    },
    isComplete: places.every(
      ({ municipality, year }) =>
        expectedAt(year).length > 0 &&
        expectedAt(year).every((one) => closedAt(municipality, year).has(one)),
    ),
  }
}

function keyOf(by: readonly Dimension[], household: Household): CellKey {
  return Object.fromEntries(by.map((dimension) => [dimension, valueOf(dimension, household)]))
}

function valueOf(dimension: Dimension, household: Household): string | number {
  if (dimension === 'municipality') return household.municipalityCode
  if (dimension === 'year') return yearOf(household.moveInMonth)
  if (dimension === 'programme') return household.programmeId
  const attribute: AttributeOf | undefined = HOUSEHOLD_ATTRIBUTES[dimension]
  if (attribute === undefined) throw new Error(`${dimension} is no attribute of a household`)
  return attribute.of(household)
}

function indexKey(by: readonly Dimension[], key: CellKey): string {
  return by.map((dimension) => String(key[dimension])).join('/')
}

/** A cell of a measure that has no preliminary part of its own. */
export function plainCell(key: CellKey, status: CellStatus, rest: Told): OutcomeCell {
  return { ...key, preliminary: 0, bound: 'exact', status, ...rest }
}

/** A measure whose total is told as its cells are. A cell has the status of K1's households there unless it tells one. */
export function loggedOutcome(
  measure: Measure,
  question: HouseholdsQuestion,
  record: LoggedRecord,
  tell: (cell: LoggedCell) => Told,
): Outcome {
  const compute = (cell: LoggedCell) => {
    const told = tell(cell)
    return plainCell(cell.key, told.status ?? cell.statusFor(isInK1), told)
  }
  return {
    measure,
    unit: MEASURES[measure].unit,
    by: question.by,
    period: yearRange(question.fromYear, question.toYear),
    cells: loggedCells(question, record).map(compute),
    unallocated: [],
    total: { ...compute(wholeCell(question, record)), undecided: 0 },
    footnotes: [],
    definition: { id: MEASURES[measure].kpi, version: 1 },
  }
}
