import { asCell } from '@inflytt/domain'
import { stringify } from 'csv-stringify/sync'
import { type Report, REPORT_STATUSES, ROW_TYPES } from '../report-row.ts'
import { document } from '../strings/document.sv.ts'
import { method } from '../strings/sv.ts'
import { COLUMNS } from './columns.ts'

const HEADINGS = ['del', 'kod', 'betydelse', 'enhet', 'tabell', 'definition']
type CodeBookRow = [part: string, code: string, ...(string | null)[]]

/**
 * What the files of a report say by codes: each column, kind of row and status, and each measure with its unit, the tables
 * that it stands in and its definition in the method's list. For Swedish Excel: the text begins with a byte order mark.
 */
export function toCodeBook(report: Report): string {
  return stringify(
    [
      ...COLUMNS.map(({ swedish }): CodeBookRow => [
        'kolumn',
        swedish,
        document.columnMeanings[swedish],
      ]),
      ...ROW_TYPES.map((rowType): CodeBookRow => ['radtyp', rowType, method.rowTypes[rowType]]),
      ...REPORT_STATUSES.map((status): CodeBookRow => ['status', status, method.statuses[status]]),
      ...measureRows(report),
    ].map((row) => HEADINGS.map((_, index) => asCell(row[index] ?? ''))),
    {
      bom: true,
      delimiter: ';',
      header: true,
      columns: HEADINGS,
      record_delimiter: 'windows',
    },
  )
}

/** A measure once, with every table that it stands in. */
function measureRows({ tables }: Report): CodeBookRow[] {
  const found = new Map<string, { row: CodeBookRow; tables: string[] }>()
  for (const { id, measures } of tables)
    for (const { code, title, unit, kpi } of measures) {
      const known = found.get(code)
      if (known !== undefined) known.tables.push(id)
      else found.set(code, { row: ['matt', code, title, unit, '', kpi], tables: [id] })
    }
  return [...found.values()].map(({ row, tables: ids }) => row.with(4, ids.join(' ')) as CodeBookRow)
}
