import type { Bound } from '@inflytt/domain'

export const TABLE_IDS = [
  'T1',
  'T2',
  'T3',
  'T4',
  'T5',
  'T6',
  'T7',
  'T8',
  'T9',
  'T10',
  'T11',
  'T12',
  'T13',
  'T14',
  'T15',
] as const
export type TableId = (typeof TABLE_IDS)[number]

export const ROW_TYPES = ['cell', 'ofordelat', 'summa', 'preliminar', 'fotnot'] as const
export type RowType = (typeof ROW_TYPES)[number]

export const REPORT_STATUSES = [
  'bekraftad',
  'preliminar',
  'sammanstalld',
  'ofordelat',
  'ej_rapporterat',
  'okand',
  'ej_tillampligt',
  'visas_inte',
] as const
export type ReportStatus = (typeof REPORT_STATUSES)[number]

/** One row of a table, the same in every format. Per table and measure, cell + ofordelat = summa with null as 0. */
export interface ReportRow {
  rowType: RowType
  /** `2025`, `2020--2025`, or `2020-01--2024-10` for an aggregate; empty where no year applies. */
  year: string
  /** `null` for the county and for rows about no one place. */
  municipalityCode: string | null
  municipality: string
  measure: string
  /** A class of a breakdown. */
  category: string | null
  /** `null` is a gap, never zero. */
  value: number | null
  status: ReportStatus
  /** `null` where the row is no figure that could be a bound. */
  bound: Bound | null
  source: string
  /** Only fixed versions have these two. */
  figureCode: string | null
  reportVersion: string | null
  /** The sentence of a footnote. */
  text: string | null
}

/** What a code of the column `matt` means. */
export interface ReportMeasure {
  code: string
  title: string
  unit: string
  /** The definition in the method's list, as `K1`; null where there is none. */
  kpi: string | null
}

export interface ReportTable {
  id: TableId
  title: string
  /** The code book of the table: every measure that it holds, in the order of the rows. */
  measures: ReportMeasure[]
  rows: ReportRow[]
}

/** By what decision a report was fixed, and when. */
export interface ReportVersionNote {
  version: number
  /** RFC 3339. */
  fixedAt: string
  decision: { body: string; date: string; diaryRef: string }
}

export interface Report {
  year: number
  municipalityCode: string | null
  isDemo: boolean
  generatedAt: string
  dataVersion: string
  /** Of a fixed report; null of one that follows the record. */
  version: ReportVersionNote | null
  /**
   * How its page and workbook are laid out; left out of what was fixed before that changed, which keeps its bytes. The
   * first is never stored: toFixedReport tells it by the rows.
   */
  layout?: 1 | 2 | 3 | 4 | 5
  tables: ReportTable[]
}
