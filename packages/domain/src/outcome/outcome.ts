import type { Month, MonthRange, Tertial } from '../period/period.ts'

/** `at_least`: an aggregate reaches into the region without lying wholly in it. */
export type Bound = 'exact' | 'at_least'

/** Strength of a figure, weakest first in `STATUS_ORDER`; the rest are not ordered. */
export type CellStatus = 'not_reported' | 'preliminary' | 'compiled' | 'confirmed' | 'unknown'

export type Dimension = 'municipality' | 'year' | 'programme'

/** One figure of a grid. `value` null is a gap, never zero. */
export interface OutcomeCell {
  municipality?: string
  year?: number
  programme?: string
  value: number | null
  preliminary: number
  bound: Bound
  status: CellStatus
}

/** Households counted in a total that belong to no municipality and year. */
export interface Unallocated {
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
  | {
      code: 'aggregate-outside'
      aggregateId: string
      title: string
      periodFrom: Month
      periodToEarliest: Month
      periodToLatest: Month
      households: number
      allocated: number
      remaining: number
      allocatedInQuery: number
    }
  | { code: 'coverage-undecided'; households: number }
  | { code: 'definition-unknown'; aggregateId: string }
  | { code: 'not-reported'; municipalities: string[]; periods: Tertial[] }

export interface OutcomeTotal {
  value: number | null
  bound: Bound
  preliminary: number
  undecided: number
  status: CellStatus
}

export interface Outcome {
  measure: 'households'
  unit: 'households'
  by: Dimension[]
  period: MonthRange
  cells: OutcomeCell[]
  unallocated: Unallocated[]
  total: OutcomeTotal
  footnotes: Footnote[]
  definition: { id: 'K1'; version: 1 }
}
