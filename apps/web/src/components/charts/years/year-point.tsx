import { AnnotationMark } from '../../annotations/annotation-mark.tsx'
import type { FigureAnnotation } from '../../annotations/figure-annotations.ts'
import { BarMark } from '../marks.tsx'
import { pointProps } from '../use-roving-points.ts'
import { heightOf } from './year-row.ts'
import type { YearRow } from './year-row.ts'

export const LABEL_SIZE = 15
export const LABEL_LINE = 17
export const AXIS_HEIGHT = 30
const NARROWEST_TICK = 34
const SHORT_TICK = 20

/** A year with its label broken into the lines there is room for, its words, and its place among the points. */
export interface DrawnYear extends YearRow {
  lines: readonly string[]
  name: string
  annotations: readonly FigureAnnotation[]
  point: number
}

interface YearPointProps {
  year: DrawnYear
  /** The x of the bar's middle and the y of zero. */
  middle: number
  base: number
  /** How high one household is. */
  unit: number
  axisHeight: number
  /** The width of one year, and of its bar. */
  column: number
  barWidth: number
  hatchId: string
}

/** One year's bar, its label, and the ring that shows focus. */
export function YearPoint(props: YearPointProps) {
  const { year, middle, base, unit, axisHeight, column, barWidth, hatchId } = props
  const preliminaryTop = base - heightOf(year) * unit
  const labelTop = preliminaryTop - 8 - (year.lines.length - 1) * LABEL_LINE
  const ringWidth = Math.max(barWidth, 40) + 8
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
        x={middle - barWidth / 2}
        width={barWidth}
        base={base}
        top={base - (year.value ?? 0) * unit}
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

interface YearTickProps {
  year: DrawnYear
  middle: number
  base: number
  column: number
  /** How many years there are after it. */
  after: number
}

/** The year under its bar: whole where there is room, else short, else every other one, the last always. */
export function YearTick({ year, middle, base, column, after }: YearTickProps) {
  const name = String(year.year)
  const isNamed = after % Math.ceil(SHORT_TICK / column) === 0
  return (
    <>
      {isNamed && (
        <text className="axis-label" x={middle} y={base + 22} aria-hidden="true">
          {column < NARROWEST_TICK ? `\u2019${name.slice(2)}` : name}
          {year.isPartial ? '*' : ''}
        </text>
      )}
      <AnnotationMark annotations={year.annotations} x={middle} y={base + AXIS_HEIGHT} />
    </>
  )
}
