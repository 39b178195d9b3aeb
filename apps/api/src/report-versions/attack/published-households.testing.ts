import { listHouseholdsWithin, listPublishedTables, listReportVersions } from '@inflytt/db'
import { yearRange } from '@inflytt/domain'
import type { TestDeps } from '../../http/deps.testing.ts'
import { readRecordContext } from '../../record-context.ts'
import type { Published } from './attribute-attack.testing.ts'

/**
 * All that is published, with the households as they are now: of each report version that was made since `before` was
 * read.
 */
export async function readPublished(
  deps: Pick<TestDeps, 'db' | 'clock'>,
  before?: Published,
): Promise<Published> {
  const context = await readRecordContext(deps.db, deps.clock())
  const households = await listHouseholdsWithin(deps.db, context.county, yearRange(2020, 2025))
  const known = before?.snapshots ?? []
  const made = (await listReportVersions(deps.db, context))
    .filter(({ id }) => !known.some(({ reportVersionId }) => reportVersionId === id))
    .map(({ id }) => ({ reportVersionId: id, households }))
  return {
    county: context.county,
    tables: await listPublishedTables(deps.db, context),
    snapshots: [...known, ...made],
  }
}
