import { AnnotationMark } from '../../components/annotations/annotation-mark.tsx'
import { withLetters } from '../../components/annotations/figure-annotations.ts'
import type { FigureAnnotation } from '../../components/annotations/figure-annotations.ts'
import { BarMark } from '../../components/charts/marks.tsx'
import { SmallLabel } from '../../components/charts/chart-label.tsx'
import { pointProps } from '../../components/charts/use-roving-points.ts'
import { heightOf } from '../../components/charts/years/year-row.ts'
import { formatNumber } from '../../lib/text/format.ts'
import { text } from '../../strings/text.ts'
import type { BesideItem, BesideRow, MovesMeasure } from './beside-rows.ts'
import { describeBeside } from './moves-words.ts'
import type { PanelPlot } from './panel-plot.ts'

interface BesideYearProps {
  item: BesideItem
  row: BesideRow
  index: number
  measure: MovesMeasure
  /** What is noted of the year. */
  noted: readonly FigureAnnotation[]
  plot: PanelPlot
  /** Undefined where the dot has no number. */
  numberY: number | undefined
  hatchId: string
  /** Its place among all that can be gone to. */
  point: number
}

/** One year: a bar of households, and under it the dot of its moves. */
export function BesideYear(props: BesideYearProps) {
  const { item, row, index, measure, noted, plot, numberY, hatchId, point } = props
  const { left, column, base, movesEnd, barY, moveY } = plot
  const { value, isPerturbed } = row.moves[measure]
  const x = plot.middleOf(index)
  const barWidth = Math.max(4, Math.round(column * 0.7))
  const preliminaryTop = barY(heightOf(row.households))
  return (
    <g
      className="chart-point"
      role="img"
      aria-label={withLetters(describeBeside(item, row, measure), noted)}
      {...pointProps(point)}
    >
      <rect
        className="point-target"
        x={left + index * column}
        y={0}
        width={column}
        height={plot.height}
      />
      <BarMark
        row={row.households}
        x={x - barWidth / 2}
        width={barWidth}
        base={base}
        top={barY(row.households.value ?? 0)}
        preliminaryTop={preliminaryTop}
        hatchId={hatchId}
      />
      <SmallLabel row={row.households} x={x} top={preliminaryTop} width={column} />
      {value === null ? (
        <MovesLabel x={x} y={moveY(0) - 4}>
          {text('sign.missing')}
        </MovesLabel>
      ) : (
        <circle
          className={isPerturbed ? 'moves-dot moves-dot-open' : 'moves-dot'}
          cx={x}
          cy={moveY(value)}
          r={3.5}
        />
      )}
      {value !== null && numberY !== undefined && (
        <MovesLabel x={x} y={numberY}>
          {formatNumber(value)}
        </MovesLabel>
      )}
      <AnnotationMark annotations={noted} x={x} y={movesEnd + 4} room={column - 1} />
      <rect
        className="point-ring"
        x={left + index * column + 1}
        y={1}
        width={column - 2}
        height={movesEnd}
      />
    </g>
  )
}

function MovesLabel({ x, y, children }: { x: number; y: number; children: string }) {
  return (
    <text className="bar-label bar-label-small" x={x} y={y} aria-hidden="true">
      {children}
    </text>
  )
}
