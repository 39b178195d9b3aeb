import { annotationLine, annotationsAt } from '../../components/annotations/figure-annotations.ts'
import type { FigureAnnotation } from '../../components/annotations/figure-annotations.ts'
import { csvFigure, csvFigureHeader } from '../../components/outcomes/csv-cells.ts'
import { formatYears } from '../../lib/text/format.ts'
import type { YearRange } from '../../lib/address/year-search.ts'
import type { CsvTable } from '../../lib/text/table-csv.ts'
import { text } from '../../strings/text.ts'
import type { RateItem } from './rate-items.ts'
import type { Rate } from './rate-rows.ts'

/** The comparison as a file: a row a municipality and year, the rate alone in its column. */
export function rateCsv(items: readonly RateItem[], annotations: readonly FigureAnnotation[]): CsvTable {
  const rows = items.flatMap(({ key, name, rows: years }) =>
    years.map((row) => [
      name,
      String(row.year),
      ...rateCells(row),
      ...(annotations.length > 0
        ? [annotationsAt(annotations, row.year, key).map(annotationLine).join(' ')]
        : []),
    ]),
  )
  const noted = annotations.length > 0 ? [text('annotation.column')] : []
  return { header: [...headerOf(text('outcome.yearColumn')), ...noted], rows }
}

/** The same of several years together. */
export function togetherCsv(items: readonly (Rate & { name: string })[], years: YearRange): CsvTable {
  return {
    header: headerOf(text('comparison.yearsColumn')),
    rows: items.map((item) => [item.name, formatYears(years.from, years.to), ...rateCells(item)]),
  }
}

function headerOf(yearColumn: string): string[] {
  return [
    text('outcome.municipalityColumn'),
    yearColumn,
    ...csvFigureHeader(text('comparison.rateColumn')),
    text('comparison.baseColumn'),
  ]
}

function rateCells(rate: Rate): string[] {
  return [...csvFigure(rate, 1), rate.isSmall ? text('comparison.smallBaseWords') : '']
}
