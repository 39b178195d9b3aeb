import { type Db, type HistoryEvent, type HistorySource, listHistoryPage } from '@inflytt/db'
import type { Context } from 'hono'
import { z } from 'zod'
import { checkIfNoneMatch, recordTag } from '../http/answers/conditional.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { listAnswer, MAX_LIMIT, type Page, pageParametersOf } from '../http/requests/paging.ts'

type IsShown = (field: string) => boolean

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

interface Told {
  of: readonly [recordType: string, recordId: string]
  version: number
  /** For the tag, where not all see the same of it. */
  view?: string
  isShown?: IsShown
}

/** Answers with what happened to one record, newest first. */
export async function sendHistory(
  c: Context<ApiEnv>,
  { of: [recordType, recordId], version, view = 'history', isShown = isOpen }: Told,
  asked: z.output<typeof historyQuery>,
) {
  checkIfNoneMatch(c, recordTag(version, view))
  const sources = [{ recordType, recordIds: [recordId] }]
  const told = await readHistoryPage(c.get('deps').db, sources, asked, (event) =>
    toHistoryItem(event, isShown),
  )
  return c.json(listAnswer(c, told))
}

const INTERNAL = new Set(['id', 'isDemo'])

/** Of a record that is open to all: every field but those that nobody wrote. */
function isOpen(field: string): boolean {
  return !INTERNAL.has(field)
}
