import { MARK_HEIGHT } from '../../components/annotations/annotation-mark.tsx'
import type { ValueScale } from '../../components/charts/value-axis.tsx'

/** How high the bars of households may be. */
export const BARS = 56
const BETWEEN = 44
const MOVES = 72
const AXIS = 22
/** The line that names the unit of what is under it. */
export const UNIT = 18

interface PanelScales {
  /** Where the plots begin, and the width of one year. */
  left: number
  column: number
  /** Kept over the bars for their labels. */
  labelRoom: number
  households: ValueScale
  moves: ValueScale
  /** Marks of annotations stand under the plots. */
  isNoted: boolean
}

/** Where what is drawn of one municipality stands. */
export function panelPlot({ left, column, labelRoom, households, moves, isNoted }: PanelScales) {
  const base = UNIT + labelRoom + BARS
  const movesTop = base + BETWEEN
  const movesEnd = movesTop + MOVES
  return {
    left,
    column,
    base,
    movesTop,
    movesEnd,
    height: movesEnd + AXIS + (isNoted ? MARK_HEIGHT + 2 : 0),
    /** Under a number that stands under its dot, only what is noted. */
    floor: isNoted ? movesEnd : movesEnd + 4,
    barY: (value: number) => base - (value / households.high) * BARS,
    moveY: (value: number) => movesTop + ((moves.high - value) / (moves.high - moves.low || 1)) * MOVES,
    middleOf: (index: number) => left + (index + 0.5) * column,
  }
}

export type PanelPlot = ReturnType<typeof panelPlot>
