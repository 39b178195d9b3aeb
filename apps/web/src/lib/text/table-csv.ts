const BYTE_ORDER_MARK = '\uFEFF'

type Row = readonly string[]

/** A figure's table, as a file holds it. */
export interface CsvTable {
  header: Row
  rows: readonly Row[]
  notes?: readonly string[]
}

/**
 * A table as a file that a Swedish Excel opens by a click: `;`, CRLF, decimal comma, a byte order mark first. Notes
 * stand after it, each in the first cell of a row of its own.
 */
export function tableCsv({ header, rows, notes = [] }: CsvTable): string {
  const rowOf = (note: string) => header.map((_, index) => (index === 0 ? note : ''))
  const all = [header, ...rows, ...notes.map(rowOf)]
  return BYTE_ORDER_MARK + all.map((row) => `${row.map(quoted).join(';')}\r\n`).join('')
}

/** The file of a figure as an address that a link can save, once the figure has told what it says of itself. */
export function csvOf(table: CsvTable): (about: readonly string[]) => string {
  return (about) => {
    const notes = [...(table.notes ?? []), ...about]
    return `data:text/csv;charset=utf-8,${encodeURIComponent(tableCsv({ ...table, notes }))}`
  }
}

// A cell that begins like a formula would be run by the program that opens it.
function quoted(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) && !/^-?\d/.test(cell) ? `'${cell}` : cell
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
