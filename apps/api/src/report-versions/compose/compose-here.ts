import {
  type Db,
  hasErasedHouseholds,
  listPeriodReports,
  listReportVersions,
  readDataVersions,
  type PublishedTableText,
  type ReportVersion,
  toTableText,
} from '@inflytt/db'
import {
  closedPeriods,
  decisionDateFaults,
  DomainError,
  expectedTertials,
  type Fault,
  FIRST_YEAR,
  MOST_EFFORT,
  type ReportVersionInput,
  yearOf,
} from '@inflytt/domain'
import { type Breather, createBreather } from '../../breather.ts'
import type { Deps } from '../../deps.ts'
import { readRecordContext, type RecordContext } from '../../record-context.ts'
import { createAnswers } from '../../reports/report-answers.ts'
import { readReport } from '../../reports/reports.service.ts'
import { asOfNow } from './as-of-now.ts'
import { PackedReport } from './packed-report.ts'
import { publishYear } from '../publish/publish-year.ts'
import { solveApart } from '../solver/solve-apart.ts'
import { blindsOf, versionHash } from './version-hash.ts'
import { beginYear, type YearInTheMaking } from './year-in-the-making.ts'

/** A year is fixed once: its choice may take minutes, of hundreds of municipalities with few households each. */
const MOST_EFFORT_OF_A_YEAR = 20 * MOST_EFFORT

/** A year as it is to be stored. */
export interface ComposedYear {
  version: ReportVersion
  tables: readonly PublishedTableText[]
  /** The county's first. */
  reports: readonly PackedReport[]
}

export interface Composing {
  /** Refuses to fix what is real. */
  isDemoOnly?: boolean | undefined
  /** Gives it up. */
  signal?: AbortSignal | undefined
}

/**
 * The reports of the county and of every municipality, and the tables of Tier 1, masked together with everything published
 * before, as they are to be stored; nothing is written. All of it is of one moment, `fixedAt`, and others write meanwhile.
 * @throws DomainError `validation-failed` for a year that cannot be fixed, or not by a decision of that day, `conflict`
 * where somebody has not said klart
 */
export function composeHere(
  deps: Composer,
  input: ReportVersionInput,
  given: Composing,
): Promise<ComposedYear> {
  const compose = (db: Db, at: Date) => composeFrom({ ...deps, db }, input, { ...given, at })
  return asOfNow(deps, compose, given.signal)
}

type Composer = Pick<Deps, 'db' | 'clock' | 'newId' | 'random'>

async function composeFrom(
  deps: Composer,
  input: ReportVersionInput,
  { isDemoOnly, signal, at }: Composing & { at: Date },
): Promise<ComposedYear> {
  const { figures } = await readDataVersions(deps.db)
  const context = await readRecordContext(deps.db, at)
  if (isDemoOnly === true && !context.isDemo)
    throw new DomainError('conflict', 'There is no demo to fix any more.')
  await assertFixable(deps.db, context, input)
  const tables = await publishYear(deps.db, context, {
    year: input.year,
    deps,
    solve: (problems) => solveApart(problems, { mostEffort: MOST_EFFORT_OF_A_YEAR, signal }),
  })
  const version = await beginVersion(deps, { context, input, fixedAt: at.toISOString() })
  const year = beginYear(version, tables)
  const reports = await readReports(
    deps.db,
    { ...context, making: year },
    { dataVersion: String(figures.version), breathe: createBreather(signal) },
  )
  const hash = versionHash(reports, tables, version.isStrict ? blindsOf(tables) : [])
  return { version: { ...version, hash }, tables: year.tables.map(toTableText), reports }
}

async function beginVersion(
  { db, newId }: Pick<Deps, 'db' | 'newId'>,
  given: { context: RecordContext; input: ReportVersionInput; fixedAt: string },
): Promise<ReportVersion> {
  const { context, input, fixedAt } = given
  const { year, decision } = input
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
    fixedAt,
  }
}

/** The reports of the county and of every municipality, which tell of what is published with them. */
async function readReports(
  db: Db,
  context: RecordContext & { making: YearInTheMaking },
  { dataVersion, breathe }: { dataVersion: string; breathe: Breather },
): Promise<PackedReport[]> {
  const { year, fixedAt } = context.making.version
  const question = { year, tables: undefined, generatedAt: fixedAt, dataVersion }
  const answers = createAnswers(db, context, breathe)
  const reports: PackedReport[] = []
  for (const municipality of [undefined, ...context.county]) {
    const { version: _none, ...report } = await readReport(
      db,
      context,
      { ...question, municipality },
      answers,
    )
    reports.push(
      PackedReport.of({ municipalityCode: municipality ?? null, report: JSON.stringify(report) }),
    )
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
  const closed = closedPeriods(said)
  const open = county
    .flatMap((code) => expected.map((period) => `${code}/${period}`))
    .filter((one) => !closed.has(one))
  if (open.length > 0)
    throw new DomainError(
      'conflict',
      `Every municipality says klart before a year is fixed. Not yet: ${open.map((one) => one.replace('/', ' ')).join(', ')}.`,
      {
        faults: open.map((one) => ({
          pointer: `/period-reports/${one}`,
          detail: 'The municipality has not said klart for the tertial.',
        })),
      },
    )
}
