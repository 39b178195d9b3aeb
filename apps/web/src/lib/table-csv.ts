const BYTE_ORDER_MARK = '\uFEFF'

/** A table as a file that a Swedish Excel opens by a click: `;`, CRLF, decimal comma, a byte order mark first. */
export function tableCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + [header, ...rows].map((row) => `${row.map(quoted).join(';')}\r\n`).join('')
}

/** The same as an address that a link can save. */
export function tableCsvHref(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return `data:text/csv;charset=utf-8,${encodeURIComponent(tableCsv(header, rows))}`
}

// A cell that begins like a formula would be run by the program that opens it.
function quoted(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) && !/^-?\d/.test(cell) ? `'${cell}` : cell
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
