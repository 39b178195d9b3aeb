import { annotationLine, annotationsAt } from '../../components/annotations/figure-annotations.ts'
import type { FigureAnnotation } from '../../components/annotations/figure-annotations.ts'
import { formatBoundValue } from '../../lib/format.ts'
import type { CsvTable } from '../../lib/table-csv.ts'
import { text } from '../../strings/text.ts'
import { MOVES_MEASURES, noteOf } from './beside-rows.ts'
import type { BesideItem } from './beside-rows.ts'

/** The figure's table as a file: households as they are shown, moves as bare numbers. */
export function besideCsv(
  items: readonly BesideItem[],
  annotations: readonly FigureAnnotation[],
): CsvTable {
  const header = [
    text('outcome.municipalityColumn'),
    text('statistics.yearColumn'),
    text('statistics.householdsColumn'),
    ...MOVES_MEASURES.map((measure) => text(`statistics.${measure}`)),
    text('statistics.noteColumn'),
    ...(annotations.length > 0 ? [text('annotation.column')] : []),
  ]
  const rows = items.flatMap(({ code, name, rows: years }) =>
    years.map((row) => [
      name,
      String(row.year),
      formatBoundValue(row.households).replaceAll('\u00a0', ' '),
      ...MOVES_MEASURES.map((measure) => String(row.moves[measure].value ?? text('sign.missing'))),
      noteOf(row),
      ...(annotations.length > 0
        ? [annotationsAt(annotations, row.year, code).map(annotationLine).join(' ')]
        : []),
    ]),
  )
  return { header, rows }
}
