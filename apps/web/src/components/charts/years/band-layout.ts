import type { YearBand } from './year-row.ts'
import { wrapText } from '../wrap-text.ts'

export const BAND_LINE = 18
export const BAND_PADDING = 10
export const STRIP_HEIGHT = 8

const FONT_SIZE = 14
const GAP = 8
/** With less room than this for a line, the words stand over the band and may run past its end. */
const NARROWEST_TEXT = 130

/** Where a band lies along the years, in CSS pixels. */
export interface BandSpan {
  x: number
  width: number
}

export interface LaidOutBand {
  band: YearBand
  span: BandSpan
  lines: { text: string; isBold: boolean }[]
  textX: number
  textAnchor: 'start' | 'end'
  y: number
  height: number
  /** The top of the coloured ground; lower than `y` where the words stand over it. */
  groundY: number
}

/** Stacks the bands from the top, each as high as its wrapped text. */
export function layOutBands(
  bands: readonly YearBand[],
  spanOf: (band: YearBand) => BandSpan,
  chartWidth: number,
): LaidOutBand[] {
  let y = 1
  return bands.map((band) => {
    const span = spanOf(band)
    const { isNarrow, room, ...place } = placeText(span, chartWidth)
    const lines = linesOf(band, room)
    const textHeight = lines.length * BAND_LINE + BAND_PADDING
    const stripHeight = hasStrip(band) ? STRIP_HEIGHT + (isNarrow ? 18 : 12) : 4
    const height = textHeight + stripHeight
    const groundY = isNarrow ? y + textHeight + 2 : y
    const laidOut = { band, span, lines, ...place, y, height, groundY }
    y += height + GAP
    return laidOut
  })
}

function placeText({ x, width }: BandSpan, chartWidth: number) {
  const inside = width - 2 * BAND_PADDING
  if (inside >= NARROWEST_TEXT) {
    return { isNarrow: false, room: inside, textX: x + BAND_PADDING, textAnchor: 'start' as const }
  }
  const toTheRight = chartWidth - x
  const toTheLeft = x + width
  return toTheRight >= toTheLeft
    ? { isNarrow: true, room: toTheRight, textX: x, textAnchor: 'start' as const }
    : { isNarrow: true, room: toTheLeft, textX: x + width, textAnchor: 'end' as const }
}

function linesOf({ label, detail }: YearBand, room: number): LaidOutBand['lines'] {
  return [
    ...wrapText(label, room, FONT_SIZE, 'bold').map((text) => ({ text, isBold: true })),
    ...(detail ? wrapText(detail, room, FONT_SIZE) : []).map((text) => ({ text, isBold: false })),
  ]
}

export function bandsHeight(bands: readonly LaidOutBand[]): number {
  const last = bands.at(-1)
  return last ? last.y + last.height + GAP : 0
}

export function hasStrip(band: YearBand): band is YearBand & { households: number; allocated: number } {
  return band.households !== undefined && band.households > 0 && band.allocated !== undefined
}
