import { type Db, readDataVersions } from '@inflytt/db'
import { DomainError } from '@inflytt/domain'
import { type ReportFormat, reportFileName, type TableId } from '@inflytt/reports'
import { refuseUnknown } from '../http/parameters.ts'
import { readRecordContext } from '../record-context.ts'
import { StartError } from '../start-error.ts'
import { assertTables, writeReport } from './report-file.ts'
import { assertReportYear, readReport } from './reports.service.ts'

export interface OperatorsReport {
  year: number
  format: ReportFormat
  /** Undefined: all. */
  tables: readonly TableId[] | undefined
  /** Beside the county; undefined is the county alone. */
  municipality: string | undefined
  /** A fixed version; undefined is how things stand. */
  version: number | undefined
}

/**
 * The yearly report as the API gives it, the same cells hidden, for the operator at the console.
 * @throws StartError where there is no such report
 * @throws DomainError `invalid-parameter`
 */
export async function reportAsOperator(
  { db, clock }: { db: Db; clock: () => Date },
  { year, format, tables, municipality, version }: OperatorsReport,
): Promise<{ fileName: string; body: string | Uint8Array }> {
  assertTables(format, tables)
  const context = await readRecordContext(db, clock())
  try {
    assertReportYear(year, context)
  } catch (cause) {
    if (!(cause instanceof DomainError)) throw cause
    const last = context.today.slice(0, 4)
    throw new StartError(`There is no report for ${year}, only for 2020 to ${last}.`, { cause })
  }
  const asked = municipality === undefined ? undefined : [municipality]
  refuseUnknown('municipality', asked, context.county)
  if (version !== undefined) throw new StartError(`The year ${year} has no fixed version ${version}.`)
  const { figures } = await readDataVersions(db)
  const report = await readReport(db, context, {
    year,
    tables,
    municipality,
    generatedAt: figures.updatedAt,
    dataVersion: String(figures.version),
  })
  const { fileName } = reportFileName({
    year,
    isDemo: context.isDemo,
    format,
    table: format === 'json-stat' ? tables?.[0] : undefined,
    municipalityName: context.municipalities.find(({ code }) => code === municipality)?.name,
  })
  return { fileName, body: await writeReport(report, format) }
}
