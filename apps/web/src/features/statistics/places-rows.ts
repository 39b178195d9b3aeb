import { csvNumber } from '../../components/outcomes/csv-cells.ts'
import { compareText } from '../../lib/text/format.ts'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import type { CsvTable } from '../../lib/text/table-csv.ts'
import { text } from '../../strings/text.ts'
import type { Statistic } from './queries.ts'

const MEASURES = [
  ['population', 0],
  ['medianIncome', 1],
  ['taxRate', 2],
] as const

/** One measure in the latest year that it is told for. */
export interface PlaceMeasure {
  measure: (typeof MEASURES)[number][0]
  decimals: number
  /** With year and unit. */
  header: string
  /** Null where that year is not told of the municipality. */
  valueOf: (code: string) => number | null
}

/** A measure that is told of no municipality is left out. */
export function placeMeasures(statistics: readonly Statistic[]): PlaceMeasure[] {
  return MEASURES.flatMap(([measure, decimals]) => {
    const figures = statistics.filter((figure) => figure.measure === measure)
    if (figures.length === 0) return []
    const year = Math.max(...figures.map((figure) => figure.year))
    const valueOf = (code: string) =>
      figures.find((figure) => figure.municipality === code && figure.year === year)?.value ?? null
    const header = text(`statistics.${measure}`, { year: String(year) })
    return [{ measure, decimals, header, valueOf }]
  })
}

export function placesInOrder(municipalities: readonly Municipality[]): Municipality[] {
  return municipalities.toSorted((a, b) => compareText(a.name, b.name))
}

/** The table as a file: each number alone in its column, and none where it is not told. */
export function placesCsv(
  municipalities: readonly Municipality[],
  statistics: readonly Statistic[],
): CsvTable {
  const measures = placeMeasures(statistics)
  return {
    header: [text('outcome.municipalityColumn'), ...measures.map(({ header }) => header)],
    rows: placesInOrder(municipalities).map(({ code, name }) => [
      name,
      ...measures.map(({ valueOf, decimals }) => csvNumber(valueOf(code), decimals)),
    ]),
    notes: [text('statistics.placesNote')],
  }
}
