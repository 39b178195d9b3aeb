import { type Db, type HistoryEvent, listHistories } from '@inflytt/db'
import type { NeedMatch } from '@inflytt/domain'
import { toHistoryItem, toRecordHistory } from '../audit/record-history.ts'

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

/** What happened to the matches of a need, newest first; `matches` are those that the caller may see. */
export async function readMatchHistory(db: Db, matches: readonly NeedMatch[]) {
  const byId = new Map(matches.map((match) => [match.id, match]))
  const events = await listHistories(db, 'recruitment_match', [...byId.keys()])
  return events.toReversed().flatMap((event) => {
    const match = byId.get(event.recordId)
    if (match === undefined) return []
    const { householdRef, who } = match
    return [{ ...toHistoryItem(event, () => false), changes: [], match: { householdRef, who } }]
  })
}
