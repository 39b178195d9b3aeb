import type { Report, ReportRow, ReportTable } from '../../report-row.ts'
import { document } from '../../strings/document.sv.ts'
import { isDetail } from '../../tables/code-book.ts'
import { measureTitles, type NameOf } from '../measure-titles.ts'
import { type Block, type MeasureRows, toBlocks } from './blocks.ts'
import { figureText, periodText } from './figure-text.ts'

const MOST_BARS = 24
const FEWEST_BARS = 3

export interface Bar {
  name: string
  /** `null` is a gap: the sign of it stands where the bar would. */
  value: number | null
  /** The figure as the table writes it. */
  text: string
  isLowerBound: boolean
  preliminary: number
}

export interface Chart {
  caption: string
  sources: string[]
  /** Years stand, places and classes lie. */
  direction: 'up' | 'right'
  bars: Bar[]
}

/** The charts that the rows of a table can be drawn as; many tables have none. */
export function chartsOf(
  table: ReportTable,
  { year, layout }: Pick<Report, 'year' | 'layout'>,
): Chart[] {
  return toBlocks(table, layout)
    .flatMap((block) => eachMeasure(block))
    .filter((block) => block.kind !== 'years' || !isDetail(block.measure.measure))
    .flatMap((block) => chartsOfBlock(block, String(year), measureTitles(table)))
    .filter(({ bars }) => bars.length >= FEWEST_BARS && bars.length <= MOST_BARS)
    .filter(({ bars }) => bars.some(({ value }) => value !== null && value > 0))
}

/** Measures that stand together in a table are drawn one by one. */
function eachMeasure(block: Block): Block[] {
  return block.kind === 'measures'
    ? block.measures.map((measure) => ({ kind: 'years', measure, years: block.years }))
    : [block]
}

function chartsOfBlock(block: Block, reportYear: string, nameOf: NameOf): Chart[] {
  if (block.kind === 'key-figures' || block.kind === 'measures') return []
  if (block.kind === 'columns')
    return block.measures.length === 1 ? classChart(block.measures[0]!, nameOf) : []
  const { measure, years } = block
  const places = new Set(measure.cells.map(({ row }) => row.municipality))
  const classes = new Set(measure.cells.map(({ row }) => row.category))
  if (classes.size > 1) return []
  const [place] = places
  if (places.size === 1 && place !== undefined)
    return [
      {
        caption: document.captionOf(nameOf(measure.measure), `${place} ${rangeOf(years)}`),
        sources: sourcesOf(measure.cells.map(({ row }) => row)),
        direction: 'up',
        bars: toBars(
          measure,
          measure.cells.map(({ row }) => row),
          ({ year }) => periodText(year),
        ),
      },
    ]
  const own = measure.cells.map(({ row }) => row).filter(({ year }) => year === reportYear)
  return [placesChart(measure, own, nameOf)]
}

function placesChart(measure: MeasureRows, rows: readonly ReportRow[], nameOf: NameOf): Chart {
  return {
    caption: document.captionOf(nameOf(measure.measure), periodText(rows[0]?.year ?? '')),
    sources: sourcesOf(rows),
    direction: 'right',
    bars: toBars(measure, rows, ({ municipality }) => municipality),
  }
}

/** Classes of one place; where there are several places the table tells it better. */
function classChart(measure: MeasureRows, nameOf: NameOf): Chart[] {
  const rows = measure.cells.map(({ row }) => row)
  const places = new Set(rows.map(({ municipality }) => municipality))
  const hasNames = rows.every(({ category }) => category !== null)
  if (!hasNames)
    return rows.every(({ category }) => category === null) ? [placesChart(measure, rows, nameOf)] : []
  const [place] = places
  if (places.size > 1 || place === undefined) return []
  const when = periodText(rows[0]?.year ?? '')
  return [
    {
      caption: document.captionOf(nameOf(measure.measure), `${place} ${when}`.trim()),
      sources: sourcesOf(rows),
      direction: 'right',
      bars: toBars(measure, rows, ({ category }) => category ?? ''),
    },
  ]
}

function toBars(
  { preliminary }: MeasureRows,
  rows: readonly ReportRow[],
  barName: (row: ReportRow) => string,
): Bar[] {
  return rows.map((row) => ({
    name: barName(row),
    value: row.value,
    text: figureText(row),
    isLowerBound: row.bound === 'at_least' && row.value !== null,
    preliminary:
      preliminary.find(
        (each) => each.row.municipality === row.municipality && each.row.year === row.year,
      )?.row.value ?? 0,
  }))
}

/** Where the figures come from, each once. A sum's is made of those of its parts, so it says nothing more. */
export function sourcesOf(rows: readonly ReportRow[]): string[] {
  const named = rows.filter(({ text, rowType }) => text === null && rowType !== 'summa')
  return [...new Set(named.map(({ source }) => source))]
}

function rangeOf(years: readonly string[]): string {
  const [first = '', last = first] = [years.at(0), years.at(-1)]
  return first === last ? first : `${first}\u2013${last}`
}
