import { queryOptions } from '@tanstack/react-query'
import type {
  FixedMeasure,
  FixedReport,
  FixedRow,
  ToldFigure,
} from '../../components/explain/fixed-figures-query.ts'
import { get } from '../../lib/server/api-client.ts'

/** One figure of a fixed report, with its value of today where that may be told. */
export interface ReplayedFigure {
  figureCode: string
  report: FixedReport
  table: { id: string; title: string }
  measure: FixedMeasure
  row: FixedRow
  today: ToldFigure | null
  isOpen: boolean
  /** The version that the year was fixed in last; null where it is this one. */
  latest: { version: number; row: (ToldFigure & { figureCode: string | null }) | null } | null
}

export interface ReportChanges {
  year: number
  version: number
  isChangedAfterFixing: boolean
  items: {
    figureCode: string
    tableId: string
    measure: string
    measureTitle: string
    unit: string
    rowType: string
    municipality: string
    year: string
    category: string | null
    before: ToldFigure
    now: ToldFigure
    reasons: { recordType: string; action: string }[]
  }[]
}

export const figureQuery = (code: string) =>
  queryOptions({
    queryKey: ['figures', code],
    queryFn: ({ signal }) => get<ReplayedFigure>(`/figures/${encodeURIComponent(code)}`, signal),
  })

/** The address of what has changed since a version; as a file with `format`. */
export function changesPath(id: string, municipality: string | undefined, format?: 'csv'): string {
  const asked = new URLSearchParams()
  if (municipality !== undefined) asked.set('municipality', municipality)
  if (format !== undefined) asked.set('format', format)
  const query = asked.size === 0 ? '' : `?${asked.toString()}`
  return `/report-versions/${encodeURIComponent(id)}/changes${query}`
}

export const changesQuery = (id: string, municipality: string | undefined) =>
  queryOptions({
    queryKey: ['report-changes', id, municipality ?? null],
    queryFn: ({ signal }) => get<ReportChanges>(changesPath(id, municipality), signal),
  })
