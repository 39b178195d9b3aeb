import { type Db, type HistoryEvent, listFollowUps, listHistories, listHistory } from '@inflytt/db'
import type { Household } from '@inflytt/domain'
import { toHistoryItem, toRecordHistory } from '../audit/record-history.ts'
import type { HouseholdScope } from './household-scope.ts'

const OWN_ONLY = new Set(['note', 'externalRef'])
const INTERNAL = new Set(['coverageDecision', 'moveInPrecision', 'ref', 'isDemo'])
// Told by the milestone and by the action.
const OF_FOLLOW_UP = new Set(['id', 'householdRef', 'milestone', 'isVoided'])

/** What happened to a record, newest first, without the fields that the caller may not read. */
export function toHistoryBody(events: readonly HistoryEvent[], { view }: HouseholdScope) {
  const isShown = (field: string) => !INTERNAL.has(field) && (view === 'own' || !OWN_ONLY.has(field))
  return toRecordHistory(events, isShown)
}

/** What happened to a household and to its follow-ups, newest first. */
export async function readHouseholdHistory(db: Db, { ref }: Household, scope: HouseholdScope) {
  const followUps = await listFollowUps(db, [ref])
  const milestones = new Map(followUps.map(({ id, milestone }) => [id, milestone]))
  const own = toHistoryBody(await listHistory(db, 'household', ref), scope).items
  const answered = (await listHistories(db, 'follow_up', [...milestones.keys()]))
    .toReversed()
    .map((event) => ({
      ...toHistoryItem(event, (field) => !OF_FOLLOW_UP.has(field)),
      milestone: milestones.get(event.recordId) ?? null,
    }))
  // Those of one record keep their order where they bear the same time.
  return { items: [...answered, ...own].toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)) }
}
