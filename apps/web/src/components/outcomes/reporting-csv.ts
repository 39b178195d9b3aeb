import type { CsvTable } from '../../lib/text/table-csv.ts'
import type { ReportedCell } from './reported-state.tsx'
import { reportedWords } from './reported-state.tsx'

export interface ReportingRow {
  name: string
  cells: readonly ReportedCell[]
}

/** Who has said klart, as a file: the words of the table, whose first column is `first`. */
export function reportingCsv(
  first: string,
  columns: readonly string[],
  rows: readonly ReportingRow[],
): CsvTable {
  return {
    header: [first, ...columns],
    rows: rows.map(({ name, cells }) => [name, ...cells.map(reportedWords)]),
  }
}
