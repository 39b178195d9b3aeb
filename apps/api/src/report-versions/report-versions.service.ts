import {
  type Db,
  findReportVersion,
  hasErasedHouseholds,
  insertPublishedTable,
  insertReportVersion,
  insertStoredReport,
  listPeriodReports,
  listPublishedTables,
  listReportVersions,
  type StoredReportText,
  type ReportVersion,
} from '@inflytt/db'
import {
  decisionDateFaults,
  DomainError,
  expectedTertials,
  type Fault,
  isClosed,
  type ReportVersionInput,
  yearOf,
} from '@inflytt/domain'
import { FIRST_YEAR } from '@inflytt/reports'
import { type Breather, createBreather } from '../breather.ts'
import type { Deps } from '../deps.ts'
import { leaveTrail } from '../audit/trail.ts'
import { readRecordContext, type RecordContext } from '../record-context.ts'
import { withoutSmallRows } from '../outcomes/published.reader.ts'
import { createAnswers } from '../reports/report-answers.ts'
import { readReport } from '../reports/reports.service.ts'
import { inTransaction, type Unit, type Write } from '../write.ts'
import { publishYear } from './publish-year.ts'
import { publishFrom, readRecordMark } from './record-mark.ts'
import { solveApart } from './solve.ts'
import { blindsOf, versionHash } from './version-hash.ts'
import { beginYear, type YearInTheMaking } from './year-in-the-making.ts'

/**
 * Fixes a year by a decision: the reports of the county and of every municipality, and the tables of Tier 1, masked
 * together with everything published before. Nothing of it is changed afterwards; fixing again makes a new version.
 * @param given `isDemoOnly` refuses to fix what is real; `signal` gives it up, with nothing fixed
 * @throws DomainError `validation-failed` for a year that cannot be fixed, or not by a decision of that day, `conflict` where somebody has not said klart
 * or the record changed meanwhile
 */
export async function fixYear(
  write: Write<ReportVersion>,
  input: ReportVersionInput,
  given: { isDemoOnly?: boolean; signal?: AbortSignal | undefined } = {},
): Promise<ReportVersion> {
  const { deps } = write
  const mark = await readRecordMark(deps.db)
  const context = await readRecordContext(deps.db, deps.clock())
  if (given.isDemoOnly === true && !context.isDemo)
    throw new DomainError('conflict', 'There is no demo to fix any more.')
  await assertFixable(deps.db, context, input)
  const tables = await publishYear(deps.db, context, {
    year: input.year,
    deps,
    solve: (problems) => solveApart(problems, given.signal),
  })
  const year = beginYear(await beginVersion(deps, context, input), tables)
  const reports = await readReports(
    deps.db,
    { ...context, making: year },
    {
      dataVersion: String(mark.figures),
      breathe: createBreather(given.signal),
    },
  )
  year.version.hash = versionHash(reports, tables, year.version.isStrict ? blindsOf(tables) : [])
  return inTransaction({ ...write, isLong: true }, async (unit) => {
    await publishFrom(unit.trx, mark, unit.at)
    await storeVersion(unit, year, { reports, goOn: createBreather(given.signal) })
    return year.version
  })
}

async function beginVersion(
  { db, clock, newId }: Deps,
  context: RecordContext,
  { year, decision }: ReportVersionInput,
): Promise<ReportVersion> {
  const earlier = (await listReportVersions(db, context)).filter((one) => one.year === year)
  return {
    id: newId(),
    year,
    version: (earlier.at(-1)?.version ?? 0) + 1,
    decision,
    threshold: context.settings.disclosureThreshold,
    hash: '',
    isStrict: context.settings.strictDisclosure,
    isDemo: context.isDemo,
    fixedAt: clock().toISOString(),
  }
}

/** The reports of the county and of every municipality, which tell of what is published with them. */
async function readReports(
  db: Db,
  context: RecordContext & { making: YearInTheMaking },
  { dataVersion, breathe }: { dataVersion: string; breathe: Breather },
): Promise<StoredReportText[]> {
  const { year, fixedAt } = context.making.version
  const question = { year, tables: undefined, generatedAt: fixedAt, dataVersion }
  const answers = createAnswers(db, context, breathe)
  const reports: StoredReportText[] = []
  for (const municipality of [undefined, ...context.county]) {
    const { version: _none, ...report } = await readReport(
      db,
      context,
      { ...question, municipality },
      answers,
    )
    reports.push({ municipalityCode: municipality ?? null, report: JSON.stringify(report) })
  }
  return reports
}

/** Writes a version with its tables and reports in the caller's transaction. Others are answered meanwhile. */
async function storeVersion(
  unit: Unit,
  { version, tables }: YearInTheMaking,
  { reports, goOn }: { reports: readonly StoredReportText[]; goOn: Breather },
): Promise<void> {
  const { trx } = unit
  await insertReportVersion(trx, version)
  for (const table of tables) {
    await insertPublishedTable(trx, table)
    await goOn()
  }
  for (const report of reports) {
    await insertStoredReport(trx, version.id, report)
    await goOn()
  }
  const { id, year, decision, hash } = version
  await leaveTrail(unit, {
    action: 'create',
    recordType: 'report_version',
    recordId: id,
    recordVersion: version.version,
    after: { year, version: version.version, decision, hash },
  })
}

async function assertFixable(
  db: Db,
  context: RecordContext,
  { year, decision }: ReportVersionInput,
): Promise<void> {
  const { county, currentMonth, settings, today } = context
  const faults: Fault[] = decisionDateFaults('/decision/date', decision.date, today)
  if (year < FIRST_YEAR) faults.push({ pointer: '/year', detail: `Reports begin with ${FIRST_YEAR}.` })
  if (year >= yearOf(currentMonth))
    faults.push({ pointer: '/year', detail: 'The year is not over yet.' })
  else if (yearOf(decision.date) <= year)
    faults.push({
      pointer: '/decision/date',
      detail: `A decision that fixes ${year} is made when the year is over.`,
    })
  if (faults.length > 0)
    throw new DomainError('validation-failed', 'Nothing was fixed. See errors.', { faults })
  if (await hasErasedHouseholds(db, year))
    throw new DomainError(
      'conflict',
      'Households of this year have been avidentifierade or taken out of the record, so it can no longer be computed. What was fixed of it stays.',
    )
  const expected = expectedTertials(year, settings.reportingFrom)
  if (expected.length === 0) return
  const said = await listPeriodReports(db, {
    municipalities: county,
    from: expected[0]!,
    to: expected.at(-1)!,
  })
  const closed = new Set(
    said
      .filter(({ state }) => isClosed(state))
      .map(({ municipalityCode, period }) => `${municipalityCode} ${period}`),
  )
  const open = county
    .flatMap((code) => expected.map((period) => `${code} ${period}`))
    .filter((one) => !closed.has(one))
  if (open.length > 0)
    throw new DomainError(
      'conflict',
      `Every municipality says klart before a year is fixed. Not yet: ${open.join(', ')}.`,
      {
        faults: open.map((one) => ({
          pointer: `/period-reports/${one.replace(' ', '/')}`,
          detail: 'The municipality has not said klart for the tertial.',
        })),
      },
    )
}

/** Fixed years, the latest last. */
export function listVersions(db: Db, context: RecordContext): Promise<ReportVersion[]> {
  return listReportVersions(db, context)
}

/** A version with the tables that were published with it. @throws DomainError `not-found` */
export async function readVersion(db: Db, context: RecordContext, id: string) {
  const found = await findReportVersion(db, id)
  if (found === undefined || found.isDemo !== context.isDemo) throw new DomainError('not-found', '')
  const version = found
  const tables = await listPublishedTables(db, context)
  const own = tables.filter(({ reportVersionId }) => reportVersionId === id)
  return { ...version, tables: await withoutSmallRows(db, context, own) }
}
