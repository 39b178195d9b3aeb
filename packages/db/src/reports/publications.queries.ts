import type { PublicationTables } from '../tables/publication-tables.ts'
import type { Db } from '../schema.ts'

/** A year as it was fixed by a decision. */
export interface ReportVersion {
  id: string
  year: number
  version: number
  decision: { body: string; date: string; diaryRef: string }
  /** The fewest households that a figure might rest on then. */
  threshold: number
  /** SHA-256 of the reports and of every table that was published with it. */
  hash: string
  /** Whether small counts of single municipalities were hidden then. */
  isStrict: boolean
  isDemo: boolean
  fixedAt: string
}

/** A table of a fixed year, as it is published and as it is kept. */
export interface PublishedTable {
  id: string
  reportVersionId: string
  key: string
  version: number
  cells: unknown
  kept: unknown
  isDemo: boolean
  publishedAt: string
}

/** The same with its cells and what it keeps as JSON, as they are stored. */
export interface PublishedTableText extends Omit<PublishedTable, 'cells' | 'kept'> {
  cells: string
  kept: string
}

export function toTableText(table: PublishedTable): PublishedTableText {
  return { ...table, cells: JSON.stringify(table.cells), kept: JSON.stringify(table.kept) }
}

/** A table of a fixed year as it is published. */
export type PublishedCells = Omit<PublishedTable, 'kept'>

const VERSION_COLUMNS = [
  'id',
  'year',
  'version',
  'decision_body',
  'decision_date',
  'diary_ref',
  'threshold',
  'hash',
  'is_demo',
  'fixed_at',
  'is_strict',
] as const

/** By year and version, the latest last. */
export async function listReportVersions(
  db: Db,
  { isDemo }: { isDemo: boolean },
): Promise<ReportVersion[]> {
  const rows = await db
    .selectFrom('report_version')
    .select(VERSION_COLUMNS)
    .where('is_demo', '=', isDemo ? 1 : 0)
    .orderBy('year')
    .orderBy('version')
    .execute()
  return rows.map(toReportVersion)
}

/** A fixed year; undefined where there is none of that id. */
export async function findReportVersion(db: Db, id: string): Promise<ReportVersion | undefined> {
  const row = await db
    .selectFrom('report_version')
    .select(VERSION_COLUMNS)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toReportVersion(row)
}

export async function insertReportVersion(db: Db, version: ReportVersion): Promise<void> {
  await db
    .insertInto('report_version')
    .values({
      id: version.id,
      year: version.year,
      version: version.version,
      decision_body: version.decision.body,
      decision_date: version.decision.date,
      diary_ref: version.decision.diaryRef,
      threshold: version.threshold,
      hash: version.hash,
      is_demo: version.isDemo ? 1 : 0,
      fixed_at: version.fixedAt,
      is_strict: version.isStrict ? 1 : 0,
    })
    .execute()
}

/** A report as it stood, JSON; `municipalityCode` null is the county's. */
export interface StoredReportText {
  municipalityCode: string | null
  report: string
}

/** Puts a report into a version in the transaction that makes it. */
export async function insertStoredReport(
  db: Db,
  versionId: string,
  { municipalityCode, report }: StoredReportText,
): Promise<void> {
  await db
    .insertInto('stored_report')
    .values({ report_version_id: versionId, municipality_code: municipalityCode ?? '', report })
    .execute()
}

/** A report of a version; undefined where the version has none of that municipality. */
export async function findStoredReport(
  db: Db,
  versionId: string,
  municipalityCode: string | null,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('stored_report')
    .select('report')
    .where('report_version_id', '=', versionId)
    .where('municipality_code', '=', municipalityCode ?? '')
    .executeTakeFirst()
  return row?.report
}

/** Every report of a version, the county's first and then by code. */
export async function listStoredReports(db: Db, versionId: string): Promise<StoredReportText[]> {
  const rows = await db
    .selectFrom('stored_report')
    .select(['municipality_code', 'report'])
    .where('report_version_id', '=', versionId)
    .orderBy('municipality_code')
    .execute()
  return rows.map((row) => ({
    municipalityCode: row.municipality_code === '' ? null : row.municipality_code,
    report: row.report,
  }))
}

/** Every version of every table of the mode, the latest of a key last. */
export async function listPublishedTables(
  db: Db,
  { isDemo, keys }: { isDemo: boolean; keys?: readonly string[] | undefined },
): Promise<PublishedTable[]> {
  if (keys !== undefined && keys.length === 0) return []
  const rows = await selectTables(db, isDemo, keys).selectAll().execute()
  return rows.map((row) => ({ ...toPublished(row), kept: JSON.parse(row.kept) as unknown }))
}

/** The same as they are published: what is kept beside them is many times as much, and no reader's. */
export async function listPublishedCells(
  db: Db,
  { isDemo, keys }: { isDemo: boolean; keys: readonly string[] },
): Promise<PublishedCells[]> {
  if (keys.length === 0) return []
  const rows = await selectTables(db, isDemo, keys).select(PUBLISHED_COLUMNS).execute()
  return rows.map(toPublished)
}

/** The same of everything that was published with one version. */
export async function listCellsOfVersion(db: Db, versionId: string): Promise<PublishedCells[]> {
  const rows = await db
    .selectFrom('published_table')
    .select(PUBLISHED_COLUMNS)
    .where('report_version_id', '=', versionId)
    .orderBy('table_key')
    .orderBy('version')
    .execute()
  return rows.map(toPublished)
}

const PUBLISHED_COLUMNS = [
  'id',
  'report_version_id',
  'table_key',
  'version',
  'cells',
  'is_demo',
  'published_at',
] as const

function selectTables(db: Db, isDemo: boolean, keys: readonly string[] | undefined) {
  const ofMode = db
    .selectFrom('published_table')
    .where('is_demo', '=', isDemo ? 1 : 0)
    .orderBy('table_key')
    .orderBy('version')
  return keys === undefined ? ofMode : ofMode.where('table_key', 'in', [...keys])
}

function toPublished(row: Omit<PublicationTables['published_table'], 'kept'>): PublishedCells {
  return {
    id: row.id,
    reportVersionId: row.report_version_id,
    key: row.table_key,
    version: row.version,
    cells: JSON.parse(row.cells) as unknown,
    isDemo: row.is_demo === 1,
    publishedAt: row.published_at,
  }
}

export async function insertPublishedTable(db: Db, table: PublishedTableText): Promise<void> {
  await db
    .insertInto('published_table')
    .values({
      id: table.id,
      report_version_id: table.reportVersionId,
      table_key: table.key,
      version: table.version,
      cells: table.cells,
      kept: table.kept,
      is_demo: table.isDemo ? 1 : 0,
      published_at: table.publishedAt,
    })
    .execute()
}

function toReportVersion(row: PublicationTables['report_version']): ReportVersion {
  return {
    id: row.id,
    year: row.year,
    version: row.version,
    decision: { body: row.decision_body, date: row.decision_date, diaryRef: row.diary_ref },
    threshold: row.threshold,
    hash: row.hash,
    isDemo: row.is_demo === 1,
    fixedAt: row.fixed_at,
    isStrict: row.is_strict === 1,
  }
}
