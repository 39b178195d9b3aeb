import type { Report, ReportRow, TableId } from '../report-row.ts'

/** What a paper is written of. */
export interface PaperSource {
  report: Report
  /** The municipality that it is of, or the county. */
  place: string
  find: Find
}

export type Find = (table: TableId, where: Partial<ReportRow>) => ReportRow | undefined

export function finder({ tables }: Report): Find {
  return (table, where) =>
    tables
      .find(({ id }) => id === table)
      ?.rows.find((row) =>
        Object.entries(where).every(([key, value]) => row[key as keyof ReportRow] === value),
      )
}

/** The latest year of a figure that is told. */
export function latest({ tables }: Report, table: TableId, measure: string): ReportRow | undefined {
  return tables
    .find(({ id }) => id === table)
    ?.rows.findLast((row) => row.measure === measure && row.value !== null)
}
