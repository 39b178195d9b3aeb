import { type Db, listAnnotations } from '@inflytt/db'
import { DomainError, yearOf } from '@inflytt/domain'
import { buildReport, type MunicipalityScope, type Report, type TableId } from '@inflytt/reports'
import { readOutcome } from '../outcomes/outcomes.service.ts'
import { listPeriods } from '../periods/periods.service.ts'
import type { RecordContext } from '../record-context.ts'

const FIRST_YEAR = 2020
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

export async function readReport(
  db: Db,
  context: RecordContext,
  question: ReportQuestion,
): Promise<Report> {
  const { year, tables, municipality, generatedAt, dataVersion } = question
  const ask = (by: string[], from: number, municipalities?: string[]) =>
    readOutcome(db, context, { measure: 'households', by, from, to: year, municipalities })
  const codes = municipality === undefined ? undefined : [municipality]
  const scope: 'county' | MunicipalityScope =
    municipality === undefined
      ? 'county'
      : {
          municipalityCode: municipality,
          thisYear: await ask([], year, [municipality]),
          sinceStart: await ask([], FIRST_YEAR, [municipality]),
        }
  return buildReport(
    {
      year,
      isDemo: context.isDemo,
      municipalities: context.municipalities,
      scope,
      byMunicipalityAndYear: await ask(['municipality', 'year'], FIRST_YEAR, codes),
      county: {
        thisYear: await ask([], year),
        sinceStart: await ask([], FIRST_YEAR),
        byYear: await ask(['year'], FIRST_YEAR),
      },
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
