import { type ExpressionBuilder, sql } from 'kysely'
import type { Page } from '../page.ts'
import type { Database, Db } from '../schema.ts'

/** Undefined asks for all. `from` is the first instant, `before` the first that no longer belongs. */
export interface AuditFilter {
  from?: string | undefined
  before?: string | undefined
  actor?: string | undefined
  recordType?: string | undefined
  recordId?: string | undefined
  action?: string | undefined
}

/** What the log says of an event: who, when, which record, the names of the fields. Never a value. */
export interface LoggedEvent {
  id: string
  at: string
  actorId: string | null
  actorRole: string
  action: string
  recordType: string
  recordId: string
  recordVersion: number
  fields: string[]
  valuesHash: string
  /** The batch that seals it; null while it waits. */
  batch: number | null
}

/** Newest first. */
export async function searchAuditEvents(
  db: Db,
  filter: AuditFilter,
  { page, limit }: Page,
): Promise<{ items: LoggedEvent[]; totalRecords: number }> {
  const { totalRecords } = await db
    .selectFrom('audit_event')
    .where((eb) => matches(eb, filter))
    .select((eb) => eb.fn.countAll<number>().as('totalRecords'))
    .executeTakeFirstOrThrow()
  const items = await selectLogged(db, filter)
    .orderBy('audit_event.at', 'desc')
    .orderBy('audit_event.id', 'desc')
    .limit(limit)
    .offset((page - 1) * limit)
    .execute()
  return { items: items.map(toLogged), totalRecords }
}

// By the index of a record's own events the whole trail would be read, however little has happened since.
const RECORD_TYPE = sql<string>`record_type || ''`

/** Which kinds of records have been changed how since an instant; nothing of which ones or how many. */
export async function listChangeKinds(
  db: Db,
  after: string,
): Promise<{ recordType: string; action: string }[]> {
  return db
    .selectFrom('audit_event')
    .select([RECORD_TYPE.as('recordType'), 'action'])
    .where('at', '>', after)
    .groupBy([RECORD_TYPE, 'action'])
    .orderBy(RECORD_TYPE)
    .orderBy('action')
    .execute()
}

/** A slice of the matching events after `afterId`, in the order of their ids: for the file. */
export async function listAuditEventsAfter(
  db: Db,
  filter: AuditFilter,
  afterId: string,
  limit: number,
): Promise<LoggedEvent[]> {
  const rows = await selectLogged(db, filter)
    .where('audit_event.id', '>', afterId)
    .orderBy('audit_event.id')
    .limit(limit)
    .execute()
  return rows.map(toLogged)
}

function selectLogged(db: Db, filter: AuditFilter) {
  return db
    .selectFrom('audit_event')
    .leftJoin('audit_seal', 'audit_seal.event_id', 'audit_event.id')
    .selectAll('audit_event')
    .select('audit_seal.sequence')
    .where((eb) => matches(eb, filter))
}

function matches(eb: ExpressionBuilder<Database, 'audit_event'>, filter: AuditFilter) {
  const { from, before, actor, recordType, recordId, action } = filter
  return eb.and([
    ...(from === undefined ? [] : [eb('audit_event.at', '>=', from)]),
    ...(before === undefined ? [] : [eb('audit_event.at', '<', before)]),
    ...(actor === undefined ? [] : [eb('audit_event.actor_id', '=', actor)]),
    ...(recordType === undefined ? [] : [eb('audit_event.record_type', '=', recordType)]),
    ...(recordId === undefined ? [] : [eb('audit_event.record_id', '=', recordId)]),
    ...(action === undefined ? [] : [eb('audit_event.action', '=', action)]),
  ])
}

type Row = Awaited<ReturnType<ReturnType<typeof selectLogged>['execute']>>[number]

function toLogged(row: Row): LoggedEvent {
  return {
    id: row.id,
    at: row.at,
    actorId: row.actor_id,
    actorRole: row.actor_role,
    action: row.action,
    recordType: row.record_type,
    recordId: row.record_id,
    recordVersion: row.record_version,
    fields: JSON.parse(row.fields) as string[],
    valuesHash: row.values_hash,
    batch: row.sequence,
  }
}
