import {
  type Db,
  listCellsOfVersion,
  listPublishedTables,
  listReportVersions,
  listStoredReports,
  type PublishedCells,
} from '@inflytt/db'
import { keptOf } from '../report-versions/publish/new-table.ts'
import { blindsOf, versionHash } from '../report-versions/compose/version-hash.ts'
import type { Difference } from './verify.service.ts'

/** Fixed years whose reports or tables are no longer what was fixed. */
export async function reportVersionDifferences(db: Db): Promise<Difference[]> {
  const differences: Difference[] = []
  for (const isDemo of [false, true]) {
    for (const { id, year, version, hash, isStrict } of await listReportVersions(db, { isDemo })) {
      const own = await listCellsOfVersion(db, id)
      const reports = await listStoredReports(db, id)
      const recomputed = versionHash(reports, own)
      // Those that were fixed first are not blinded.
      const blinds = isStrict ? await readBlinds(db, own) : []
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

/** One table at a time: what is kept beside the cells of a large record does not fit in memory together. */
async function readBlinds(db: Db, own: readonly PublishedCells[]): Promise<string[]> {
  const blinds: string[] = []
  for (const { id, key, isDemo } of own) {
    const table = (await listPublishedTables(db, { isDemo, keys: [key] })).find((one) => one.id === id)
    if (table !== undefined) blinds.push(...blindsOf([{ ...table, kept: keptOf(table) }]))
  }
  return blinds.toSorted()
}
