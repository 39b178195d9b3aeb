import type { HistoryEvent } from '@inflytt/db'
import { toRecordHistory } from '../audit/record-history.ts'

const OWN_ONLY = new Set(['employerName', 'note', 'filledByNewcomers'])
const INTERNAL = new Set(['id', 'isDemo'])

/** What happened to a need, newest first, without the fields that the caller may not read. */
export function toNeedHistory(events: readonly HistoryEvent[], isOwn: boolean) {
  return toRecordHistory(events, (field) => !INTERNAL.has(field) && (isOwn || !OWN_ONLY.has(field)))
}
