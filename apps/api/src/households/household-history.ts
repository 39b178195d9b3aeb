import type { HistoryEvent } from '@inflytt/db'
import type { HouseholdScope } from './household-scope.ts'

const OWN_ONLY = new Set(['note', 'externalRef'])
const INTERNAL = new Set(['coverageDecision', 'ref', 'isDemo'])

/** What happened to a household, newest first, without the fields that the caller may not read. */
export function toHistoryBody(events: readonly HistoryEvent[], { view }: HouseholdScope) {
  const isShown = (field: string) => !INTERNAL.has(field) && (view === 'own' || !OWN_ONLY.has(field))
  return {
    items: events.toReversed().map(({ at, action, actorId, actorRole, fields, changes }) => ({
      at,
      action,
      by: { id: actorId, role: actorRole },
      fields: fields.filter(isShown),
      changes:
        changes === undefined
          ? null
          : Object.entries(changes)
              .filter(([field]) => isShown(field))
              .map(([field, change]) => ({ field, ...change })),
    })),
  }
}
