import { annotationLine } from '../../components/annotations/figure-annotations.ts'
import type { FigureAnnotation } from '../../components/annotations/figure-annotations.ts'
import { classTextId } from '../../components/fixed-years/class-words.ts'
import { csvFigure, csvFigureHeaders } from '../../components/outcomes/csv-cells.ts'
import type { CsvTable } from '../../lib/text/table-csv.ts'
import { text } from '../../strings/text.ts'
import { blockCell } from './block-rows.ts'
import type { BlockRow } from './block-rows.ts'
import type { NewcomerQuestion } from './questions.ts'

/** The municipalities of a block as a file, a row each, every number alone in its column. */
export function blockCsv(
  rows: readonly BlockRow[],
  dimension: NewcomerQuestion['dimension'],
  classes: readonly string[],
  annotations: readonly FigureAnnotation[],
): CsvTable {
  return {
    header: [
      text('outcome.municipalityColumn'),
      ...csvFigureHeaders(classes.map((name) => text(classTextId(dimension, name)))),
    ],
    rows: rows.map((row) => [
      row.name,
      ...classes.flatMap((name) => {
        const cell = blockCell(row, dimension, name)
        return cell === undefined ? ['', '', text('sign.unknownWords')] : csvFigure(cell)
      }),
    ]),
    notes: annotations.map(annotationLine),
  }
}
