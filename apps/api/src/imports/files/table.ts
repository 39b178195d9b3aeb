import type { ImportCell } from '@inflytt/domain'

export const MAX_ROWS = 200_000
export const MAX_COLUMNS = 200
/** Empty ones included, which a file of some kilobytes can hold by the million: 25 in each row of the longest list. */
export const MAX_CELLS = 5_000_000
/** Far more than any field takes: what looks through a text for contact details takes time by its length squared. */
export const MAX_CELL = 4000

/** One row of a table, with the number that a spreadsheet shows beside it. */
export interface TableRow {
  row: number
  cells: ImportCell[]
  /** The spreadsheet does not show it: it was hidden, or left out by a filter. */
  isHidden?: boolean | undefined
  /** Cells that are one with others, by their first column, 1 the first. */
  merged?: ReadonlyMap<number, MergedCell>
}

/** That a cell is one with others: from which row on, and to which column. */
export interface MergedCell {
  row: number
  lastColumn: number
}

/** A file as a table: what it is, and its rows, which can be read as often as need be. */
export interface Table {
  format: 'csv' | 'xlsx'
  encoding: string | null
  delimiter: string | null
  /** Names of the sheets that are shown; empty where there are none. */
  sheets: string[]
  sheet: string | null
  /** How many sheets of the workbook are hidden, and not read. */
  hiddenSheets?: number
  /** Columns that a spreadsheet does not show, 1 the first; known when the rows are read. */
  hiddenColumns?: ReadonlySet<number>
  /** Of a workbook that counts days from 1904: a number that stands for a month, as the day that it is. */
  asDay?(text: string): string
  /** Rows that hold something, from the top. @throws FileFault */
  rows(): AsyncIterable<TableRow>
}
