import type { Bound, CellStatus, MonthRange } from '@inflytt/domain'
import type { ReportRow, ReportStatus } from '../report-row.ts'

const STATUSES: Record<CellStatus, ReportStatus> = {
  confirmed: 'bekraftad',
  preliminary: 'preliminar',
  compiled: 'sammanstalld',
  not_reported: 'ej_rapporterat',
  unknown: 'okand',
  suppressed: 'visas_inte',
  not_applicable: 'ej_tillampligt',
}

export function statusOf(status: CellStatus): ReportStatus {
  return STATUSES[status]
}

type RowOf<K extends keyof ReportRow> = Pick<ReportRow, K> & Partial<ReportRow>

const EMPTY = {
  year: '',
  municipalityCode: null,
  municipality: '',
  category: null,
  value: null,
  bound: null,
  figureCode: null,
  reportVersion: null,
  text: null,
} as const

/** A row that holds a figure. */
export function figureRow(
  row: RowOf<'rowType' | 'year' | 'municipality' | 'measure' | 'value' | 'status' | 'source'> & {
    bound?: Bound
  },
): ReportRow {
  return { ...EMPTY, ...row }
}

/** A row that holds a sentence and no figure. */
export function textRow(row: RowOf<'measure' | 'source' | 'text'>): ReportRow {
  return { ...EMPTY, rowType: 'fotnot', status: 'ej_tillampligt', ...row }
}

/** Whole years as the column writes them: `2025`, or `2020--2025`. */
export function yearsOf({ from, to }: MonthRange): string {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)]
  return first === last ? first : `${first}--${last}`
}
