import { type Db, findStoredReport, listReportVersions, type ReportVersion } from '@inflytt/db'
import { DomainError } from '@inflytt/domain'
import {
  type Report,
  type StoredReport,
  type TableId,
  toFixedReport,
  withTables,
} from '@inflytt/reports'
import type { RecordContext } from '../record-context.ts'

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
    tables?: readonly TableId[] | undefined
  },
): Promise<Report> {
  const found = (await listReportVersions(db, context)).find(
    ({ year, version }) => year === asked.year && version === asked.version,
  )
  if (found === undefined) throw new DomainError('not-found', '')
  if (isWithheld(context, found))
    throw new DomainError(
      'not-published',
      'This version was fixed before small counts were hidden, and shows them. Fix the year again.',
    )
  return withTables(await readReportOf(db, found, asked.municipality), asked.tables)
}

/** The report of the last year of a span that is fixed, in its latest version; undefined where none is or may be told. */
export async function readLastFixed(
  db: Db,
  context: RecordContext,
  asked: { from: number; to: number; municipality: string | undefined },
): Promise<Report | undefined> {
  const latest = (await listReportVersions(db, context))
    .filter(({ year }) => asked.from <= year && year <= asked.to)
    .toSorted((a, b) => a.year - b.year || a.version - b.version)
    .at(-1)
  if (latest === undefined || isWithheld(context, latest)) return undefined
  return readReportOf(db, latest, asked.municipality)
}

/** The report fixed last of the year, else of the year before; none where it may not be told. */
export async function readPrevious(
  db: Db,
  context: RecordContext,
  given: { versions: readonly ReportVersion[]; year: number; municipality: string | undefined },
): Promise<Report | undefined> {
  const { versions, year, municipality } = given
  const latest =
    versions.findLast((version) => version.year === year) ??
    versions.findLast((version) => version.year === year - 1)
  return latest === undefined || isWithheld(context, latest)
    ? undefined
    : readReportOf(db, latest, municipality)
}

async function readReportOf(
  db: Db,
  { id, version, fixedAt, decision }: ReportVersion,
  municipality: string | undefined,
): Promise<Report> {
  const stored = await findStoredReport(db, id, municipality ?? null)
  if (stored === undefined) throw new DomainError('not-found', '')
  return toFixedReport(JSON.parse(stored) as StoredReport, { version, fixedAt, decision })
}

function isWithheld({ settings }: RecordContext, { isStrict }: ReportVersion): boolean {
  return settings.strictDisclosure && !isStrict
}
