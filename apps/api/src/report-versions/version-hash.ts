import { createHash } from 'node:crypto'
import type { PublishedTable, StoredReportText } from '@inflytt/db'

/** SHA-256 over what is published with a version: its reports and its tables, whatever the order they were made in. */
export function versionHash(
  reports: readonly StoredReportText[],
  tables: readonly Pick<PublishedTable, 'key' | 'version' | 'cells'>[],
): string {
  const county = reports.find(({ municipalityCode }) => municipalityCode === null)?.report ?? 'null'
  const municipal = reports
    .flatMap(({ municipalityCode, report }) =>
      municipalityCode === null ? [] : [`${JSON.stringify(municipalityCode)}:${report}`],
    )
    .toSorted()
  const said = tables.map(({ key, version, cells }) => JSON.stringify([key, version, cells])).toSorted()
  return createHash('sha256')
    .update([`{"county":${county},"municipalities":{${municipal.join(',')}}}`, ...said].join('\n'))
    .digest('hex')
}
