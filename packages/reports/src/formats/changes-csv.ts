import { asCell } from '@inflytt/domain'
import { stringify } from 'csv-stringify/sync'
import type { ReportRow } from '../report-row.ts'
import { type ChangeReason, changeReasonWords } from '../strings/change-reasons.ts'
import { boundWord } from './columns.ts'

type Told = Pick<ReportRow, 'value' | 'bound' | 'status'>

/** Beside the statuses of a report: today's has no such row. */
const GONE = 'finns_inte'

export interface ChangeLine {
  figureCode: string
  tableId: string
  municipality: string
  municipalityCode: string | null
  year: string
  measure: string
  measureTitle: string
  unit: string
  rowType: string
  category: string | null
  before: Told
  /** Null where the figure is there no longer. */
  now: Told | null
  reasons: readonly ChangeReason[]
}

/** What has changed, for Swedish Excel: one line a figure. */
export function toChangesCsv(items: readonly ChangeLine[], isDemo: boolean): string {
  const lines = items.map(({ before, now, reasons, ...item }) => ({
    sifferkod: item.figureCode,
    tabell: item.tableId,
    ar: item.year,
    kommunkod: item.municipalityCode,
    kommun: item.municipality,
    matt: item.measure,
    benamning: item.measureTitle,
    kategori: item.category,
    faststallt_varde: before.value,
    faststalld_grans: boundWord(before.bound),
    faststalld_status: before.status,
    varde_nu: now?.value,
    grans_nu: boundWord(now?.bound ?? null),
    status_nu: now?.status ?? GONE,
    orsak: changeReasonWords(reasons),
    kalla: isDemo ? 'DEMO' : 'inflytt',
    radtyp: item.rowType,
    enhet: item.unit,
  }))
  return stringify(lines, {
    bom: true,
    delimiter: ';',
    header: true,
    columns: [
      'sifferkod',
      'tabell',
      'ar',
      'kommunkod',
      'kommun',
      'matt',
      'benamning',
      'kategori',
      'faststallt_varde',
      'faststalld_grans',
      'faststalld_status',
      'varde_nu',
      'grans_nu',
      'status_nu',
      'orsak',
      'kalla',
      'radtyp',
      'enhet',
    ],
    record_delimiter: 'windows',
    quote_record_delimiter: true,
    cast: {
      number: (value) => String(value).replace('.', ','),
      string: (value, { column, header: isHeader }) =>
        column === 'kommunkod' && !isHeader ? { value, quoted: true } : asCell(value),
    },
  })
}
