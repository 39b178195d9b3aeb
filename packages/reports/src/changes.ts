import { counterpartsOf, isFigure, isSameFigure } from './counterparts.ts'
import type { Report, ReportRow, ReportTable } from './report-row.ts'

/** A figure of a report that a later one tells otherwise. */
export interface ReportChange {
  tableId: ReportTable['id']
  /** As it was fixed, with its code. */
  before: ReportRow
  /** Null where it is there no longer, or may be any of several. */
  now: ReportRow | null
}

/**
 * The figures of an earlier report that are told otherwise in the tables of a later one. What is not told there any more
 * is a change to nothing in a report of the same year, and left out in that of another, which tells of other years.
 */
export function changesBetween(
  previous: Report | undefined,
  { year, tables }: Pick<Report, 'year' | 'tables'>,
): ReportChange[] {
  const rowsNow = new Map(tables.map(({ id, rows }) => [id, rows]))
  return (previous?.tables ?? []).flatMap(({ id, rows }) => {
    const own = rowsNow.get(id)
    if (own === undefined) return []
    const counterparts = counterpartsOf(rows, own)
    return rows.flatMap((before): ReportChange[] => {
      const now = counterparts.get(before)
      if (now === undefined)
        return isFigure(before) && previous?.year === year ? [{ tableId: id, before, now: null }] : []
      return isSameFigure(before, now) ? [] : [{ tableId: id, before, now }]
    })
  })
}
