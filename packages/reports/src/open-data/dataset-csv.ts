import { asCell } from '@inflytt/domain'
import { stringify } from 'csv-stringify/sync'
import type { Dataset } from './dataset.ts'

/** RFC 4180 for programs, as `toTableSchema` says it: UTF-8 without byte order mark, a decimal point, a gap is empty. */
export function toDatasetCsv({ definition, rows }: Pick<Dataset, 'definition' | 'rows'>): string {
  const codes = definition.columns.filter(({ pattern }) => pattern !== undefined).map(({ name }) => name)
  return stringify([...rows], {
    header: true,
    columns: definition.columns.map(({ name }) => name),
    record_delimiter: 'windows',
    quote_record_delimiter: true,
    cast: {
      boolean: String,
      number: String,
      string: (value, { column, header }) =>
        !header && codes.includes(String(column)) && value !== ''
          ? { value, quoted: true }
          : asCell(value),
    },
  })
}
