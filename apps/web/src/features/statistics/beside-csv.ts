import { annotationLine, annotationsAt } from '../../components/annotations/figure-annotations.ts'
import type { FigureAnnotation } from '../../components/annotations/figure-annotations.ts'
import { csvFigure, csvFigureHeader, csvNumber } from '../../components/outcomes/csv-cells.ts'
import type { CsvTable } from '../../lib/text/table-csv.ts'
import { text } from '../../strings/text.ts'
import { MOVES_MEASURES, noteOf } from './beside-rows.ts'
import type { BesideItem } from './beside-rows.ts'

/** The figure's table as a file: each number alone in its column, what bounds it and its status in theirs. */
export function besideCsv(
  items: readonly BesideItem[],
  annotations: readonly FigureAnnotation[],
): CsvTable {
  const header = [
    text('outcome.municipalityColumn'),
    text('statistics.yearColumn'),
    ...csvFigureHeader(text('statistics.householdsColumn')),
    text('outcome.preliminaryColumn'),
    ...MOVES_MEASURES.map((measure) => text(`statistics.${measure}`)),
    text('statistics.noteColumn'),
    ...(annotations.length > 0 ? [text('annotation.column')] : []),
  ]
  const rows = items.flatMap(({ code, name, rows: years }) =>
    years.map((row) => [
      name,
      String(row.year),
      ...csvFigure(row.households),
      csvNumber(row.preliminary),
      ...MOVES_MEASURES.map((measure) => csvNumber(row.moves[measure].value)),
      noteOf(row),
      ...(annotations.length > 0
        ? [annotationsAt(annotations, row.year, code).map(annotationLine).join(' ')]
        : []),
    ]),
  )
  return { header, rows }
}
