import type { Bound } from '@inflytt/domain'

export const TABLE_IDS = ['T1', 'T2', 'T15'] as const
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
  /** `null` where the row is no figure that could be a lower bound. */
  bound: Bound | null
  source: string
  /** Only fixed versions have these two. */
  figureCode: string | null
  reportVersion: string | null
  /** The sentence of a footnote. */
  text: string | null
}

export interface ReportTable {
  id: TableId
  title: string
  rows: ReportRow[]
}

export interface Report {
  year: number
  municipalityCode: string | null
  isDemo: boolean
  generatedAt: string
  dataVersion: string
  tables: ReportTable[]
}
