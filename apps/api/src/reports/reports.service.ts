import {
  type Db,
  findReportVersion,
  listAnnotations,
  listReportVersions,
  type ReportVersion,
} from '@inflytt/db'
import { DomainError, yearOf } from '@inflytt/domain'
import {
  buildReport,
  type FigureQuestion,
  FIRST_YEAR,
  type MunicipalityScope,
  type Report,
  reportQuestions,
  type StoredReport,
  type TableId,
  toFixedReport,
  withTables,
} from '@inflytt/reports'
import { readOutcome } from '../outcomes/outcomes.service.ts'
import { listPeriods } from '../periods/periods.service.ts'
import type { RecordContext } from '../record-context.ts'
import { listReferenceStatistics } from '../statistics/statistics.service.ts'
import { type Answers, createAnswers } from './report-answers.ts'
import { readReportMoney } from './report-money.reader.ts'

const ALL = { page: 1, limit: 10_000 }

export interface ReportQuestion {
  year: number
  tables: readonly TableId[] | undefined
  /** Beside the county; undefined is the county alone. */
  municipality: string | undefined
  /** The instant that the figures are taken at, RFC 3339 UTC, and what they are called then. */
  generatedAt: string
  dataVersion: string
  /** A version that is being made: it is not the one before itself. */
  making?: string
}

/** The reports of a version as they are stored. */
export interface StoredReports {
  county: StoredReport
  municipalities: Record<string, StoredReport>
  /** Whether small counts of municipalities were hidden when it was made; left out, they were not. */
  isStrict?: boolean
}

/** Report N covers 2020-N; there is none before, nor of a year that has not begun. @throws DomainError `not-found` */
export function assertReportYear(year: number, context: RecordContext): void {
  if (year < FIRST_YEAR || year > yearOf(context.currentMonth)) throw new DomainError('not-found', '')
}

/** The report as the record stands. Several of a year may share their answers. */
export async function readReport(
  db: Db,
  context: RecordContext,
  question: ReportQuestion,
  answers: Answers = createAnswers((asked) => readOutcome(db, context, asked)),
): Promise<Report> {
  const { year, tables, municipality, generatedAt, dataVersion, making } = question
  const ask = (by: FigureQuestion['by'], from: number, municipalities?: string[]) =>
    answers.read({ measure: 'households', by, from, to: year, municipalities })
  const codes = municipality === undefined ? undefined : [municipality]
  const scope: 'county' | MunicipalityScope =
    municipality === undefined
      ? 'county'
      : {
          municipalityCode: municipality,
          thisYear: await ask([], year, [municipality]),
          sinceStart: await ask([], FIRST_YEAR, [municipality]),
        }
  const versions = await listReportVersions(db, context)
  const setting = {
    year,
    municipalityCode: municipality,
    fixedYears: [...new Set(versions.map((version) => version.year))],
  }
  // What has changed is told of every table, so that the method asks for them all.
  const asked = tables?.includes('T15') === true ? undefined : tables
  await answers.readAll(reportQuestions(setting, asked))
  const before = versions.filter(({ id }) => id !== making)
  return buildReport(
    {
      year,
      setting,
      isDemo: context.isDemo,
      municipalities: context.municipalities,
      scope,
      byMunicipalityAndYear: await ask(['municipality', 'year'], FIRST_YEAR, codes),
      county: {
        thisYear: await ask([], year),
        sinceStart: await ask([], FIRST_YEAR),
        byYear: await ask(['year'], FIRST_YEAR),
      },
      answer: answers.of,
      money: await readReportMoney(db),
      official: await listReferenceStatistics(db, {
        municipalities: context.county,
        from: FIRST_YEAR,
        to: year,
      }),
      previous: await readPrevious(db, context, { versions: before, year, municipality }),
      annotations: (await listAnnotations(db, { isDemo: context.isDemo }, ALL)).items,
      periodReports: await listPeriods(db, context),
      reportingFrom: context.settings.reportingFrom,
      isStrict: context.settings.strictDisclosure,
      generatedAt,
      dataVersion,
    },
    tables,
  )
}

/** The report fixed last of the year, else of the year before; none where it may not be told. */
async function readPrevious(
  db: Db,
  context: RecordContext,
  given: { versions: readonly ReportVersion[]; year: number; municipality: string | undefined },
): Promise<Report | undefined> {
  const { versions, year, municipality } = given
  const latest =
    versions.findLast((version) => version.year === year) ??
    versions.findLast((version) => version.year === year - 1)
  if (latest === undefined) return undefined
  const fixed = await readStored(db, latest.id)
  return isWithheld(context, fixed.reports) ? undefined : pick(fixed, municipality)
}

/**
 * A report as it was fixed, the same whatever has been recorded since.
 * @throws DomainError `not-found`; `not-published` where it tells small counts that are hidden now
 */
export async function readFixedReport(
  db: Db,
  context: RecordContext,
  asked: {
    year: number
    version: number
    municipality: string | undefined
    tables: readonly TableId[] | undefined
  },
): Promise<Report> {
  const found = (await listReportVersions(db, context)).find(
    ({ year, version }) => year === asked.year && version === asked.version,
  )
  if (found === undefined) throw new DomainError('not-found', '')
  const stored = await readStored(db, found.id)
  if (isWithheld(context, stored.reports))
    throw new DomainError(
      'not-published',
      'This version was fixed before small counts were hidden, and shows them. Fix the year again.',
    )
  return withTables(pick(stored, asked.municipality), asked.tables)
}

interface Stored {
  version: ReportVersion
  reports: StoredReports
}

async function readStored(db: Db, id: string): Promise<Stored> {
  const found = await findReportVersion(db, id)
  if (found === undefined) throw new DomainError('not-found', '')
  const { reports, ...version } = found
  return { version, reports: JSON.parse(reports) as StoredReports }
}

function pick({ version, reports }: Stored, municipality: string | undefined): Report {
  const stored = municipality === undefined ? reports.county : reports.municipalities[municipality]
  if (stored === undefined) throw new DomainError('not-found', '')
  const { version: number, fixedAt, decision } = version
  return toFixedReport(stored, { version: number, fixedAt, decision })
}

function isWithheld({ settings }: RecordContext, { isStrict }: StoredReports): boolean {
  return settings.strictDisclosure && isStrict !== true
}
