import { createContext, use } from 'react'
import type { BarShapeProps, XAxisTickContentProps } from 'recharts'
import { AnnotationMark } from '../annotations/annotation-mark.tsx'
import type { FigureAnnotation } from '../annotations/figure-annotations.ts'
import { BarMark } from './marks.tsx'
import { pointProps } from './use-roving-points.ts'
import { heightOf } from './year-row.ts'
import type { YearRow } from './year-row.ts'

export const LABEL_SIZE = 15
export const LABEL_LINE = 17
export const AXIS_HEIGHT = 30
const NARROWEST_TICK = 34

/** A year with its label broken into the lines there is room for, its words, and its place among the points. */
export interface DrawnYear extends YearRow {
  lines: readonly string[]
  name: string
  annotations: readonly FigureAnnotation[]
  point: number
}

interface YearChart {
  years: readonly DrawnYear[]
  /** The y of zero and the width of one year. */
  base: number
  axisHeight: number
  column: number
  hatchId: string
}

// Recharts takes these as components and would mount them anew, losing focus, if they were made in the chart.
export const YearChartContext = createContext<YearChart>({
  years: [],
  base: 0,
  axisHeight: AXIS_HEIGHT,
  column: 0,
  hatchId: '',
})

/** One year's bar, its label, and the ring that shows focus. */
export function YearPoint(bar: BarShapeProps) {
  const { years, base, axisHeight, column, hatchId } = use(YearChartContext)
  const year = years[bar.index]
  if (!year) return null
  const total = heightOf(year)
  const preliminaryTop = total > 0 ? bar.y : base
  const top = total > 0 ? base - ((base - bar.y) * (year.value ?? 0)) / total : base
  const middle = bar.x + bar.width / 2
  const labelTop = preliminaryTop - 8 - (year.lines.length - 1) * LABEL_LINE
  const ringWidth = Math.max(bar.width, 40) + 8
  return (
    <g className="chart-point" role="img" aria-label={year.name} {...pointProps(year.point)}>
      <rect
        className="point-target"
        x={middle - column / 2}
        y={labelTop - LABEL_LINE}
        width={column}
        height={base + axisHeight - labelTop + LABEL_LINE}
      />
      <BarMark
        row={year}
        x={bar.x}
        width={bar.width}
        base={base}
        top={top}
        preliminaryTop={preliminaryTop}
        hatchId={hatchId}
      />
      <text className="bar-label" aria-hidden="true" y={labelTop}>
        {year.lines.map((line, index) => (
          <tspan key={line} x={middle} dy={index === 0 ? 0 : LABEL_LINE}>
            {line}
          </tspan>
        ))}
      </text>
      <rect
        className="point-ring"
        x={middle - ringWidth / 2}
        y={labelTop - LABEL_LINE + 2}
        width={ringWidth}
        height={base - labelTop + LABEL_LINE + 2}
      />
    </g>
  )
}

export function YearTick({ x, y, index, payload }: XAxisTickContentProps) {
  const { years, column } = use(YearChartContext)
  const year = String(payload.value)
  return (
    <>
      <text className="axis-label" x={Number(x)} y={Number(y) + 14} aria-hidden="true">
        {column < NARROWEST_TICK ? `\u2019${year.slice(2)}` : year}
        {years[index]?.isPartial ? '*' : ''}
      </text>
      <AnnotationMark
        annotations={years[index]?.annotations ?? []}
        x={Number(x)}
        y={Number(y) + AXIS_HEIGHT - 8}
      />
    </>
  )
}
