import type { BesideRow, MovesMeasure } from './beside-rows.ts'
import type { PanelPlot } from './panel-plot.ts'

/** No number stands over each dot where years are closer than this. */
const ROOM_FOR_NUMBERS = 28
/** From a dot to the foot of its number, and how far the line must come down to it for the number to stand under it. */
const OVER_DOT = 8
const UNDER_DOT = 16
const VALLEY = 6

/** The dots of one municipality; null where a year has none. */
export function dotsOf(
  rows: readonly BesideRow[],
  measure: MovesMeasure,
  plot: PanelPlot,
): (number | null)[] {
  return rows.map((row) => {
    const { value } = row.moves[measure]
    return value === null ? null : plot.moveY(value)
  })
}

/** Where the number of a dot stands; undefined where there is no dot, or no room for its number. */
export function numberYOf(
  dots: readonly (number | null)[],
  index: number,
  plot: PanelPlot,
): number | undefined {
  const y = dots[index]
  if (typeof y !== 'number') return undefined
  const isLast = index === dots.findLastIndex((dot) => dot !== null)
  if (!isLast && plot.column < ROOM_FOR_NUMBERS) return undefined
  const isOverBoth = [dots[index - 1], dots[index + 1]].every(
    (beside) => typeof beside === 'number' && y - beside > VALLEY,
  )
  // Under one that the line comes down to from both sides.
  return isOverBoth && y + UNDER_DOT <= plot.floor ? y + UNDER_DOT : y - OVER_DOT
}

/** Joined where two years follow each other and are alike; a gap and the break of the series are left open. */
export function lineOf(
  rows: readonly BesideRow[],
  measure: MovesMeasure,
  { middleOf, moveY }: PanelPlot,
): string {
  return rows
    .map((row, index) => {
      const { value, isPerturbed } = row.moves[measure]
      if (value === null) return ''
      const before = rows[index - 1]?.moves[measure]
      const isJoined =
        before !== undefined && before.value !== null && before.isPerturbed === isPerturbed
      return `${isJoined ? 'L' : 'M'}${middleOf(index)} ${moveY(value)}`
    })
    .join('')
}
