import { type Db, type HistoryEvent, type HistorySource, listHistoryPage } from '@inflytt/db'
import { z } from 'zod'
import { listExample, MAX_LIMIT, type Page, pageParametersOf } from '../http/requests/paging.ts'

type IsShown = (field: string) => boolean
type HistoryItem = ReturnType<typeof toHistoryItem>

/** The query of every history. Until there were pages all was told at once, and of nearly every record it still is. */
export const historyQuery = z.strictObject(pageParametersOf(MAX_LIMIT))

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

/** What happened to records of some kinds, newest first, each told as `toItem` says; for `listAnswer`. */
export async function readHistoryPage<Item>(
  db: Db,
  sources: readonly HistorySource[],
  asked: z.output<typeof historyQuery>,
  toItem: (event: HistoryEvent) => Item,
): Promise<Page<Item>> {
  const { items, totalRecords } = await listHistoryPage(db, sources, asked)
  return { items: items.map(toItem), totalRecords, ...asked }
}

/** The same of one record. */
export function readRecordHistory(
  db: Db,
  [recordType, recordId]: readonly [recordType: string, recordId: string],
  asked: z.output<typeof historyQuery>,
  isShown: IsShown = isOpen,
): Promise<Page<HistoryItem>> {
  const sources = [{ recordType, recordIds: [recordId] }]
  return readHistoryPage(db, sources, asked, (event) => toHistoryItem(event, isShown))
}

const INTERNAL = new Set(['id', 'isDemo'])

/** Of a record that is open to all: every field but those that nobody wrote. */
function isOpen(field: string): boolean {
  return !INTERNAL.has(field)
}

export const historyExample = <Item>(items: Item[]) => listExample(items, MAX_LIMIT)

export const OPEN_HISTORY_EXAMPLE = historyExample([
  {
    at: '2025-12-29T09:00:00.000Z',
    action: 'change',
    by: { id: '01960b2c-0000-7000-8000-000000000001', role: 'coordinator' },
    fields: ['amountSek'],
    changes: [{ field: 'amountSek', before: null, after: 45_711 }],
  },
])
