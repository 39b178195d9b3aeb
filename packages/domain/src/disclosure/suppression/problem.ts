/** A weighted sum of unknown whole numbers: pairs of the unknown's index and its factor. */
export type Terms = readonly (readonly [unknown: number, factor: number])[]

/** What everybody knows of the unknowns, whatever is hidden. */
export interface Fact {
  terms: Terms
  min: number
  /** `Infinity` where nothing bounds it. */
  max: number
  /** Whether it ties a version to an earlier one of the same table. */
  isLink?: boolean | undefined
}

/** What an outsider must be able to believe of a hidden cell. */
export interface Demand {
  /** It may be as small as this. */
  atMost: number
  /** And as large as this. */
  atLeast: number
}

/** A figure that is published unless it is hidden. */
export interface SuppressionCell {
  id: string
  /** Cells of one row are hidden together where nothing less protects them. */
  row: string
  /** Cells that are told together or not at all; a cell without one stands alone. */
  unit?: string | undefined
  terms: Terms
  value: number
  /** What is lost by hiding it, above 0. */
  cost: number
  /** Hidden by itself (`firstHidden`). */
  isSensitive: boolean
  /** Of a sensitive cell; none asks only that it is not solved. */
  demand?: Demand | undefined
  /** An earlier publication has decided; it cannot be taken back. */
  decided?: 'shown' | 'hidden' | undefined
  /** Of a version that another replaces. */
  isReplaced?: boolean | undefined
}

/** Somebody who knows some unknowns from an own record, or from what was told before. */
export interface Insider {
  name: string
  bounds: readonly { unknown: number; min: number; max: number }[]
  facts?: readonly Fact[] | undefined
  /** Whether anybody can know as much, so that what must remain possible of a cell is what an outsider must believe. */
  isAnybody?: boolean | undefined
}

/** Everything that is published together, over the same unknown non-negative whole numbers. */
export interface SuppressionProblem {
  /** The true value of each unknown. */
  truth: readonly number[]
  facts: readonly Fact[]
  cells: readonly SuppressionCell[]
  insiders: readonly Insider[]
  /** Whether the attacker uses that a hidden row holds a cell of 1 to `threshold` - 1; null where that is not the method. */
  threshold: number | null
  /** Whether outsiders may not solve a hidden cell that is not sensitive either; where `threshold` is null nobody may. */
  isNothingSolved?: boolean
  /** How far above the least loss the choice may lie, as a share of it; left out, the least is chosen. */
  gap?: number
}

/** What was chosen. */
export interface Suppression {
  /** By the index of a cell. */
  hidden: readonly boolean[]
  /** Those that nothing can protect better than hiding them whole. */
  rowsHiddenWhole: readonly string[]
  /** Whether something is found out, whatever is hidden, that would not be without an earlier version beside it. */
  isGivenByLinks: boolean
}

export function valueAt(terms: Terms, point: readonly number[]): number {
  return terms.reduce((sum, [unknown, factor]) => sum + factor * (point[unknown] ?? 0), 0)
}
