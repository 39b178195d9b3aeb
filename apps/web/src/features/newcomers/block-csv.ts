import { annotationLine } from '../../components/annotations/figure-annotations.ts'
import type { FigureAnnotation } from '../../components/annotations/figure-annotations.ts'
import { classTextId } from '../../components/fixed-years/class-words.ts'
import { csvFigure, csvFigureHeaders } from '../../components/outcomes/csv-cells.ts'
import type { OutcomeAnswer } from '../../lib/queries/outcome-queries.ts'
import type { CsvTable } from '../../lib/text/table-csv.ts'
import { text } from '../../strings/text.ts'
import type { NewcomerQuestion } from './questions.ts'

export interface BlockRow {
  code: string
  name: string
  cells: OutcomeAnswer['cells']
}

type Dimension = NewcomerQuestion['dimension']

/** The number of a municipality in a class; undefined where the answer has none. */
export function blockCell(row: BlockRow, dimension: Dimension, name: string) {
  return row.cells.find((cell) => cell[dimension] === name)
}

/** The municipalities of a block as a file, a row each, every number alone in its column. */
export function blockCsv(
  rows: readonly BlockRow[],
  dimension: Dimension,
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
