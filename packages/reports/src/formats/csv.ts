import { asCell } from '@inflytt/domain'
import { stringify } from 'csv-stringify/sync'
import type { Report, ReportRow, ReportTable } from '../report-row.ts'
import { categories } from '../strings/sv.ts'

const COLUMNS = [
  { key: 'table', swedish: 'tabell' },
  { key: 'rowType', swedish: 'radtyp' },
  { key: 'year', swedish: 'ar' },
  { key: 'municipalityCode', swedish: 'kommunkod' },
  { key: 'municipality', swedish: 'kommun' },
  { key: 'measure', swedish: 'matt' },
  { key: 'category', swedish: 'kategori' },
  { key: 'value', swedish: 'varde' },
  { key: 'status', swedish: 'status' },
  { key: 'source', swedish: 'kalla' },
  { key: 'figureCode', swedish: 'sifferkod' },
  { key: 'reportVersion', swedish: 'rapportversion' },
] as const

interface Dialect {
  bom: boolean
  delimiter: string
  decimalSign: string
  header: 'swedish' | 'key'
}

const SWEDISH_EXCEL: Dialect = {
  bom: true,
  delimiter: ';',
  decimalSign: ',',
  header: 'swedish',
}
const MACHINE: Dialect = { bom: false, delimiter: ',', decimalSign: '.', header: 'key' }

/** For Swedish Excel; the text begins with a byte order mark and is to be sent as UTF-8. */
export function toCsv(report: Report): string {
  return write(report, SWEDISH_EXCEL)
}

/** RFC 4180 with a decimal point, the same rows. */
export function toMachineCsv(report: Report): string {
  return write(report, MACHINE)
}

function write(report: Report, { bom, delimiter, decimalSign, header }: Dialect): string {
  const records = report.tables.flatMap((table) => table.rows.map((row) => toRecord(table, row)))
  return stringify(records, {
    bom,
    delimiter,
    header: true,
    columns: COLUMNS.map((column) => ({ key: column.key, header: column[header] })),
    record_delimiter: 'windows',
    quote_record_delimiter: true,
    cast: {
      // Intl writes U+2212 and U+00A0, which no spreadsheet reads as a number.
      number: (value) => String(value).replace('.', decimalSign),
      string: (value, { column, header: isHeader }) =>
        column === 'municipalityCode' && !isHeader ? { value, quoted: true } : asCell(value),
    },
  })
}

function toRecord({ id }: ReportTable, row: ReportRow) {
  const { text, bound: _bound, ...columns } = row
  return { table: id, ...columns, category: text ?? categoryOf(row) }
}

/** The file has no column for the bound, and a bound must not read as exact. */
function categoryOf({ bound, value, category }: ReportRow): string | null {
  if (bound === null || bound === 'exact' || value === null) return category
  const word = bound === 'at_least' ? categories.atLeast : categories.atMost
  return category === null ? word : `${category}, ${word}`
}
