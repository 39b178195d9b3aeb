import type { Db } from '@inflytt/db'
import type { Dimension, HouseholdsQuestion, Measure, Outcome } from '@inflytt/domain'
import type { RecordContext } from '../record-context.ts'

/** A question that has been checked and completed. */
export interface FigureRequest {
  measure: Measure
  by: readonly Dimension[]
  from: number
  to: number
  /** Ascending; all of them is the county. */
  municipalities: readonly string[]
  isWholeCounty: boolean
  /** Undefined asks for all. */
  programmes: readonly string[] | undefined
  /** One if left out; what is published of single households has none. */
  percentDecimals?: number | undefined
}

/** Computes one measure from the store. Whether it may be told is decided before, by `readOutcome`. */
export type MeasureReader = (db: Db, context: RecordContext, request: FigureRequest) => Promise<Outcome>

/** The same as the domain asks it. */
export function toQuestion(context: RecordContext, request: FigureRequest): HouseholdsQuestion {
  return {
    by: [...request.by],
    fromYear: request.from,
    toYear: request.to,
    municipalities: request.municipalities,
    programmes: request.programmes,
    allProgrammes: context.programmes.map(({ id }) => id),
  }
}
