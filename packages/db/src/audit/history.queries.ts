import { type ExpressionBuilder, sql } from 'kysely'
import type { Changes } from './audit.queries.ts'
import type { Page } from '../page.ts'
import type { Database, Db } from '../schema.ts'

export interface HistoryEvent {
  id: string
  recordType: string
  recordId: string
  recordVersion: number
  at: string
  actorId: string | null
  actorRole: string
  action: string
  fields: string[]
  /** Undefined where the values have been erased. */
  changes: Changes | undefined
}

/** Records of a kind whose events are told together. */
export interface HistorySource {
  recordType: string
  recordIds: readonly string[]
  /** An event of these fields alone is left out, and not counted. */
  unseenFields?: readonly string[] | undefined
}

const TOLD = [
  'audit_event.id',
  'audit_event.record_type',
  'audit_event.record_id',
  'record_version',
  'at',
  'actor_id',
  'actor_role',
  'action',
  'fields',
  'changes',
] as const

/** What happened to one record, oldest first. */
export function listHistory(db: Db, recordType: string, recordId: string): Promise<HistoryEvent[]> {
  return listHistories(db, recordType, [recordId])
}

/** What happened to several records of a kind, each oldest first; where versions are named, what made those alone. */
export async function listHistories(
  db: Db,
  recordType: string,
  recordIds: readonly string[],
  recordVersions?: readonly number[],
): Promise<HistoryEvent[]> {
  if (recordIds.length === 0) return []
  const rows = await selectTold(db)
    .where('audit_event.record_type', '=', recordType)
    .where('audit_event.record_id', 'in', recordIds)
    .$if(recordVersions !== undefined, (query) =>
      query.where('record_version', 'in', [...(recordVersions ?? [])]),
    )
    .orderBy('record_version')
    .orderBy('at')
    .execute()
  return rows.map(toHistoryEvent)
}

/**
 * A page of what happened to one record, or to several together, newest first. Of one record the version tells which is
 * newer; of several the time does, and at one time the kind that is named first comes first.
 */
export async function listHistoryPage(
  db: Db,
  asked: readonly HistorySource[],
  { page, limit }: Page,
): Promise<{ items: HistoryEvent[]; totalRecords: number }> {
  const sources = asked.filter(({ recordIds }) => recordIds.length > 0)
  const counts = await Promise.all(sources.map((source) => countEvents(db, source)))
  const totalRecords = counts.reduce((sum, count) => sum + count, 0)
  const skipped = (page - 1) * limit
  if (skipped >= totalRecords) return { items: [], totalRecords }
  const ids = await findIds(db, sources, { limit, skipped })
  const rows = await selectTold(db).where('audit_event.id', 'in', ids).execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  const items = ids.flatMap((id) => byId.get(id) ?? []).map(toHistoryEvent)
  return { items, totalRecords }
}

async function countEvents(db: Db, source: HistorySource): Promise<number> {
  const { events } = await db
    .selectFrom('audit_event')
    .where((eb) => isOf(eb, source))
    .select((eb) => eb.fn.countAll<number>().as('events'))
    .executeTakeFirstOrThrow()
  return events
}

/** The events of the page, found without their values. */
async function findIds(
  db: Db,
  sources: readonly HistorySource[],
  { limit, skipped }: { limit: number; skipped: number },
): Promise<string[]> {
  const eventsOf = (source: HistorySource, place: number) =>
    db
      .selectFrom('audit_event')
      .where((eb) => isOf(eb, source))
      .select(['id', 'at', 'record_version', sql<number>`${sql.lit(place)}`.as('place')])
  const [first, ...others] = sources.map(eventsOf)
  if (first === undefined) return []
  const isOne = others.length === 0 && sources[0]?.recordIds.length === 1
  const all = others.reduce((union, other) => union.unionAll(other), first)
  const ordered = isOne
    ? first.orderBy('record_version', 'desc').orderBy('at', 'desc')
    : all.orderBy('at', 'desc').orderBy('place').orderBy('record_version', 'desc')
  const rows = await ordered.orderBy('id', 'desc').limit(limit).offset(skipped).execute()
  return rows.map(({ id }) => id)
}

function isOf(
  eb: ExpressionBuilder<Database, 'audit_event'>,
  { recordType, recordIds, unseenFields }: HistorySource,
) {
  return eb.and([
    eb('record_type', '=', recordType),
    eb('record_id', 'in', [...recordIds]),
    ...(unseenFields === undefined ? [] : [eb(namesWithout(unseenFields), '!=', '[]')]),
  ])
}

/** The names of an event's fields as JSON without some and without commas: `[]` where none is left. */
function namesWithout(fields: readonly string[]) {
  const left = fields.reduce(
    (names, field) => sql<string>`replace(${names}, ${JSON.stringify(field)}, '')`,
    sql<string>`fields`,
  )
  return sql<string>`replace(${left}, ',', '')`
}

function selectTold(db: Db) {
  return db
    .selectFrom('audit_event')
    .leftJoin('revision', 'revision.event_id', 'audit_event.id')
    .select(TOLD)
}

type Row = Awaited<ReturnType<ReturnType<typeof selectTold>['execute']>>[number]

function toHistoryEvent(row: Row): HistoryEvent {
  return {
    id: row.id,
    recordType: row.record_type,
    recordId: row.record_id,
    recordVersion: row.record_version,
    at: row.at,
    actorId: row.actor_id,
    actorRole: row.actor_role,
    action: row.action,
    fields: JSON.parse(row.fields) as string[],
    changes: row.changes === null ? undefined : (JSON.parse(row.changes) as Changes),
  }
}
