import type { Report, ReportRow, ReportTable, ReportVersionNote, TableId } from './report-row.ts'
import { codeBook } from './tables/code-book.ts'

/** A report as it is stored when it is fixed: without what only the version gives it. */
export type StoredReport = Omit<Report, 'version' | 'tables'> & {
  /** Left out where the store wrote none. */
  tables: (Omit<ReportTable, 'measures'> & Partial<Pick<ReportTable, 'measures'>>)[]
}

/**
 * A fixed report as it is shown: every figure has its code, `R2025-v1-T2-r4`, or `R2025-v1-2305-T2-r4` in the report of
 * one municipality. The row counts from 1 and takes the sentences along, so that a code never moves.
 */
export function toFixedReport(stored: StoredReport, version: ReportVersionNote): Report {
  const { year, municipalityCode, tables } = stored
  const layout = stored.layout ?? firstLayoutOf(stored)
  const prefix = [
    `R${year}-v${version.version}`,
    ...(municipalityCode === null ? [] : [municipalityCode]),
  ]
  return {
    ...stored,
    ...(layout !== undefined && { layout }),
    version,
    tables: tables.map((table) => ({
      ...table,
      measures: table.measures ?? codeBook(table.rows),
      rows: table.rows.map((row, index): ReportRow =>
        row.rowType === 'fotnot'
          ? { ...row, reportVersion: `v${version.version}` }
          : {
              ...row,
              figureCode: [...prefix, table.id, `r${index + 1}`].join('-'),
              reportVersion: `v${version.version}`,
            },
      ),
    })),
  }
}

/**
 * What was fixed before the second layout wrote the year of a population as an amount (2 018), until in the same change
 * (28 November 2026) what stands beside a figure got its bound; undefined of what is older than that.
 */
function firstLayoutOf({ tables }: StoredReport): 1 | undefined {
  const isBound = ({ measure, bound }: ReportRow) => bound !== null && BESIDE.test(measure)
  return tables.some(({ rows }) => rows.some(isBound)) ? 1 : undefined
}

const BESIDE = /_(?:underlag|med_natura_kronor)$/u

/** Where a figure stands. */
export interface FigureCode {
  year: number
  version: number
  /** Null in the report of the county. */
  municipalityCode: string | null
  tableId: TableId
  /** From 1. */
  row: number
}

const CODE =
  /^R(?<year>\d{4})-V(?<version>\d{1,3})(?:-(?<municipality>\d{4}))?-(?<table>T\d{1,2})-R(?<row>\d{1,5})$/u

/** Reads a code, large letters or small; undefined of anything else. */
export function readFigureCode(text: string): FigureCode | undefined {
  const found = CODE.exec(text.trim().toUpperCase())?.groups
  if (found === undefined) return undefined
  return {
    year: Number(found['year']),
    version: Number(found['version']),
    municipalityCode: found['municipality'] ?? null,
    tableId: found['table'] as TableId,
    row: Number(found['row']),
  }
}

/** The tables asked for, of all that a report holds. */
export function withTables(report: Report, tables: readonly TableId[] | undefined): Report {
  return tables === undefined
    ? report
    : { ...report, tables: report.tables.filter(({ id }) => tables.includes(id)) }
}
