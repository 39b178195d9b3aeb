import { columnLetter } from './import-cell.ts'

/** Where a row that is read came from: a row of the file, or one cell of it where each year has a column. */
export interface RowPlace {
  /** As a spreadsheet numbers it. */
  row: number
  /** 1 is the first; null of a row that is read whole. */
  column: number | null
}

// More than a file may have columns, so that keys stand in the order of the file.
const PLACES_A_ROW = 256

/** One number for the place of a row; rows of a file that are read whole keep theirs. */
export function rowKey({ row, column }: RowPlace): number {
  return column === null ? row : row * PLACES_A_ROW + column
}

export function placeOfKey(key: number, isYearsAcross: boolean): RowPlace {
  if (!isYearsAcross) return { row: key, column: null }
  return { row: Math.floor(key / PLACES_A_ROW), column: key % PLACES_A_ROW }
}

/** `14`, or `C14` of a cell. */
export function placeName({ row, column }: RowPlace): string {
  return column === null ? String(row) : `${columnLetter(column)}${row}`
}
