import type { ActivityRecord } from '../../lib/queries/activity-queries.ts'
import type { Session } from '../../lib/session/session.ts'

export function mayWriteOf(
  { municipalityCodes }: ActivityRecord,
  session: Session | undefined,
): boolean {
  if (!session?.may.includes('activities:write')) return false
  return (
    session.role !== 'officer' ||
    municipalityCodes.some((code) => session.municipalityCodes.includes(code))
  )
}
