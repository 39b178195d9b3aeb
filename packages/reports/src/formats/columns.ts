import type { ReportRow, ReportTable } from '../report-row.ts'
import { categories } from '../strings/sv.ts'

/** The columns of every file that is a list of rows, in this order. */
export const COLUMNS = [
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

export type ColumnKey = (typeof COLUMNS)[number]['key']

/** A row as the columns hold it; `null` is an empty field. */
export type ReportRecord = Record<ColumnKey, string | number | null>

export function toRecord({ id }: Pick<ReportTable, 'id'>, row: ReportRow): ReportRecord {
  const { text, bound: _bound, ...columns } = row
  return { table: id, ...columns, category: text ?? categoryOf(row) }
}

/** There is no column for the bound, and a bound must not read as exact. */
export function categoryOf({
  bound,
  value,
  category,
}: Pick<ReportRow, 'bound' | 'value' | 'category'>): string | null {
  const word = value === null ? null : boundWord(bound)
  if (word === null) return category
  return category === null ? word : `${category}, ${word}`
}

/** `null` for a figure that is no bound. */
export function boundWord(bound: ReportRow['bound']): string | null {
  if (bound === 'at_least') return categories.atLeast
  return bound === 'at_most' ? categories.atMost : null
}
