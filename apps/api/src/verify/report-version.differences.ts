import { type Db, listPublishedTables, listReportVersions, listStoredReports } from '@inflytt/db'
import { keptOf } from '../report-versions/publish/new-table.ts'
import { blindsOf, versionHash } from '../report-versions/compose/version-hash.ts'
import type { Difference } from './verify.service.ts'

/** Fixed years whose reports or tables are no longer what was fixed. */
export async function reportVersionDifferences(db: Db): Promise<Difference[]> {
  const differences: Difference[] = []
  for (const isDemo of [false, true]) {
    const tables = await listPublishedTables(db, { isDemo })
    for (const { id, year, version, hash, isStrict } of await listReportVersions(db, { isDemo })) {
      const own = tables.filter(({ reportVersionId }) => reportVersionId === id)
      const reports = await listStoredReports(db, id)
      const recomputed = versionHash(reports, own)
      // Those that were fixed first are not blinded.
      const blinds = isStrict ? blindsOf(own.map((table) => ({ ...table, kept: keptOf(table) }))) : []
      if (![recomputed, versionHash(reports, own, blinds)].includes(hash))
        differences.push({
          what: 'report_version',
          where: `R${year}-v${version}`,
          kept: hash,
          recomputed,
        })
    }
  }
  return differences
}
