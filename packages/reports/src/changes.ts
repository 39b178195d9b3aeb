import type { Report, ReportRow, ReportTable } from './report-row.ts'

/** A figure that stands in both reports and is not the same. */
export interface ReportChange {
  tableId: ReportTable['id']
  /** As it was fixed, with its code. */
  before: ReportRow
  now: ReportRow
}

/** The figures of an earlier report that are told otherwise in the tables of a later one. */
export function changesBetween(
  previous: Report | undefined,
  tables: readonly ReportTable[],
): ReportChange[] {
  const now = new Map(tables.map((table) => [table.id, byKey(table.rows)]))
  return (previous?.tables ?? []).flatMap(({ id, rows }) =>
    [...byKey(rows)].flatMap(([key, before]) => {
      const found = now.get(id)?.get(key)
      return found === undefined || isSame(before, found) ? [] : [{ tableId: id, before, now: found }]
    }),
  )
}

/** The figures of a table by what they are about. */
export function byKey(rows: readonly ReportRow[]): Map<string, ReportRow> {
  return new Map(rows.filter(({ rowType }) => rowType !== 'fotnot').map((row) => [keyOf(row), row]))
}

/** What a figure is about: the same in every report that tells of it. */
export function keyOf(row: ReportRow): string {
  const { rowType, year, municipalityCode, municipality, measure, category } = row
  return JSON.stringify([rowType, year, municipalityCode, municipality, measure, category])
}

function isSame(before: ReportRow, now: ReportRow): boolean {
  return before.value === now.value && before.bound === now.bound && before.status === now.status
}
