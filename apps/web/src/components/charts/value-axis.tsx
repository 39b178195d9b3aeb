import { formatNumber } from '../../lib/text/format.ts'
import { estimateWidth } from './wrap-text.ts'
import type { YearRow } from './years/year-row.ts'

const SIZE = 12
const GAP = 6
const MOST_STEPS = 3
// Figures and signs are wider than the text that widths are reckoned by.
const WIDER = 1.1

/** A scale whose ends are round, with the step between its ticks. */
export interface ValueScale {
  low: number
  high: number
  step: number
}

/** Of about three steps of 1, 2 or 5 and their tens, zero among the ticks, from the tick below the lowest value to the one above the highest. */
export function valueScale(low: number, high: number): ValueScale {
  const rough = (high - low) / MOST_STEPS
  const magnitude = 10 ** Math.floor(Math.log10(rough))
  const steps = [1, 2, 5, 10].map((factor) => factor * magnitude)
  // A floating point quotient of a whole number of steps may lie a hair above it.
  const step = steps.find((candidate) => candidate >= rough * (1 - 1e-9)) ?? rough
  return { low: step * Math.floor(low / step), high: step * Math.ceil(high / step - 1e-9), step }
}

/** The values that an axis names, the lowest first. */
export function ticksOf({ low, high, step }: ValueScale): number[] {
  const count = Math.floor((high - low) / step + 1e-9)
  // Steps of a tenth are no exact numbers, and 0.30000000000000004 would be named.
  return Array.from({ length: count + 1 }, (_, index) => Number((low + index * step).toPrecision(12)))
}

/** Kept to the left of a plot for the names of its ticks, in CSS pixels. */
export function axisRoom(...scales: readonly ValueScale[]): number {
  const widths = scales.flatMap((scale) =>
    ticksOf(scale).map((tick) => estimateWidth(tickLabel(tick, scale), SIZE) * WIDER),
  )
  return Math.ceil(Math.max(...widths)) + GAP
}

function tickLabel(tick: number, { step }: ValueScale): string {
  return formatNumber(tick, step < 1 ? 1 : 0)
}

interface ValueAxisProps {
  scale: ValueScale
  yOf: (value: number) => number
  /** Where the plot begins and where it ends. */
  left: number
  right: number
}

/** The ticks of a scale with a thin line each, behind what is drawn on it. */
export function ValueAxis({ scale, yOf, left, right }: ValueAxisProps) {
  return (
    <g aria-hidden="true">
      {ticksOf(scale).map((tick) => (
        <g key={tick}>
          {tick !== 0 && <path className="grid-line" d={`M${left} ${yOf(tick)}H${right}`} />}
          <text
            className="axis-label axis-label-small"
            x={left - GAP}
            y={yOf(tick) + 4}
            textAnchor="end"
          >
            {tickLabel(tick, scale)}
          </text>
        </g>
      ))}
    </g>
  )
}

const WHOLE_YEAR = 30
const SHORT_YEAR = 19

interface YearAxisProps {
  rows: readonly Pick<YearRow, 'year' | 'isPartial'>[]
  left: number
  /** The width of one year. */
  column: number
  y: number
}

/** The years under narrow bars, the last always: whole where there is room, else short, else every other one. */
export function YearAxis({ rows, left, column, y }: YearAxisProps) {
  const every = Math.ceil(SHORT_YEAR / column)
  return (
    <g aria-hidden="true">
      {rows.map(({ year, isPartial }, index) =>
        (rows.length - 1 - index) % every === 0 ? (
          <text
            key={year}
            className="axis-label axis-label-small"
            x={left + (index + 0.5) * column}
            y={y}
          >
            {column < WHOLE_YEAR ? `\u2019${String(year).slice(2)}` : year}
            {isPartial ? '*' : ''}
          </text>
        ) : null,
      )}
    </g>
  )
}
