import type { Month, MonthRange, Tertial } from '../period/period.ts'
import type { Dimension, KpiId, Measure, Unit } from './measures.ts'

/**
 * `at_least`: an aggregate reaches into the region without lying wholly in it. `at_most`: the figure is divided by
 * such a one.
 */
export const BOUNDS = ['exact', 'at_least', 'at_most'] as const
export type Bound = (typeof BOUNDS)[number]

/** Strength of a figure, weakest first in `STATUS_ORDER`; the rest are not ordered. */
export const CELL_STATUSES = [
  'not_reported',
  'preliminary',
  'compiled',
  'confirmed',
  'unknown',
  'suppressed',
  'not_applicable',
] as const
export type CellStatus = (typeof CELL_STATUSES)[number]

/**
 * Why a figure is missing or must be read with care.
 * - `target_missing`: no target, or target 0
 * - `no_households`, `no_leads`: nothing to divide by
 * - `households_unknown`: nobody has told what to divide by
 * - `amount_unknown`: a sum of money holds an unknown part
 * - `no_agreement`: no agreement of the years is recorded
 * - `population_missing`: nobody has told how many live there
 * - `not_mature`: the cohort is too young
 * - `small_base`: it rests on few
 * - `uncertain`: much is unanswered
 * - `too_few`: fewer than may be told of
 */
export const CELL_NOTES = [
  'target_missing',
  'no_households',
  'households_unknown',
  'no_leads',
  'amount_unknown',
  'no_agreement',
  'population_missing',
  'not_mature',
  'small_base',
  'uncertain',
  'too_few',
] as const
export type CellNote = (typeof CELL_NOTES)[number]

/** How complete the record is: percent known per field, periods, and days from the end of the month of the move. */
export interface DataQuality {
  knownShares: Record<string, number | null>
  periodsExpected: number
  periodsClosed: number
  medianDaysToLogged: number | null
}

/** K11: what the balance is made of, in whole kronor; the known part where some is unknown, null where nothing is known. */
export interface BalanceParts {
  openingSek: number | null
  contributionsSek: number | null
  unknownContributions: number
  /** How many of the known ones their parties have not approved. */
  unsettledContributions: number
  costsSek: number | null
  unknownCosts: number
}

/** Where a cell stands, beside its year. */
type Attributes = { [D in Exclude<Dimension, 'year'>]?: string | undefined }

/** What a figure says besides its value; each measure says which of them it gives. */
export interface FigureDetails {
  /** Percent or households, by the measure. */
  lower?: number | null | undefined
  upper?: number | null | undefined
  /** Percent of those asked who answered. */
  responseRate?: number | null | undefined
  /** How many records the figure rests on. */
  base?: number | undefined
  /** Percent of the base where the answer is unknown. */
  unknownShare?: number | null | undefined
  note?: CellNote | undefined
  /** K5: percent of the leads that are neither moved nor closed. */
  openShare?: number | null | undefined
  /** K4: what the share is of, in households; null where it is not set. */
  target?: number | null | undefined
  /** K15: percent of the scores that are 4 or 5. */
  highShare?: number | null | undefined
  /** K9: the same with what was given in kind; null where that is unknown. */
  withInKind?: number | null | undefined
  /** K9-K11: the known part of a sum that is unknown, in kronor. */
  knownSek?: number | undefined
  /** K10: the population is of 31 December of this year. */
  populationYear?: number | undefined
  /** K16: activities that are planned, and that were called off. */
  planned?: number | undefined
  cancelled?: number | undefined
  /** K11. */
  money?: BalanceParts | undefined
  /** K2: how many of the persons are under 18. */
  children?: number | undefined
  /** K17: persons moved in after October. */
  after?: number | undefined
  /** K18. */
  quality?: DataQuality | undefined
}

/** One figure of a grid. `value` null is a gap, never zero. */
export interface OutcomeCell extends Attributes, FigureDetails {
  year?: number | undefined
  value: number | null
  /** Null where it is not told: of single municipalities while small counts are hidden. */
  preliminary: number | null
  bound: Bound
  status: CellStatus
}

/** What a measure tells of a cell: its value, and whatever of the rest it says of itself. */
export type Told = Pick<OutcomeCell, 'value'> & Partial<OutcomeCell>

/** Where the number of an aggregate is taken from, and whether it is known how it was counted. */
export interface AggregateSource {
  /** Empty where it is not said. */
  sourceTitle: string
  sourceDate: string | null
  isDefinitionKnown: boolean
}

/** Households counted in a total that belong to no municipality and year. */
export interface Unallocated extends AggregateSource {
  aggregateId: string
  title: string
  municipalities: string[]
  periodFrom: Month
  periodToEarliest: Month
  periodToLatest: Month
  households: number
  allocated: number
  reserved: number
  remaining: number
}

export type Footnote =
  | ({
      code: 'aggregate-outside'
      aggregateId: string
      title: string
      periodFrom: Month
      periodToEarliest: Month
      periodToLatest: Month
      households: number
      /** Left out, like the next two, where it would count households that are hidden. */
      allocated?: number | undefined
      remaining?: number | undefined
      allocatedInQuery?: number | undefined
    } & AggregateSource)
  | { code: 'coverage-undecided'; households: number }
  | { code: 'definition-unknown'; aggregateId: string }
  | { code: 'persons-unknown'; households: number }
  | { code: 'small-base' }
  | { code: 'perturbed'; source: string }
  | { code: 'not-reported'; municipalities: string[]; periods: Tertial[] }

export interface OutcomeTotal extends FigureDetails {
  value: number | null
  bound: Bound
  preliminary: number | null
  undecided: number
  status: CellStatus
}

export interface Outcome {
  measure: Measure
  unit: Unit
  by: Dimension[]
  period: MonthRange
  cells: OutcomeCell[]
  unallocated: Unallocated[]
  total: OutcomeTotal
  footnotes: Footnote[]
  definition: { id: KpiId; version: 1 }
}
