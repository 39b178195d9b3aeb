import type { HistoryEvent } from '@inflytt/db'
import { toRecordHistory } from '../audit/record-history.ts'
import type { HouseholdScope } from './household-scope.ts'

const OWN_ONLY = new Set(['note', 'externalRef'])
const INTERNAL = new Set(['coverageDecision', 'ref', 'isDemo'])

/** What happened to a household, newest first, without the fields that the caller may not read. */
export function toHistoryBody(events: readonly HistoryEvent[], { view }: HouseholdScope) {
  return toRecordHistory(
    events,
    (field) => !INTERNAL.has(field) && (view === 'own' || !OWN_ONLY.has(field)),
  )
}
