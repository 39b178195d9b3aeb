import { useId } from 'react'
import { AnnotationMark } from '../annotations/annotation-mark.tsx'
import type { FigureAnnotation } from '../annotations/figure-annotations.ts'
import { ChartReadout } from './chart-readout.tsx'
import { drawingBox, useChartRoom } from './frame/chart-room.ts'
import { HatchPattern } from './marks.tsx'
import { pointProps, useRovingPoints } from './use-roving-points.ts'
import { estimateWidth, wrapText } from './wrap-text.ts'
import './charts.css'

/** One class of a table, ready to draw. */
export interface ClassRow {
  key: string
  name: string
  /** `null` is a gap or hidden, and is never drawn as 0. */
  value: number | null
  /** The value is the least that it can be. */
  isAtLeast?: boolean
  /** Between what the value may lie, in the same unit. */
  range?: { lower: number; upper: number } | undefined
  /** What the value is set against, in the same unit: a line across the bar. */
  limit?: number
  /** What stands at the end of the bar: '31', '61 %', a sign. */
  label: string
  /** The same in words, for those who hear it. */
  words: string
  /** What is noted of it; the numbers stand after the label. */
  annotations?: readonly FigureAnnotation[]
}

interface ClassBarsProps {
  rows: readonly ClassRow[]
  /** What the chart shows, for those who hear it. */
  label: string
  /** The end of the scale; the largest value if left out. */
  maxValue?: number
  /** Room for the longest label, in CSS pixels, where labels are longer than a number. */
  labelRoom?: number
}

const BESIDE = 640
const NAME_WIDTH = 290
const NAME_GAP = 12
const NAME_LINE = 20
/** A short name of wide letters takes a tenth more than the letters of a text on average. */
const WIDE_WORD = 1.1
/** Thinner on paper, so that many classes need no sheet of their own. */
const BARS = { screen: { bar: 20, gap: 10 }, paper: { bar: 16, gap: 5 } }
const LABEL_ROOM = 96
const LABEL_SIZE = 14
/** How much of the width labels may take beside their bars. */
const MOST_LABEL = 0.75
/** From the end of the label to the middle of a mark. */
const MARK_GAP = 26
/** What is drawn at the very end of the scale is seen whole. */
const END_ROOM = 4
/** How far a limit stands out over its bar. */
const LIMIT_OVER = 3

/** A bar a class from zero, with its name beside it, or above it where there is little room. */
export function ClassBars({ rows, label, maxValue, labelRoom = LABEL_ROOM }: ClassBarsProps) {
  const { chartProps, shown } = useRovingPoints(rows.length)
  const { width, scale: textScale, isPaper = false } = useChartRoom(chartProps.ref)
  const { bar, gap } = isPaper ? BARS.paper : BARS.screen
  const group = { className: 'chart class-bars', role: 'group', 'aria-label': label, ...chartProps }
  const isBeside = width >= BESIDE
  const left = isBeside ? nameWidth(rows) : 0
  const most = maxValue ?? Math.max(1, ...rows.map(endOf))
  // A label that has no room after the longest bar would be cut off at the edge of the window, and one that takes most
  // of the room would leave bars too short to be compared.
  const isUnder =
    !isBeside &&
    (labelRoom > MOST_LABEL * width ||
      rows.some((row) => estimateWidth(row.label, LABEL_SIZE) > Math.min(labelRoom, width - 64)))
  const scale = (value: number) =>
    (value / most) * Math.max(width - left - (isUnder ? END_ROOM : labelRoom), 40)
  const placed = placeRows(rows, { width: isBeside ? undefined : width, isUnder, step: bar + gap })
  const height = placed.reduce((sum, { height: rowHeight }) => sum + rowHeight, 0)
  return (
    <div {...group}>
      <svg role="presentation" {...drawingBox(width, height, textScale)}>
        {placed.map(({ row, y, lines, under }, index) => (
          <ClassBar
            key={row.key}
            row={row}
            index={index}
            box={{ y, width, left, lines, under, bar, gap }}
            scale={scale}
          />
        ))}
      </svg>
      <ChartReadout>{shown === undefined ? undefined : readOut(rows[shown])}</ChartReadout>
    </div>
  )
}

/** How far the marks of a row reach. */
function endOf({ value, range, limit = 0 }: ClassRow): number {
  return Math.max(range?.upper ?? value ?? 0, limit)
}

/** The bars begin where the longest name ends, so that no room is empty before it. */
function nameWidth(rows: readonly ClassRow[]): number {
  const longest = Math.max(0, ...rows.map(({ name }) => estimateWidth(name, LABEL_SIZE)))
  return Math.min(NAME_WIDTH, Math.ceil(longest * WIDE_WORD) + NAME_GAP)
}

interface Placing {
  /** Left out where names stand beside their bars and have one line. */
  width: number | undefined
  /** Labels have lines of their own under their bars. */
  isUnder: boolean
  /** From one bar to the next, where nothing stands between. */
  step: number
}

/** From the top, each as high as its bar and the lines of its name and label. */
function placeRows(rows: readonly ClassRow[], { width, isUnder, step }: Placing) {
  let y = 0
  return rows.map((row) => {
    const lines = width === undefined ? [] : wrapText(row.name, width, LABEL_SIZE)
    const under = isUnder && width !== undefined ? wrapText(row.label, width, LABEL_SIZE) : []
    const height = (lines.length + under.length) * NAME_LINE + step
    const placed = { row, y, height, lines, under }
    y += height
    return placed
  })
}

interface ClassBarProps {
  row: ClassRow
  index: number
  /** `lines`: the name where it stands over the bar; `under`: the label where it has no room after it. */
  box: {
    y: number
    width: number
    left: number
    lines: readonly string[]
    under: readonly string[]
    bar: number
    gap: number
  }
  scale: (value: number) => number
}

function ClassBar({ row, index, box, scale }: ClassBarProps) {
  const { y, width, left, lines, under, bar, gap } = box
  const above = lines.length * NAME_LINE
  const top = y + above
  const middle = top + bar / 2
  const end = left + scale(endOf(row))
  const isUnder = under.length > 0
  const height = above + bar + under.length * NAME_LINE
  const last = isUnder ? (under.at(-1) ?? '') : row.label
  const rangeOf = ({ lower, upper }: { lower: number; upper: number }) =>
    rangePath(left + scale(lower), left + scale(upper), middle)
  return (
    <g className="chart-point" role="img" aria-label={readOut(row)} {...pointProps(index)}>
      <rect className="point-target" x={0} y={y} width={width} height={height + gap} />
      <text
        className="class-name"
        x={above > 0 ? 0 : left - NAME_GAP}
        y={above > 0 ? y + 14 : middle + 5}
        textAnchor={above > 0 ? 'start' : 'end'}
        aria-hidden="true"
      >
        {above === 0 ? row.name : <Lines lines={lines} />}
      </text>
      {row.value !== null && (
        <ClassMark row={row} box={{ x: left, y: top, width: scale(row.value), height: bar }} />
      )}
      {row.limit !== undefined &&
        ['class-range-ground', 'class-limit'].map((className) => (
          <path
            key={className}
            className={className}
            d={`M${left + scale(row.limit!)} ${top - LIMIT_OVER}V${top + bar + LIMIT_OVER}`}
          />
        ))}
      {row.range &&
        ['class-range-ground', 'class-range'].map((className) => (
          <path key={className} className={className} d={rangeOf(row.range!)} />
        ))}
      <text
        className="class-value"
        x={isUnder ? 0 : end + 8}
        y={isUnder ? top + bar + 15 : middle + 5}
        aria-hidden="true"
      >
        {isUnder ? <Lines lines={under} /> : row.label}
      </text>
      <AnnotationMark
        annotations={row.annotations ?? []}
        x={(isUnder ? 0 : end + 8) + estimateWidth(last, LABEL_SIZE) + MARK_GAP}
        y={isUnder ? y + height - NAME_LINE + 1 : middle - 9}
      />
      <rect className="point-ring" x={1} y={y + 1} width={width - 2} height={height + 4} />
    </g>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return lines.map((line, at) => (
    <tspan key={line} x={0} dy={at === 0 ? 0 : NAME_LINE}>
      {line}
    </tspan>
  ))
}

interface ClassMarkProps {
  row: ClassRow
  box: { x: number; y: number; width: number; height: number }
}

/** Solid, or hatched with an open, dashed end where the value is a lower bound. */
function ClassMark({ row, box }: ClassMarkProps) {
  const hatchId = useId()
  const { x, y, width, height } = box
  if (!row.isAtLeast) return <rect className="bar-exact" {...box} />
  return (
    <g>
      <HatchPattern id={hatchId} size={5} />
      <rect {...box} fill={`url(#${hatchId})`} />
      <path className="bar-side" d={`M${x + width} ${y}H${x}V${y + height}H${x + width}`} />
      <path className="bar-open-top" d={`M${x + width} ${y}V${y + height}`} />
    </g>
  )
}

function rangePath(lower: number, upper: number, middle: number): string {
  const cap = 5
  return `M${lower} ${middle - cap}V${middle + cap}M${lower} ${middle}H${upper}M${upper} ${middle - cap}V${middle + cap}`
}

function readOut(row: ClassRow | undefined): string | undefined {
  return row && `${row.name}: ${row.words}`
}
