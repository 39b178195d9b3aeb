import type { Report, TableId } from '@inflytt/reports'
import type { Context } from 'hono'
import type { ApiEnv } from '../http/api-env.ts'
import { checkIfNoneMatch, figureTag } from '../http/conditional.ts'
import { refuseUnknown } from '../http/parameters.ts'
import { type RecordContext, readRecordContext } from '../record-context.ts'
import { readFixedReport } from './fixed-reports.service.ts'
import { assertReportYear, reportsToday } from './reports.service.ts'

interface ReportRequest {
  year: number
  tables?: readonly TableId[] | undefined
  /** One municipality beside the county. */
  municipality?: string | undefined
  /** A fixed version; undefined follows the record. */
  version?: number | undefined
}

interface AskedReport {
  report: Report
  context: RecordContext
  /** The name of the municipality that was asked for. */
  place: string | undefined
}

/**
 * The report that a request asks for, of today or as it was fixed. Who has it already is answered 304 and not counted.
 * @param takeReading counts the request against its limit, after it is known to be right and before anything is computed
 * @throws DomainError `not-found`, `invalid-parameter`, `not-published`
 */
export async function readAskedReport(
  c: Context<ApiEnv>,
  { year, tables, municipality, version }: ReportRequest,
  takeReading: () => Promise<void>,
): Promise<AskedReport> {
  const { db, clock } = c.get('deps')
  const context = await readRecordContext(db, clock())
  assertReportYear(year, context)
  refuseUnknown('municipality', municipality === undefined ? undefined : [municipality], context.county)
  const asked = { year, tables, municipality }
  const today = await reportsToday(db, context, clock)
  const fixed =
    version === undefined ? undefined : await readFixedReport(db, context, { ...asked, version })
  // Nothing but the settings changes what is told of a fixed version: they may withhold it.
  const tag =
    fixed === undefined ? today.tag : [fixed.version?.fixedAt, today.settingsVersion, context.isDemo]
  checkIfNoneMatch(c, figureTag(tag, c.req.url))
  await takeReading()
  return {
    report: fixed ?? (await today.read(asked)),
    context,
    place: context.municipalities.find(({ code }) => code === municipality)?.name,
  }
}
