import { counterpartsOf, isSameFigure } from './counterparts.ts'
import type { Report, ReportRow, ReportTable } from './report-row.ts'

/** A figure that stands in both reports and is not the same. */
export interface ReportChange {
  tableId: ReportTable['id']
  /** As it was fixed, with its code. */
  before: ReportRow
  now: ReportRow
}

/**
 * The figures of an earlier report that are told otherwise in the tables of a later one; what is not told there any more
 * is left out.
 */
export function changesBetween(
  previous: Report | undefined,
  tables: readonly ReportTable[],
): ReportChange[] {
  const rowsNow = new Map(tables.map(({ id, rows }) => [id, rows]))
  return (previous?.tables ?? []).flatMap(({ id, rows }) => {
    const counterparts = counterpartsOf(rows, rowsNow.get(id) ?? [])
    return rows.flatMap((before) => {
      const now = counterparts.get(before)
      return now === undefined || isSameFigure(before, now) ? [] : [{ tableId: id, before, now }]
    })
  })
}
