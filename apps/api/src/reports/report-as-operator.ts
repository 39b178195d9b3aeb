import type { Db } from '@inflytt/db'
import { DomainError } from '@inflytt/domain'
import { type ReportFormat, reportFileName, type TableId } from '@inflytt/reports'
import { refuseUnknown } from '../http/requests/parameters.ts'
import { readRecordContext } from '../record-context.ts'
import { StartError } from '../start-error.ts'
import { readFixedReport } from './fixed-reports.service.ts'
import { assertTables } from './report-file.ts'
import { toFormat } from './report-formats.ts'
import { assertReportYear, reportsToday } from './reports.service.ts'

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
  await orRefused(
    async () => assertReportYear(year, context),
    `There is no report for ${year}, only for 2020 to ${context.today.slice(0, 4)}.`,
  )
  refuseUnknown('municipality', municipality, context.county)
  const asked = { year, tables, municipality }
  const report =
    version === undefined
      ? await (await reportsToday({ db, clock }, context)).read(asked)
      : await orRefused(
          () => readFixedReport(db, context, { ...asked, version }),
          `The year ${year} has no fixed version ${version}.`,
        )
  const { fileName } = reportFileName({
    year,
    isDemo: context.isDemo,
    format,
    table: tables?.length === 1 ? tables[0] : undefined,
    version,
    municipalityName: context.municipalities.find(({ code }) => code === municipality)?.name,
  })
  return { fileName, body: await toFormat(report, format) }
}

/** What is not there is told in a sentence of its own: the API says it by 404. */
async function orRefused<Result>(work: () => Promise<Result>, sentence: string): Promise<Result> {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof DomainError && cause.code === 'not-found')
      throw new StartError(sentence, { cause })
    throw cause
  }
}
