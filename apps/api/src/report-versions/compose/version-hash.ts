import { createHash } from 'node:crypto'
import type { PublishedTable, StoredReportText } from '@inflytt/db'
import type { NewTable } from '../publish/new-table.ts'

/**
 * SHA-256 over what is published with a version: its reports and its tables, whatever the order they were made in.
 * @param blinds secrets that are hashed with it where rows of the version are kept back: else whoever knows the rest
 * could try what those may hold until the hash fits
 */
export function versionHash(
  reports: readonly StoredReportText[],
  tables: readonly Pick<PublishedTable, 'key' | 'version' | 'cells'>[],
  blinds: readonly string[] = [],
): string {
  const hash = createHash('sha256')
  const county = reports.find(({ municipalityCode }) => municipalityCode === null)
  hash.update(`{"county":${county?.report ?? 'null'},"municipalities":{`)
  // One text at a time: of a country all of them together are hundreds of megabytes.
  reports
    .filter(({ municipalityCode }) => municipalityCode !== null)
    .toSorted((a, b) => (a.municipalityCode! < b.municipalityCode! ? -1 : 1))
    .forEach(({ municipalityCode, report }, at) =>
      hash.update(`${at === 0 ? '' : ','}${JSON.stringify(municipalityCode)}:${report}`),
    )
  hash.update('}}')
  const said = tables.map(({ key, version, cells }) => JSON.stringify([key, version, cells])).toSorted()
  for (const line of [...said, ...blinds]) hash.update(`\n${line}`)
  return hash.digest('hex')
}

/** The salts of the tables, by their keys: they alone of a version are never told and never change. */
export function blindsOf(tables: readonly Pick<NewTable, 'key' | 'kept'>[]): string[] {
  return tables.map(({ key, kept }) => `${key} ${kept.salt}`).toSorted()
}
