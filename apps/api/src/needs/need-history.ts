import type { HistoryEvent } from '@inflytt/db'
import { toRecordHistory } from '../audit/record-history.ts'

const OWN_ONLY = new Set(['employerName', 'note', 'filledByNewcomers'])
// A match leaves no event of the need, so an event of these would tell others which positions no newcomer filled.
const FILLING = new Set(['filledTotal', 'status', 'closedMonth'])
const INTERNAL = new Set(['id', 'isDemo'])

/** What happened to a need, newest first, without the fields that the caller may not read. */
export function toNeedHistory(events: readonly HistoryEvent[], isOwn: boolean) {
  const isShown = (field: string) =>
    !INTERNAL.has(field) && (isOwn || !(OWN_ONLY.has(field) || FILLING.has(field)))
  const { items } = toRecordHistory(events, isShown)
  return { items: isOwn ? items : items.filter(({ fields }) => fields.length > 0) }
}
