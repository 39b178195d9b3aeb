import { useId, useMemo } from 'react'
import { MARK_HEIGHT } from '../../annotations/annotation-mark.tsx'
import { annotationsAt, withLetters } from '../../annotations/figure-annotations.ts'
import type { FigureAnnotation } from '../../annotations/figure-annotations.ts'
import { ChartReadout } from '../chart-readout.tsx'
import { HatchPattern } from '../marks.tsx'
import { drawingBox, useChartRoom } from '../frame/chart-room.ts'
import { useRovingPoints } from '../use-roving-points.ts'
import { bandsHeight, layOutBands } from './band-layout.ts'
import { YearBands, describeBand } from './year-bands.tsx'
import { AXIS_HEIGHT, LABEL_LINE, LABEL_SIZE, YearPoint, YearTick } from './year-point.tsx'
import { scaleTop } from './year-row.ts'
import type { YearBand, YearRow } from './year-row.ts'
import { estimateWidth, wrapText } from '../wrap-text.ts'
import '../charts.css'

export interface YearBarChartProps {
  rows: readonly YearRow[]
  bands?: readonly YearBand[]
  /** What is noted of the years; their words stand elsewhere. */
  annotations?: readonly FigureAnnotation[]
  /** What the chart shows, for those who hear it. */
  label: string
  describe: (row: YearRow) => string
  /** The top of the scale, for charts that share one. */
  maxValue?: number
  /** The height of the bars' part, in CSS pixels at usual text size. */
  plotHeight?: number
}

const NO_BANDS: readonly YearBand[] = []
const NO_ANNOTATIONS: readonly FigureAnnotation[] = []
const WIDEST_BAR = 84
const PAPER_HEIGHT = 0.7

/** Bars per year for one area, from zero, with what is known only for several years as bands above them. */
export function YearBarChart(props: YearBarChartProps) {
  const { rows, bands = NO_BANDS, annotations = NO_ANNOTATIONS, label, describe } = props
  const { chartProps, shown } = useRovingPoints(bands.length + rows.length)
  const { width, scale, isPaper } = useChartRoom(chartProps.ref)
  const { maxValue } = props
  // Lower on paper, so that the first sheet of a page has room for it.
  const plotHeight = (props.plotHeight ?? 200) * (isPaper ? PAPER_HEIGHT : 1)
  const drawing = useMemo(
    () => (
      <YearDrawing
        rows={rows}
        bands={bands}
        annotations={annotations}
        describe={describe}
        width={width}
        scale={scale}
        plotHeight={plotHeight}
        maxValue={maxValue ?? scaleTop(rows)}
      />
    ),
    [rows, bands, annotations, describe, width, scale, plotHeight, maxValue],
  )
  return (
    <div className="chart year-bar-chart" role="group" aria-label={label} {...chartProps}>
      {drawing}
      <ChartReadout>
        {describeShown(shown, bands, rows, (row) =>
          withLetters(describe(row), annotationsAt(annotations, row.year)),
        )}
      </ChartReadout>
    </div>
  )
}

interface YearDrawingProps {
  rows: readonly YearRow[]
  bands: readonly YearBand[]
  annotations: readonly FigureAnnotation[]
  describe: (row: YearRow) => string
  width: number
  scale: number
  plotHeight: number
  maxValue: number
}

function YearDrawing(props: YearDrawingProps) {
  const { rows, bands, annotations, describe, width, scale, plotHeight, maxValue } = props
  const hatchId = useId()
  const column = width / Math.max(rows.length, 1)
  const barWidth = Math.min(WIDEST_BAR, Math.round(column * 0.56))
  const years = rows.map((row, index) => ({
    ...row,
    lines: labelLines(row, column),
    name: withLetters(describe(row), annotationsAt(annotations, row.year)),
    annotations: annotationsAt(annotations, row.year),
    point: bands.length + index,
  }))
  const spanOf = ({ fromYear, toYear }: YearBand) => ({
    x: rows.findIndex((row) => row.year === fromYear) * column + (column - barWidth) / 2,
    width: (toYear - fromYear) * column + barWidth,
  })
  const laidOut = layOutBands(bands, spanOf, width)
  const mostLines = Math.max(1, ...years.map((year) => year.lines.length))
  const top = bandsHeight(laidOut) + mostLines * LABEL_LINE + 8
  const hasMarks = years.some((year) => year.annotations.length > 0)
  const axisHeight = AXIS_HEIGHT + (hasMarks ? MARK_HEIGHT + 4 : 0)
  const base = top + plotHeight
  const room = { base, axisHeight, column, barWidth, hatchId }
  return (
    <svg role="presentation" {...drawingBox(width, base + axisHeight, scale)}>
      <HatchPattern id={hatchId} />
      <YearBands bands={laidOut} base={base} hatchId={hatchId} />
      {years.map((year, index) => (
        <YearPoint
          key={year.year}
          year={year}
          middle={(index + 0.5) * column}
          unit={plotHeight / maxValue}
          {...room}
        />
      ))}
      <path className="axis-line" d={`M0 ${base + 0.5}H${width}`} />
      {years.map((year, index) => (
        <YearTick
          key={year.year}
          year={year}
          middle={(index + 0.5) * column}
          base={base}
          column={column}
          after={years.length - 1 - index}
        />
      ))}
    </svg>
  )
}

/** What stands over a bar; where its words would run into those beside it, the number alone, and nothing of one that is a lower bound: the hatching says so much. */
export function labelLines({ label, shortLabel }: YearRow, column: number): string[] {
  const lines = wrapText(label, column - 4, LABEL_SIZE)
  if (lines.every((line) => estimateWidth(line, LABEL_SIZE) <= column)) return lines
  return shortLabel.split(' ', 1).filter(Boolean)
}

function describeShown(
  shown: number | undefined,
  bands: readonly YearBand[],
  rows: readonly YearRow[],
  describe: (row: YearRow) => string,
): string | undefined {
  if (shown === undefined) return undefined
  const band = bands[shown]
  const row = rows[shown - bands.length]
  return band ? describeBand(band) : row && describe(row)
}
