import { setImmediate as nextTurn } from 'node:timers/promises'
import {
  type Db,
  findReportVersion,
  hasErasedHouseholds,
  insertPublishedTable,
  insertReportVersion,
  listPeriodReports,
  listPublishedTables,
  listReportVersions,
  readDataVersions,
  sealReportVersion,
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
import type { Breather } from '../breather.ts'
import { leaveTrail } from '../audit/trail.ts'
import { readRecordContext, type RecordContext } from '../record-context.ts'
import { withoutSmallRows } from '../outcomes/published.reader.ts'
import { readStrictMask } from '../outcomes/strict-mask.reader.ts'
import { type Answers, createAnswers } from '../reports/report-answers.ts'
import { readReport } from '../reports/reports.service.ts'
import { inTransaction, type Unit, type Write } from '../write.ts'
import type { NewTable } from './new-table.ts'
import { publishYear } from './publish-year.ts'
import { publishFrom, readRecordMark } from './record-mark.ts'
import { solveApart } from './solve.ts'
import { blindsOf, versionHash } from './version-hash.ts'

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
  // Solved before the transaction, which finds it solved.
  if (context.settings.strictDisclosure) await readStrictMask(deps.db, context)
  return inTransaction({ ...write, isLong: true }, async (unit) => {
    await publishFrom(unit.trx, mark, unit.at)
    // Others are answered meanwhile, and who has given it up is heard.
    const goOn = async () => {
      await nextTurn()
      given.signal?.throwIfAborted()
    }
    const version = await storeVersion(unit, context, { input, tables, goOn })
    await goOn()
    return version
  })
}

/** Writes a version with its tables in the caller's transaction. */
async function storeVersion(
  unit: Unit,
  context: RecordContext,
  { input, tables, goOn }: { input: ReportVersionInput; tables: readonly NewTable[]; goOn: Breather },
): Promise<ReportVersion> {
  const { trx, at, deps } = unit
  const { year, decision } = input
  const earlier = (await listReportVersions(trx, context)).filter((one) => one.year === year)
  const version: ReportVersion = {
    id: deps.newId(),
    year,
    version: (earlier.at(-1)?.version ?? 0) + 1,
    decision,
    threshold: context.settings.disclosureThreshold,
    hash: '',
    isStrict: context.settings.strictDisclosure,
    isDemo: context.isDemo,
    fixedAt: at,
  }
  await insertReportVersion(trx, version)
  for (const table of tables)
    await insertPublishedTable(trx, {
      ...table,
      reportVersionId: version.id,
      isDemo: context.isDemo,
      publishedAt: at,
    })
  // The reports tell of what is published with them.
  const reports = await readReports(trx, context, version, createAnswers(trx, context, goOn))
  version.hash = versionHash(reports, tables, version.isStrict ? blindsOf(tables) : [])
  await sealReportVersion(trx, version.id, { reports, hash: version.hash })
  await leaveTrail(unit, {
    action: 'create',
    recordType: 'report_version',
    recordId: version.id,
    recordVersion: version.version,
    after: { year, version: version.version, decision, hash: version.hash },
  })
  return version
}

async function readReports(
  db: Db,
  context: RecordContext,
  { id, year, fixedAt }: ReportVersion,
  answers: Answers,
): Promise<StoredReportText[]> {
  const dataVersion = String((await readDataVersions(db)).figures.version)
  const question = { year, tables: undefined, generatedAt: fixedAt, dataVersion, making: id }
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
