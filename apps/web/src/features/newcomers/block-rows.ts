import type { OutcomeAnswer } from '../../lib/queries/outcome-queries.ts'
import { placeName } from '../../lib/queries/reference-queries.ts'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import type { NewcomerQuestion } from './questions.ts'

type Cells = OutcomeAnswer['cells']

/** A municipality in a block of years. */
export interface BlockRow {
  code: string
  name: string
  cells: Cells
}

type Dimension = NewcomerQuestion['dimension']

/** The classes that the answer has, those of whom nothing is known last. */
export function classesOf(cells: Cells, dimension: Dimension): string[] {
  return [...new Set(cells.flatMap((cell) => cell[dimension] ?? []))].toSorted(
    (a, b) => Number(a === 'unknown') - Number(b === 'unknown'),
  )
}

export function blockRows(cells: Cells, municipalities: readonly Municipality[]): BlockRow[] {
  return [...new Set(cells.flatMap(({ municipality }) => municipality ?? []))].map((code) => ({
    code,
    name: placeName(code, municipalities),
    cells: cells.filter(({ municipality }) => municipality === code),
  }))
}

/** The number of a municipality in a class; undefined where the answer has none. */
export function blockCell(row: BlockRow, dimension: Dimension, name: string) {
  return row.cells.find((cell) => cell[dimension] === name)
}
