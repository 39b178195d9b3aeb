import { type Db, listPublishedTables, listReportVersions, listStoredReports } from '@inflytt/db'
import { versionHash } from '../report-versions/version-hash.ts'
import type { Difference } from './verify.service.ts'

/** Fixed years whose reports or tables are no longer what was fixed. */
export async function reportVersionDifferences(db: Db): Promise<Difference[]> {
  const differences: Difference[] = []
  for (const isDemo of [false, true]) {
    const tables = await listPublishedTables(db, { isDemo })
    for (const { id, year, version, hash } of await listReportVersions(db, { isDemo })) {
      const own = tables.filter(({ reportVersionId }) => reportVersionId === id)
      const recomputed = versionHash(await listStoredReports(db, id), own)
      if (recomputed !== hash)
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
