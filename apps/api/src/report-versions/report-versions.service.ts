import {
  type Db,
  findReportVersion,
  insertPublishedTable,
  insertReportVersion,
  insertStoredReport,
  listCellsOfVersion,
  type ReportVersion,
} from '@inflytt/db'
import { DomainError, type ReportVersionInput } from '@inflytt/domain'
import { type Breather, createBreather, SHORT_PAUSE_MS } from '../breather.ts'
import { leaveTrail } from '../audit/trail.ts'
import type { RecordContext } from '../record-context.ts'
import { withoutSmallRows } from '../outcomes/published.reader.ts'
import { inTransaction, type Unit, type Write } from '../write.ts'
import { LONGEST_WAIT_OF_A_YEAR_MS } from './compose/as-of-now.ts'
import { composeYear } from './compose/compose-apart.ts'
import type { ComposedYear, Composing } from './compose/compose-here.ts'
import { type DecidedBy, publishFrom, readDecidedBy } from './compose/published-from.ts'

/**
 * Fixes a year by a decision: the reports of the county and of every municipality, and the tables of Tier 1, masked
 * together with everything published before, as the record stood at `fixedAt`. Nothing of it is changed afterwards; fixing
 * again makes a new version.
 * @param given `signal` gives it up, with nothing fixed
 * @throws DomainError as composing it does, and `conflict` where another year was fixed, or a setting changed, meanwhile
 */
export async function fixYear(
  write: Write<ReportVersion>,
  input: ReportVersionInput,
  given: Composing = {},
): Promise<ReportVersion> {
  const decidedBy = await readDecidedBy(write.deps.db)
  const composed = await composeYear(write.deps, input, given)
  return storeYear(write, { ...composed, decidedBy }, given.signal)
}

/**
 * Stores a year as it was composed, which took minutes: it waits for its turn for as long as that may take.
 * @throws DomainError `conflict` where another year was fixed, or a setting changed, since `decidedBy` was read; the reason
 * of `signal` where that gives it up
 */
export function storeYear(
  write: Write<ReportVersion>,
  { decidedBy, ...composed }: ComposedYear & { decidedBy: DecidedBy },
  signal?: AbortSignal,
): Promise<ReportVersion> {
  const patience = { withinMs: LONGEST_WAIT_OF_A_YEAR_MS, signal }
  return inTransaction({ ...write, isLong: true, patience }, async (unit) => {
    await publishFrom(unit.trx, decidedBy, unit.at)
    await storeVersion(unit, composed, createBreather(signal, SHORT_PAUSE_MS))
    return composed.version
  })
}

/** Writes a version with its tables and reports in the caller's transaction. Others are answered meanwhile. */
async function storeVersion(
  unit: Unit,
  { version, tables, reports }: ComposedYear,
  goOn: Breather,
): Promise<void> {
  const { trx } = unit
  await insertReportVersion(trx, version)
  for (const table of tables) {
    await insertPublishedTable(trx, table)
    await goOn()
  }
  for (const report of reports) {
    await insertStoredReport(trx, version.id, report)
    await goOn()
  }
  const { id, year, decision, hash } = version
  await leaveTrail(unit, {
    action: 'create',
    recordType: 'report_version',
    recordId: id,
    recordVersion: version.version,
    after: { year, version: version.version, decision, hash },
  })
}

/** A version with the tables that were published with it. @throws DomainError `not-found` */
export async function readVersion(db: Db, context: RecordContext, id: string) {
  const found = await findReportVersion(db, id)
  if (found === undefined || found.isDemo !== context.isDemo) throw new DomainError('not-found', '')
  const tables = await listCellsOfVersion(db, id)
  return { ...found, tables: await withoutSmallRows(db, context, tables) }
}
