import {
  type Db,
  listAnnotations,
  listReportVersions,
  readDataVersions,
  readSnapshot,
} from '@inflytt/db'
import { DomainError, FIRST_YEAR, yearOf } from '@inflytt/domain'
import {
  buildReport,
  type FigureQuestion,
  type MunicipalityScope,
  type Report,
  reportQuestions,
  type TableId,
} from '@inflytt/reports'
import type { Deps } from '../deps.ts'
import { createBreather } from '../breather.ts'
import { listPeriods } from '../periods/periods.service.ts'
import { readRecordContext, type RecordContext } from '../record-context.ts'
import { listVersionsTold } from '../report-versions/compose/year-in-the-making.ts'
import { listReferenceStatistics } from '../statistics/statistics.service.ts'
import { type Answers, createAnswers } from './report-answers.ts'
import { readPrevious } from './fixed-reports.service.ts'
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
}

/** Report N covers 2020-N; there is none before, nor of a year that has not begun. @throws DomainError `not-found` */
export function assertReportYear(year: number, context: RecordContext): void {
  if (year < FIRST_YEAR || year > yearOf(context.currentMonth)) throw new DomainError('not-found', '')
}

/** Reports as the record stands now, and what they rest on. */
export interface ReportsToday {
  /** Changes with anything that a report of today or a fixed one beside it is told from. */
  tag: readonly (number | string | boolean)[]
  settingsVersion: number
  /** All of it as of one moment, in many turns of the event loop. */
  read(asked: Pick<ReportQuestion, 'year' | 'tables' | 'municipality'>): Promise<Report>
}

export async function reportsToday(
  { db, snapshots = db, clock }: Pick<Deps, 'db' | 'snapshots' | 'clock'>,
  context: RecordContext,
): Promise<ReportsToday> {
  const { figures, publications, settings, statistics } = await readDataVersions(db)
  return {
    tag: [
      ...[figures, publications, statistics, settings].map(({ version }) => version),
      context.isDemo,
      context.today,
    ],
    settingsVersion: settings.version,
    read: (asked) =>
      readSnapshot(snapshots, async (snapshot) => {
        const then = await readRecordContext(snapshot, clock())
        const answers = createAnswers(snapshot, then, createBreather())
        return readReport(snapshot, then, { ...asked, ...(await stateOf(snapshot)) }, answers)
      }),
  }
}

async function stateOf(db: Db): Promise<Pick<ReportQuestion, 'generatedAt' | 'dataVersion'>> {
  const { figures, publications, statistics } = await readDataVersions(db)
  const changes = [figures, publications, statistics].map(({ updatedAt }) => updatedAt)
  return { generatedAt: changes.toSorted().at(-1)!, dataVersion: String(figures.version) }
}

/** The report as the record stood at an instant. Several of a year may share their answers. */
export async function readReport(
  db: Db,
  context: RecordContext,
  question: ReportQuestion,
  answers: Answers = createAnswers(db, context),
): Promise<Report> {
  const { year, tables, municipality, generatedAt, dataVersion } = question
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
  const versions = await listVersionsTold(db, context)
  const setting = {
    year,
    municipalityCode: municipality,
    fixedYears: [...new Set(versions.map((version) => version.year))],
  }
  // What has changed is told of every table, so that the method asks for them all.
  const asked = tables?.includes('T15') === true ? undefined : tables
  await answers.readAll(reportQuestions(setting, asked))
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
      previous: await readPrevious(db, context, {
        versions: await listReportVersions(db, context),
        year,
        municipality,
      }),
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
