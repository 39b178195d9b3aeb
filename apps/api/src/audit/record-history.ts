import type { HistoryEvent } from '@inflytt/db'

/** What happened to a record, newest first, without the fields that the caller may not read. */
export function toRecordHistory(events: readonly HistoryEvent[], isShown: (field: string) => boolean) {
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
