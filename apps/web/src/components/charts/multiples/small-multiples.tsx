import { useId } from 'react'
import type { ReactNode } from 'react'
import { AnnotationMark, MARK_HEIGHT } from '../../annotations/annotation-mark.tsx'
import { annotationsAt, withLetters } from '../../annotations/figure-annotations.ts'
import type { FigureAnnotation } from '../../annotations/figure-annotations.ts'
import { ChartReadout } from '../chart-readout.tsx'
import { BarMark, HatchPattern } from '../marks.tsx'
import { SmallLabel, smallLabelRoom } from '../chart-label.tsx'
import { drawingBox, useChartRoom } from '../frame/chart-room.ts'
import { MULTIPLES_GAP, multipleColumns } from './multiples-layout.ts'
import { pointProps, useRovingPoints } from '../use-roving-points.ts'
import { axisRoom, ValueAxis, valueScale, YearAxis } from '../value-axis.tsx'
import type { ValueScale } from '../value-axis.tsx'
import { heightOf, scaleTop } from '../years/year-row.ts'
import type { YearRow } from '../years/year-row.ts'
import '../charts.css'

export interface Multiple {
  key: string
  name: string
  rows: readonly YearRow[]
}

interface SmallMultiplesProps {
  items: readonly Multiple[]
  /** What is noted of the years, of one area or of all. */
  annotations?: readonly FigureAnnotation[]
  /** What the charts show, for those who hear it. */
  label: string
  describe: (item: Multiple, row: YearRow) => string
  /** The heading of each, such as a link to its page. Plain text when left out. */
  renderName?: (item: Multiple) => ReactNode
  maxValue?: number
  plotHeight?: number
  /** No chart of seven years is narrower while there is room for two. */
  narrowest?: number
}

const NARROWEST = 130
const AXIS = 20

/** The same years of several areas on one scale, so that heights compare across them. */
export function SmallMultiples(props: SmallMultiplesProps) {
  const { items, annotations = [], label, renderName, maxValue, plotHeight = 72 } = props
  const { narrowest = NARROWEST } = props
  const notedAt = (item: Multiple, { year }: YearRow) => annotationsAt(annotations, year, item.key)
  const describe = (item: Multiple, row: YearRow) =>
    withLetters(props.describe(item, row), notedAt(item, row))
  const years = items[0]?.rows.length ?? 0
  const { chartProps, shown } = useRovingPoints(items.length * years, years)
  const { width, scale: textScale } = useChartRoom(chartProps.ref)
  const group = { className: 'chart small-multiples', role: 'group', 'aria-label': label, ...chartProps }
  const columns = multipleColumns(width, narrowest, years)
  const panelWidth = Math.floor((width - MULTIPLES_GAP * (columns - 1)) / columns)
  const rows = items.flatMap((item) => item.rows)
  const scale = valueScale(0, maxValue ?? scaleTop(rows))
  const left = axisRoom(scale)
  const column = Math.max(0, panelWidth - left) / Math.max(years, 1)
  const labelRoom = smallLabelRoom(rows, { width: column, plotHeight, scale: scale.high })
  const shownItem = shown === undefined ? undefined : items[Math.floor(shown / years)]
  const shownRow = shown === undefined ? undefined : shownItem?.rows[shown % years]

  return (
    <div {...group}>
      <div
        className="multiples-grid"
        style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
      >
        {items.map((item, index) => (
          <div key={item.key} className="multiple">
            <div className="multiple-name" data-export-text>
              {renderName ? renderName(item) : item.name}
            </div>
            <MultipleChart
              item={item}
              width={panelWidth}
              left={left}
              column={column}
              textScale={textScale}
              labelRoom={labelRoom}
              plotHeight={plotHeight}
              scale={scale}
              describe={describe}
              annotations={annotations}
              firstPoint={index * years}
            />
          </div>
        ))}
      </div>
      <ChartReadout>{shownItem && shownRow && describe(shownItem, shownRow)}</ChartReadout>
    </div>
  )
}

interface MultipleChartProps {
  item: Multiple
  width: number
  /** Where the plot begins, and the width of one year. */
  left: number
  column: number
  textScale: number
  /** Kept over the plot for the labels of the bars. */
  labelRoom: number
  plotHeight: number
  scale: ValueScale
  describe: (item: Multiple, row: YearRow) => string
  annotations: readonly FigureAnnotation[]
  firstPoint: number
}

function MultipleChart(props: MultipleChartProps) {
  const { item, width, left, column, textScale, labelRoom, plotHeight, scale } = props
  const { describe, annotations, firstPoint } = props
  const hatchId = useId()
  const base = labelRoom + plotHeight
  const height = base + AXIS + (annotations.length > 0 ? MARK_HEIGHT + 2 : 0)
  const barWidth = Math.max(4, Math.round(column * 0.7))
  const yOf = (value: number) => base - (value / scale.high) * plotHeight
  return (
    <svg role="presentation" {...drawingBox(width, height, textScale)}>
      <HatchPattern id={hatchId} size={4} />
      <ValueAxis scale={scale} yOf={yOf} left={left} right={width} />
      {item.rows.map((row, index) => {
        const start = left + index * column
        const x = start + (column - barWidth) / 2
        const preliminaryTop = yOf(heightOf(row))
        return (
          <g
            key={row.year}
            className="chart-point"
            role="img"
            aria-label={describe(item, row)}
            {...pointProps(firstPoint + index)}
          >
            <rect className="point-target" x={start} y={0} width={column} height={height} />
            <BarMark
              row={row}
              x={x}
              width={barWidth}
              base={base}
              top={yOf(row.value ?? 0)}
              preliminaryTop={preliminaryTop}
              hatchId={hatchId}
            />
            <SmallLabel row={row} x={x + barWidth / 2} top={preliminaryTop} width={column} />
            <AnnotationMark
              annotations={annotationsAt(annotations, row.year, item.key)}
              x={x + barWidth / 2}
              y={base + 4}
              room={column - 1}
            />
            <rect className="point-ring" x={start + 1} y={1} width={column - 2} height={base} />
          </g>
        )
      })}
      <path className="axis-line" d={`M${left} ${base + 0.5}H${width}`} />
      <YearAxis rows={item.rows} left={left} column={column} y={height - 4} />
    </svg>
  )
}
