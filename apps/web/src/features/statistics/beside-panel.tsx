import { useId } from 'react'
import { annotationsAt } from '../../components/annotations/figure-annotations.ts'
import type { FigureAnnotation } from '../../components/annotations/figure-annotations.ts'
import { HatchPattern } from '../../components/charts/marks.tsx'
import { drawingBox } from '../../components/charts/frame/chart-room.ts'
import { ValueAxis, YearAxis } from '../../components/charts/value-axis.tsx'
import type { ValueScale } from '../../components/charts/value-axis.tsx'
import { text } from '../../strings/text.ts'
import type { BesideItem, MovesMeasure } from './beside-rows.ts'
import { BesideYear } from './beside-year.tsx'
import { dotsOf, lineOf, numberYOf } from './moves-line.ts'
import { panelPlot, UNIT } from './panel-plot.ts'

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
  const { item, measure, annotations, width, left, column, households, moves, firstPoint } = props
  const hatchId = useId()
  const { rows } = item
  const plot = panelPlot({ ...props, isNoted: annotations.length > 0 })
  const { base, movesTop, movesEnd, height, barY, moveY } = plot
  const breakAt = rows.findIndex(({ isBreak }) => isBreak)
  const dots = dotsOf(rows, measure, plot)
  return (
    <svg role="presentation" {...drawingBox(width, height, props.textScale)}>
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
      <path className="moves-line" d={lineOf(rows, measure, plot)} />
      {rows.map((row, index) => (
        <BesideYear
          key={row.year}
          item={item}
          row={row}
          index={index}
          measure={measure}
          noted={annotationsAt(annotations, row.year, item.code)}
          plot={plot}
          numberY={numberYOf(dots, index, plot)}
          hatchId={hatchId}
          point={firstPoint + index}
        />
      ))}
      <YearAxis
        rows={rows.map(({ households: row }) => row)}
        left={left}
        column={column}
        y={height - 4}
      />
    </svg>
  )
}

function UnitName({ y, children }: { y: number; children: string }) {
  return (
    <text className="unit-name" x={0} y={y} aria-hidden="true">
      {children}
    </text>
  )
}
