import { heightOf } from './years/year-row.ts'
import type { YearRow } from './years/year-row.ts'
import { estimateWidth, wrapText } from './wrap-text.ts'

const SIZE = 12
const LINE = 13
const ABOVE_BAR = 4
// Figures, signs and spaces are narrower than the text that widths are reckoned by.
const NARROWER = 1.15
// A number and its sign are narrower still, and may reach a pixel into the space to the next bar.
const SIGN_NARROWER = 1.1

/** Everything that the row tells, broken into the lines there is room for over a narrow bar; where its words are too long, its short label. */
export function smallLines({ label, shortLabel, bound }: YearRow, width: number): string[] {
  const room = width * NARROWER
  const lines = bound === 'at_least' ? wordFirst(label, room) : linesOf(label, room)
  return lines.every((line) => estimateWidth(line, SIZE) <= room) ? lines : linesOf(shortLabel, room)
}

// The word over its number over every bar, whichever of them have room for both on a line.
function wordFirst(label: string, room: number): string[] {
  const [word = '', ...rest] = label.split(' ')
  return [word, ...linesOf(rest.join(' '), room)]
}

function linesOf(label: string, room: number): string[] {
  if (label === '') return []
  // Over a narrow bar the sign of what is preliminary stands under its number where they are wider than the bar's place.
  const [number = ''] = label.split(' ')
  const isTogether = estimateWidth(number, SIZE) <= room * SIGN_NARROWER
  return wrapText(isTogether ? label : label.replace('\u00a0p', ' p'), room, SIZE)
}

/** How much room must be kept over a plot for the labels of its bars, in CSS pixels. */
export function smallLabelRoom(
  rows: readonly YearRow[],
  { width, plotHeight, scale }: { width: number; plotHeight: number; scale: number },
): number {
  const above = (row: YearRow) =>
    smallLines(row, width).length * LINE + ABOVE_BAR - plotHeight * (1 - heightOf(row) / scale)
  return Math.ceil(Math.max(LINE + ABOVE_BAR, ...rows.map(above)))
}

interface SmallLabelProps {
  row: YearRow
  /** The middle of the bar and its top. */
  x: number
  top: number
  width: number
}

/** The label over a narrow bar, its last line nearest to it. */
export function SmallLabel({ row, x, top, width }: SmallLabelProps) {
  const lines = smallLines(row, width)
  return (
    <text
      className="bar-label bar-label-small"
      aria-hidden="true"
      y={top - ABOVE_BAR - (lines.length - 1) * LINE}
    >
      {lines.map((line, index) => (
        <tspan key={line} x={x} dy={index === 0 ? 0 : LINE}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
