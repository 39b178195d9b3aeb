import type { Report } from '../../report-row.ts'
import type { Bar, Chart } from './charts.ts'
import { numberText } from './figure-text.ts'
import { exactly, html, type Markup, NOTHING } from './markup.ts'

const WIDTH = 640
const COLUMN_HEIGHT = 140
/** Of the layouts before the third. */
const TALL_COLUMN_HEIGHT = 190
const LABEL_HEIGHT = 22
const LINE = 24
const NAME_WIDTH = 190
const WIDEST_NAME = 320
/** As wide as a letter of a name is on the average. */
const LETTER = 7.2
const BESIDE_NAME = 10
const VALUE_WIDTH = 100
/** Of up to so many standing bars the figures stand on one line, as in every version that is fixed. */
const MOST_ON_ONE_LINE = 7
/** As wide as a sign of a figure is on the average, and as high as a line of them. */
const SIGN = 7.5
const FIGURE_LINE = 15

/** Bars from zero with the figure on each: solid is exact, hatched with an open end is at least, dashed preliminary. */
export function chartSvg(chart: Chart, id: string, layout: Report['layout']): Markup {
  const most = Math.max(...chart.bars.map(({ value, preliminary }) => (value ?? 0) + preliminary))
  const draw = chart.direction === 'up' ? standing : lying
  const nameWidth = (layout ?? 1) >= 2 ? nameWidthOf(chart.bars) : NAME_WIDTH
  const columnHeight = (layout ?? 1) >= 3 ? COLUMN_HEIGHT : TALL_COLUMN_HEIGHT
  const above = LABEL_HEIGHT + (linesOver(chart.bars) - 1) * FIGURE_LINE
  const height =
    chart.direction === 'up' ? columnHeight + above + LABEL_HEIGHT : chart.bars.length * LINE + 8
  return html`<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${id}-title ${id}-bars">
    <title id="${id}-title">${chart.caption}</title>
    <desc id="${id}-bars">
      ${chart.bars.map(({ name, text }) => `${name}: ${text || '-'}`).join('; ')}
    </desc>
    <defs>
      <pattern
        id="${id}-hatch"
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="6" height="6" class="hatch-ground" />
        <line x1="0" y1="0" x2="0" y2="6" class="hatch-line" />
      </pattern>
    </defs>
    ${draw({ bars: chart.bars, most, id, nameWidth, columnHeight, layout })}
  </svg>`
}

interface Drawing {
  bars: readonly Bar[]
  most: number
  id: string
  /** Of lying bars. */
  nameWidth: number
  /** Of the tallest standing bar. */
  columnHeight: number
  layout: Report['layout']
}

/** What the longest name takes, within limits. */
function nameWidthOf(bars: readonly Bar[]): number {
  const longest = Math.max(...bars.map(({ name }) => name.length))
  return Math.min(WIDEST_NAME, Math.max(NAME_WIDTH, Math.ceil(longest * LETTER) + BESIDE_NAME))
}

function standing({ bars, most, id, columnHeight, layout }: Drawing): Markup[] {
  const slot = WIDTH / bars.length
  const wide = Math.min(slot * 0.62, 64)
  const lines = linesOver(bars)
  const ground = LABEL_HEIGHT + (lines - 1) * FIGURE_LINE + columnHeight
  const scale = columnHeight / most
  const marks = bars.map((bar, at) => {
    const middle = slot * (at + 0.5)
    const left = middle - wide / 2
    const tall = lengthOf(bar.value, scale)
    const more = lengthOf(bar.preliminary, scale)
    const top = ground - tall
    return exactly`${rectangle(bar, { x: left, y: top, width: wide, height: tall }, id)}${
      bar.isLowerBound
        ? exactly`<path class="open" d="M${left} ${ground}V${top}M${left + wide} ${ground}V${top}" /><path
                class="open dashed"
                d="M${left} ${top}H${left + wide}"
              />`
        : NOTHING
    }${
      more > 0
        ? exactly`<rect
              class="preliminary"
              x="${left}"
              y="${round(top - more)}"
              width="${round(wide)}"
              height="${more}"
            />`
        : NOTHING
    }${wordsAt(bar, { x: round(middle), y: top - more - 6, lines, ground, layout })} `
  })
  return [...marks, html`<line class="axis" x1="0" y1="${ground}" x2="${WIDTH}" y2="${ground}" /> `]
}

/** How many lines the figures take over the bars of one chart, so that none runs into the next. */
function linesOver(bars: readonly Bar[]): number {
  if (bars.length <= MOST_ON_ONE_LINE) return 1
  const slot = WIDTH / bars.length
  if (bars.every((bar) => labelOf(bar).length * SIGN <= slot)) return 1
  return Math.max(...bars.map((bar) => wordsOf(bar).length))
}

/** What may stand on a line of its own: 'minst', a number with its spaces, and what is preliminary. */
function wordsOf(bar: Bar): string[] {
  return labelOf(bar).split(/(?<=\p{Letter}{2})[ \u00A0]| (?=\+)/u)
}

interface Words {
  x: number
  /** Of the last line of the figure. */
  y: number
  lines: number
  ground: number
  layout: Report['layout']
}

/** The figure over a standing bar, and its name below. */
function wordsAt(bar: Bar, { x, y, lines, ground, layout }: Words): Markup {
  if ((layout ?? 1) <= 4 && lines === 1) return wordsBefore(bar, { x, y, ground })
  const words = lines === 1 ? [labelOf(bar)] : wordsOf(bar)
  return exactly`${words.map(
    (word, at) =>
      exactly`<text
        class="value"
        x="${x}"
        y="${round(y - (words.length - 1 - at) * FIGURE_LINE)}"
        text-anchor="middle"
        >${word}</text
      >`,
  )}<text
        class="name"
        x="${x}"
        y="${ground + 16}"
        text-anchor="middle"
        >${bar.name}</text
      >`
}

/** As it was written until the fifth layout. */
function wordsBefore(bar: Bar, { x, y, ground }: Pick<Words, 'x' | 'y' | 'ground'>): Markup {
  return exactly`<text class="value" x="${x}" y="${round(y)}" text-anchor="middle"
        >${labelOf(bar)}</text
      ><text class="name" x="${x}" y="${ground + 16}" text-anchor="middle"
        >${bar.name}</text
      >`
}

function lying({ bars, most, id, nameWidth }: Drawing): Markup[] {
  const scale = (WIDTH - nameWidth - VALUE_WIDTH) / most
  const marks = bars.map((bar, at) => {
    const top = at * LINE + 7
    const long = lengthOf(bar.value, scale)
    const more = lengthOf(bar.preliminary, scale)
    const end = nameWidth + long
    return html`<text class="name" x="${nameWidth - BESIDE_NAME}" y="${top + 12}" text-anchor="end"
        >${bar.name}</text
      >${rectangle(bar, { x: nameWidth, y: top, width: long, height: LINE - 8 }, id)}${
        bar.isLowerBound
          ? html`<path
                class="open"
                d="M${nameWidth} ${top}H${end}M${nameWidth} ${top + LINE - 8}H${end}"
              /><path class="open dashed" d="M${end} ${top}V${top + LINE - 8}" />`
          : NOTHING
      }${
        more > 0
          ? html`<rect class="preliminary" x="${end}" y="${top}" width="${more}" height="${LINE - 8}" />`
          : NOTHING
      }<text class="value" x="${round(end + more + 6)}" y="${top + 12}">${labelOf(bar)}</text> `
  })
  const bottom = bars.length * LINE + 4
  return [
    ...marks,
    html`<line class="axis" x1="${nameWidth}" y1="2" x2="${nameWidth}" y2="${bottom}" /> `,
  ]
}

interface Box {
  x: number
  y: number
  width: number
  height: number
}

function rectangle(bar: Bar, box: Box, id: string): Markup {
  if (bar.value === null || bar.value <= 0) return NOTHING
  const [x, y, width, height] = [box.x, box.y, box.width, box.height].map(round)
  return bar.isLowerBound
    ? html`<rect
        fill="url(#${id}-hatch)"
        x="${x ?? 0}"
        y="${y ?? 0}"
        width="${width ?? 0}"
        height="${height ?? 0}"
      />`
    : html`<rect
        class="bar"
        x="${x ?? 0}"
        y="${y ?? 0}"
        width="${width ?? 0}"
        height="${height ?? 0}"
      />`
}

function labelOf({ text, preliminary }: Bar): string {
  return preliminary > 0 ? `${text} +${numberText(preliminary)}\u00A0p` : text
}

/** Nothing is shorter than nothing: what is below zero is told by its figure alone. */
function lengthOf(value: number | null, scale: number): number {
  return round(Math.max(0, value ?? 0) * scale)
}

/** A tenth of a unit is finer than print. */
function round(length: number): number {
  return Math.round(length * 10) / 10
}
