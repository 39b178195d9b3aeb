import { useId } from 'react'
import { AnnotationMark, MARK_HEIGHT } from '../../components/annotations/annotation-mark.tsx'
import { annotationsAt, withLetters } from '../../components/annotations/figure-annotations.ts'
import type { FigureAnnotation } from '../../components/annotations/figure-annotations.ts'
import { BarMark, HatchPattern } from '../../components/charts/marks.tsx'
import { SmallLabel } from '../../components/charts/chart-label.tsx'
import { drawingBox } from '../../components/charts/chart-room.ts'
import { pointProps } from '../../components/charts/use-roving-points.ts'
import { ValueAxis, YearAxis } from '../../components/charts/value-axis.tsx'
import type { ValueScale } from '../../components/charts/value-axis.tsx'
import { heightOf } from '../../components/charts/year-row.ts'
import { formatNumber } from '../../lib/text/format.ts'
import { text } from '../../strings/text.ts'
import type { BesideItem, BesideRow, MovesMeasure } from './beside-rows.ts'
import { describeBeside } from './moves-words.ts'

/** How high the bars of households may be. */
export const BARS = 56
const BETWEEN = 44
const MOVES = 72
const AXIS = 22
/** The line that names the unit of what is under it. */
const UNIT = 18
/** No number stands over each dot where years are closer than this. */
const ROOM_FOR_NUMBERS = 28
/** From a dot to the foot of its number, and how far the line must come down to it for the number to stand under it. */
const OVER_DOT = 8
const UNDER_DOT = 16
const VALLEY = 6

interface BesidePanelProps {
  item: BesideItem
  measure: MovesMeasure
  annotations: readonly FigureAnnotation[]
  width: number
  /** Where the plots begin, and the width of one year. */
  left: number
  column: number
  textScale: number
  /** Kept over the bars for their labels. */
  labelRoom: number
  households: ValueScale
  moves: ValueScale
  firstPoint: number
}

/** One municipality: bars of households, and under them, on a scale of their own, dots of moves. */
export function BesidePanel(props: BesidePanelProps) {
  const { item, measure, annotations, width, left, column, textScale, labelRoom } = props
  const { households, moves, firstPoint } = props
  const hatchId = useId()
  const { rows } = item
  const base = UNIT + labelRoom + BARS
  const movesTop = base + BETWEEN
  const movesEnd = movesTop + MOVES
  const height = movesEnd + AXIS + (annotations.length > 0 ? MARK_HEIGHT + 2 : 0)
  const barWidth = Math.max(4, Math.round(column * 0.7))
  const barY = (value: number) => base - (value / households.high) * BARS
  const moveY = (value: number) =>
    movesTop + ((moves.high - value) / (moves.high - moves.low || 1)) * MOVES
  const middleOf = (index: number) => left + (index + 0.5) * column
  const breakAt = rows.findIndex(({ isBreak }) => isBreak)
  const dots = rows.map((row) => {
    const { value } = row.moves[measure]
    return value === null ? null : moveY(value)
  })
  const lastKnown = rows.findLastIndex((row) => row.moves[measure].value !== null)
  return (
    <svg role="presentation" {...drawingBox(width, height, textScale)}>
      <HatchPattern id={hatchId} size={4} />
      <UnitName y={UNIT - 6}>{text('statistics.householdsUnit')}</UnitName>
      <ValueAxis scale={households} yOf={barY} left={left} right={width} />
      <path className="axis-line" d={`M${left} ${base + 0.5}H${width}`} />
      <UnitName y={base + UNIT}>{text('statistics.movesUnit')}</UnitName>
      <ValueAxis scale={moves} yOf={moveY} left={left} right={width} />
      <path className="moves-zero" d={`M${left} ${moveY(0)}H${width}`} />
      {breakAt > 0 && (
        <path
          className="moves-break"
          d={`M${left + breakAt * column} ${movesTop - 8}V${movesEnd + 4}`}
        />
      )}
      <path className="moves-line" d={lineOf(rows, measure, middleOf, moveY)} />
      {rows.map((row, index) => {
        const { value, isPerturbed } = row.moves[measure]
        const preliminaryTop = barY(heightOf(row.households))
        const noted = annotationsAt(annotations, row.year, item.code)
        return (
          <g
            key={row.year}
            className="chart-point"
            role="img"
            aria-label={withLetters(describeBeside(item, row, measure), noted)}
            {...pointProps(firstPoint + index)}
          >
            <rect
              className="point-target"
              x={left + index * column}
              y={0}
              width={column}
              height={height}
            />
            <BarMark
              row={row.households}
              x={middleOf(index) - barWidth / 2}
              width={barWidth}
              base={base}
              top={barY(row.households.value ?? 0)}
              preliminaryTop={preliminaryTop}
              hatchId={hatchId}
            />
            <SmallLabel row={row.households} x={middleOf(index)} top={preliminaryTop} width={column} />
            {value === null && (
              <text
                className="bar-label bar-label-small"
                x={middleOf(index)}
                y={moveY(0) - 4}
                aria-hidden="true"
              >
                {text('sign.missing')}
              </text>
            )}
            {value !== null && (
              <circle
                className={isPerturbed ? 'moves-dot moves-dot-open' : 'moves-dot'}
                cx={middleOf(index)}
                cy={moveY(value)}
                r={3.5}
              />
            )}
            {value !== null && (index === lastKnown || column >= ROOM_FOR_NUMBERS) && (
              <text
                className="bar-label bar-label-small"
                x={middleOf(index)}
                y={numberY(dots, index, annotations.length > 0 ? movesEnd : movesEnd + 4)}
                aria-hidden="true"
              >
                {formatNumber(value)}
              </text>
            )}
            <AnnotationMark annotations={noted} x={middleOf(index)} y={movesEnd + 4} room={column - 1} />
            <rect
              className="point-ring"
              x={left + index * column + 1}
              y={1}
              width={column - 2}
              height={movesEnd}
            />
          </g>
        )
      })}
      <YearAxis
        rows={rows.map(({ households: row }) => row)}
        left={left}
        column={column}
        y={height - 4}
      />
    </svg>
  )
}

/** Over its dot, or under one that the line comes down to from both sides, where there is room above `floor`. */
function numberY(dots: readonly (number | null)[], index: number, floor: number): number {
  const y = dots[index] ?? 0
  const isOverBoth = [dots[index - 1], dots[index + 1]].every(
    (beside) => typeof beside === 'number' && y - beside > VALLEY,
  )
  return isOverBoth && y + UNDER_DOT <= floor ? y + UNDER_DOT : y - OVER_DOT
}

function UnitName({ y, children }: { y: number; children: string }) {
  return (
    <text className="unit-name" x={0} y={y} aria-hidden="true">
      {children}
    </text>
  )
}

/** Joined where two years follow each other and are alike; a gap and the break of the series are left open. */
function lineOf(
  rows: readonly BesideRow[],
  measure: MovesMeasure,
  xOf: (index: number) => number,
  yOf: (value: number) => number,
): string {
  return rows
    .map((row, index) => {
      const { value, isPerturbed } = row.moves[measure]
      if (value === null) return ''
      const before = rows[index - 1]?.moves[measure]
      const isJoined =
        before !== undefined && before.value !== null && before.isPerturbed === isPerturbed
      return `${isJoined ? 'L' : 'M'}${xOf(index)} ${yOf(value)}`
    })
    .join('')
}
