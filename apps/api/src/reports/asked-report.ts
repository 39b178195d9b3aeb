import type { Report, TableId } from '@inflytt/reports'
import type { Context } from 'hono'
import { type AttemptLimit, takeReading } from '../access/sign-in/attempt-limit.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { checkIfNoneMatch, figureTag } from '../http/answers/conditional.ts'
import { refuseUnknown } from '../http/requests/parameters.ts'
import { type RecordContext, readRecordContext } from '../record-context.ts'
import { readFixedReport } from './fixed-reports.service.ts'
import { inReportTurn } from './report-turns.ts'
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
  tag: string
}

/** Whom the request is counted for, after it is known to be right and before anything is computed. */
interface Counted {
  limit: AttemptLimit
  address: string
}

/**
 * Makes an answer of the report that a request asks for, of today or as it was fixed, one at a time. Who has it already is
 * answered 304 and not counted.
 * @throws DomainError `not-found`, `invalid-parameter`, `not-published`, `rate-limited`, `busy`
 */
export async function answerAskedReport<T>(
  c: Context<ApiEnv>,
  { year, tables, municipality, version }: ReportRequest,
  { limit, address }: Counted,
  toAnswer: (asked: AskedReport) => T | Promise<T>,
): Promise<T> {
  const { db, clock } = c.get('deps')
  const context = await readRecordContext(db, clock())
  assertReportYear(year, context)
  refuseUnknown('municipality', municipality, context.county)
  const asked = { year, tables, municipality }
  const today = await reportsToday(c.get('deps'), context)
  const fixed =
    version === undefined ? undefined : await readFixedReport(db, context, { ...asked, version })
  // Nothing but the settings changes what is told of a fixed version: they may withhold it.
  const state =
    fixed === undefined ? today.tag : [fixed.version?.fixedAt, today.settingsVersion, context.isDemo]
  const tag = figureTag(state, c.req.url)
  checkIfNoneMatch(c, tag)
  await takeReading(c.get('deps'), limit, address)
  const place = context.municipalities.find(({ code }) => code === municipality)?.name
  return inReportTurn(c, address, async () =>
    toAnswer({ report: fixed ?? (await today.read(asked)), context, place, tag }),
  )
}
