import { useId } from 'react'
import { AnnotationMark, MARK_HEIGHT } from '../../components/annotations/annotation-mark.tsx'
import { annotationsAt, withLetters } from '../../components/annotations/figure-annotations.ts'
import type { FigureAnnotation } from '../../components/annotations/figure-annotations.ts'
import { BarMark, HatchPattern } from '../../components/charts/marks.tsx'
import { SmallLabel } from '../../components/charts/chart-label.tsx'
import { drawingBox } from '../../components/charts/chart-room.ts'
import { pointProps } from '../../components/charts/use-roving-points.ts'
import { heightOf } from '../../components/charts/year-row.ts'
import { formatNumber } from '../../lib/format.ts'
import type { BesideItem, BesideRow, MovesMeasure } from './beside-rows.ts'
import type { MovesScale } from './moves-scale.ts'
import { describeBeside } from './moves-words.ts'

/** How high the bars of households may be. */
export const BARS = 56
const BETWEEN = 26
const MOVES = 64
const AXIS = 22

interface BesidePanelProps {
  item: BesideItem
  measure: MovesMeasure
  annotations: readonly FigureAnnotation[]
  width: number
  textScale: number
  /** Kept over the bars for their labels. */
  labelRoom: number
  /** The top of the scale of households. */
  top: number
  scale: MovesScale
  firstPoint: number
}

/** One municipality: bars of households, and under them, on a scale of their own, dots of moves. */
export function BesidePanel(props: BesidePanelProps) {
  const { item, measure, annotations, width, textScale, labelRoom, top, scale, firstPoint } = props
  const hatchId = useId()
  const { rows } = item
  const base = labelRoom + BARS
  const movesTop = base + BETWEEN
  const movesEnd = movesTop + MOVES
  const height = movesEnd + AXIS + (annotations.length > 0 ? MARK_HEIGHT + 2 : 0)
  const column = width / Math.max(rows.length, 1)
  const barWidth = Math.max(4, Math.round(column * 0.7))
  const barY = (value: number) => base - (value / top) * BARS
  const moveY = (value: number) =>
    movesTop + ((scale.high - value) / (scale.high - scale.low || 1)) * MOVES
  const middleOf = (index: number) => (index + 0.5) * column
  const breakAt = rows.findIndex(({ isBreak }) => isBreak)
  const lastKnown = rows.findLastIndex(({ moves }) => moves[measure].value !== null)
  return (
    <svg role="presentation" className="multiple-chart" {...drawingBox(width, height, textScale)}>
      <HatchPattern id={hatchId} size={4} />
      <path className="axis-line" d={`M0 ${base + 0.5}H${width}`} />
      <path className="moves-zero" d={`M0 ${moveY(0)}H${width}`} />
      {breakAt > 0 && (
        <path
          className="moves-break"
          d={`M${breakAt * column} ${movesTop - 8}V${movesTop + MOVES + 6}`}
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
            <rect className="point-target" x={index * column} y={0} width={column} height={height} />
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
            {value !== null && (
              <circle
                className={isPerturbed ? 'moves-dot moves-dot-open' : 'moves-dot'}
                cx={middleOf(index)}
                cy={moveY(value)}
                r={3.5}
              />
            )}
            {index === lastKnown && value !== null && (
              <text
                className="bar-label bar-label-small"
                x={middleOf(index)}
                y={moveY(value) - 8}
                aria-hidden="true"
              >
                {formatNumber(value)}
              </text>
            )}
            <AnnotationMark annotations={noted} x={middleOf(index)} y={movesEnd + 4} room={column - 1} />
            <rect
              className="point-ring"
              x={index * column + 1}
              y={1}
              width={column - 2}
              height={movesEnd}
            />
          </g>
        )
      })}
      <g aria-hidden="true">
        <text className="axis-label axis-label-small" x={0} y={height - 4} textAnchor="start">
          {rows[0]?.year}
        </text>
        <text className="axis-label axis-label-small" x={width} y={height - 4} textAnchor="end">
          {rows.at(-1)?.year}
          {rows.at(-1)?.households.isPartial ? '*' : ''}
        </text>
      </g>
    </svg>
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
