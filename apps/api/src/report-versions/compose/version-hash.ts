import { createHash } from 'node:crypto'
import type { PublishedTable, StoredReportText } from '@inflytt/db'
import type { NewTable } from '../publish/new-table.ts'

/**
 * SHA-256 over what is published with a version: its reports and its tables, whatever the order they were made in.
 * @param blinds what nobody is told, of a version of which rows are kept back: with all else of it known, whoever tried
 * what they may hold would know by the hash
 */
export function versionHash(
  reports: readonly StoredReportText[],
  tables: readonly Pick<PublishedTable, 'key' | 'version' | 'cells'>[],
  blinds: readonly string[] = [],
): string {
  const county = reports.find(({ municipalityCode }) => municipalityCode === null)?.report ?? 'null'
  const municipal = reports
    .flatMap(({ municipalityCode, report }) =>
      municipalityCode === null ? [] : [`${JSON.stringify(municipalityCode)}:${report}`],
    )
    .toSorted()
  const said = tables.map(({ key, version, cells }) => JSON.stringify([key, version, cells])).toSorted()
  return createHash('sha256')
    .update(
      [`{"county":${county},"municipalities":{${municipal.join(',')}}}`, ...said, ...blinds].join('\n'),
    )
    .digest('hex')
}

/** The salts of the tables, by their keys: nothing else of a version is told nowhere and stays as it was. */
export function blindsOf(tables: readonly Pick<NewTable, 'key' | 'kept'>[]): string[] {
  return tables.map(({ key, kept }) => `${key} ${kept.salt}`).toSorted()
}
