import { isFew } from '../few.ts'
import type { Demand } from './problem.ts'

/** A row of a table: how many households stand behind each of its cells, and behind all of it. */
export interface TableRow {
  households: readonly number[]
  /** Whether a row that lies in one class whole is hidden too. */
  isHiddenWhole: boolean
  /** Whether a row of few households shows nothing at all, zeros included. */
  isHiddenWhenSmall: boolean
  /** What everybody may read that each cell is at most; left out where nothing is open. */
  most?: readonly number[] | undefined
}

export interface FirstHidden {
  isSensitive: boolean
  demand?: Demand | undefined
}

/**
 * What is hidden by itself (docs/disclosure.md): a cell that rests on 1 to `threshold` - 1 households, the whole row where
 * it is small or lies in one class. With each, what must remain possible of it, as far as the size of the row and what is
 * open allow.
 */
export function firstHidden(row: TableRow, threshold: number): FirstHidden[] {
  const total = row.households.reduce((sum, count) => sum + count, 0)
  const isSmall = row.isHiddenWhenSmall && total < threshold
  const isOneClass = row.isHiddenWhole && row.households.some((count) => count === total)
  const isWhole = total > 0 && (isSmall || isOneClass)
  return row.households.map((count, index) =>
    isWhole || isFew(count, threshold)
      ? {
          isSensitive: true,
          demand: demandUpTo(Math.min(total, row.most?.[index] ?? total), threshold),
        }
      : { isSensitive: false },
  )
}

/** What must remain possible of something that is few, where everybody knows that it is at most `most`. */
export function demandUpTo(most: number, threshold: number): Demand {
  return { atMost: Math.min(1, Math.max(0, most - 1)), atLeast: Math.min(threshold, most) }
}
