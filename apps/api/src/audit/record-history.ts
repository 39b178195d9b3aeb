import type { HistoryEvent } from '@inflytt/db'

type IsShown = (field: string) => boolean

/** One thing that happened to a record, without the fields that the caller may not read. */
export function toHistoryItem(
  { at, action, actorId, actorRole, fields, changes }: HistoryEvent,
  isShown: IsShown,
) {
  return {
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
  }
}

/** What happened to a record, newest first. */
export function toRecordHistory(events: readonly HistoryEvent[], isShown: IsShown) {
  return { items: events.toReversed().map((event) => toHistoryItem(event, isShown)) }
}

const INTERNAL = new Set(['id', 'isDemo'])

/** The history of a record that is open to all: every field but those that nobody wrote. */
export function toOpenHistory(events: readonly HistoryEvent[]) {
  return toRecordHistory(events, (field) => !INTERNAL.has(field))
}

export const OPEN_HISTORY_EXAMPLE = {
  items: [
    {
      at: '2025-12-29T09:00:00.000Z',
      action: 'change',
      by: { id: '01960b2c-0000-7000-8000-000000000001', role: 'coordinator' },
      fields: ['amountSek'],
      changes: [{ field: 'amountSek', before: null, after: 45_711 }],
    },
  ],
}
