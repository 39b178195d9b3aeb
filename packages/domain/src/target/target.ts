import { type Measure, MEASURES } from '../outcome/measures.ts'

/** The scope of a target that is the whole county's; any other is a municipality code. */
export const COUNTY_SCOPE = 'county'

// A share of a target is no target.
const NO_TARGET: readonly Measure[] = ['targetShare', 'runRate']

/** What a target can be set for: the open measures. */
export const TARGET_MEASURES = (Object.keys(MEASURES) as Measure[]).filter(
  (measure) => MEASURES[measure].publication === 'open' && !NO_TARGET.includes(measure),
)

/** Who decided a target; each null where it is not told. */
export interface TargetDecision {
  body: string | null
  /** A day, `2025-06-12`. */
  date: string | null
  diaryRef: string | null
}

/** A target of a scope, year and measure. `value` null: none is set, or it was taken away. */
export interface Target {
  scope: string
  year: number
  measure: Measure
  version: number
  value: number | null
  decision: TargetDecision
  updatedAt: string | null
}

export const NO_DECISION: TargetDecision = { body: null, date: null, diaryRef: null }
