import { type Db, listReportVersions, type PublishedTable, type ReportVersion } from '@inflytt/db'
import type { RecordContext } from '../../record-context.ts'
import type { NewTable } from '../publish/new-table.ts'

/** A version with its tables, before it is stored: whoever writes waits for none of what it takes to tell of it. */
export interface YearInTheMaking {
  version: ReportVersion
  /** As they are stored and read. */
  tables: readonly PublishedTable[]
}

export function beginYear(version: ReportVersion, tables: readonly NewTable[]): YearInTheMaking {
  const { id, isDemo, fixedAt } = version
  return {
    version,
    tables: tables.map((table) => ({
      ...(JSON.parse(JSON.stringify(table)) as NewTable),
      reportVersionId: id,
      isDemo,
      publishedAt: fixedAt,
    })),
  }
}

/** Fixed years and the one that is being made, by year and version, the latest last. */
export async function listVersionsTold(db: Db, context: RecordContext): Promise<ReportVersion[]> {
  const stored = await listReportVersions(db, context)
  if (context.making === undefined) return stored
  return [...stored, context.making.version].toSorted((a, b) => a.year - b.year || a.version - b.version)
}
