import { type Db, findReportVersion, type ReportVersion } from '@inflytt/db'
import { DomainError } from '@inflytt/domain'
import { changesBetween, describeMeasure, isOpenMeasure, type ReportChange } from '@inflytt/reports'
import type { RecordContext } from '../../record-context.ts'
import { readFixedReport } from '../../reports/fixed-reports.service.ts'
import type { ReportsToday } from '../../reports/reports.service.ts'
import { type ChangeKind, reasonsFor } from './change-reasons.ts'
import { readSinceFixed } from './changed-apart.ts'

export interface Change extends ReportChange {
  measureTitle: string
  unit: string
  /** What kinds of records have been changed how; of what is told of fixed years only, a later version. */
  reasons: ChangeKind[]
}

export interface Changes {
  version: ReportVersion
  municipalityCode: string | null
  items: Change[]
  /** Whether what rests on single households is otherwise in the record by now. */
  isChangedAfterFixing: boolean
}

interface Asked {
  id: string
  municipality: string | undefined
  today: ReportsToday
  /** The instant of asking, RFC 3339 UTC. */
  at: string
}

/**
 * What is told otherwise today than a version tells it. Open figures are compared with the record, the others with what
 * was published last. @throws DomainError `not-found`, `not-published`
 */
export async function readChanges(
  db: Db,
  context: RecordContext,
  { id, municipality, today, at }: Asked,
): Promise<Changes> {
  const version = await findReportVersion(db, id)
  if (version === undefined || version.isDemo !== context.isDemo) throw new DomainError('not-found', '')
  const { year } = version
  const fixed = await readFixedReport(db, context, { year, version: version.version, municipality })
  const current = await today.read({ year, tables: undefined, municipality })
  const { kinds, isChanged } = await readSinceFixed(db, context, { year, fixedAt: version.fixedAt, at })
  return {
    version,
    municipalityCode: municipality ?? null,
    items: changesBetween(fixed, current).map((change) => ({
      ...change,
      measureTitle: describeMeasure(change.before.measure).title,
      unit: describeMeasure(change.before.measure).unit,
      reasons: isOpenMeasure(change.before.measure)
        ? reasonsFor(change.tableId, change.before, kinds)
        : [{ recordType: 'report_version', action: 'create' }],
    })),
    isChangedAfterFixing: isChanged,
  }
}
