import { hashValues } from './audit-chain.ts'
import { insertMany } from '../store/bulk-insert.ts'
import { readAuditCut } from './audit-cut.queries.ts'
import type { Db } from '../schema.ts'

/** One field's value before and after; absent before when the record was made. */
export type Changes = Record<string, { before?: unknown; after: unknown }>

export interface AuditEntry {
  id: string
  at: string
  actorId: string | null
  actorRole: string
  action: string
  recordType: string
  recordId: string
  recordVersion: number
  changes: Changes
  /** Random text that keeps the hash of few possible values from being guessed. */
  salt: string
  /** Names that stand without values: of fields that were erased, of what somebody signed in by. No revision is kept. */
  fieldsAlone?: readonly string[]
}

/** Writes who changed which fields, and beside it what they were; call it in the write's own transaction. */
export function insertAuditEvent(trx: Db, entry: AuditEntry): Promise<void> {
  return insertAuditEvents(trx, [entry])
}

/** The same of many records that one write changes. */
export async function insertAuditEvents(trx: Db, entries: readonly AuditEntry[]): Promise<void> {
  const textOf = textsOf()
  const written = entries.map((entry) => ({ entry, ...textOf(entry.changes) }))
  await insertMany(
    trx,
    'audit_event',
    written.map(({ entry, text, names }) => ({
      id: entry.id,
      at: entry.at,
      actor_id: entry.actorId,
      actor_role: entry.actorRole,
      action: entry.action,
      record_type: entry.recordType,
      record_id: entry.recordId,
      record_version: entry.recordVersion,
      fields: entry.fieldsAlone === undefined ? names : JSON.stringify(entry.fieldsAlone),
      values_hash: hashValues(entry.salt, text),
    })),
  )
  await insertMany(
    trx,
    'audit_waiting',
    entries.map(({ id }) => ({ event_id: id })),
  )
  await insertMany(
    trx,
    'revision',
    written
      .filter(({ entry }) => entry.fieldsAlone === undefined)
      .map(({ entry, text }) => ({
        event_id: entry.id,
        record_type: entry.recordType,
        record_id: entry.recordId,
        changes: text,
        salt: entry.salt,
      })),
  )
}

/** Many households that change alike have one object of it, whose text is made once. */
function textsOf() {
  const texts = new Map<Changes, { text: string; names: string }>()
  return (changes: Changes) => {
    const known = texts.get(changes)
    if (known !== undefined) return known
    const made = { text: JSON.stringify(changes), names: JSON.stringify(Object.keys(changes)) }
    texts.set(changes, made)
    return made
  }
}

/** The same for as long as nothing more happens to any record of these kinds. */
export async function readTrailMark(db: Db, recordTypes: readonly string[]): Promise<string> {
  const { events, last } = await db
    .selectFrom('audit_event')
    .select(({ fn }) => [fn.countAll<number | string>().as('events'), fn.max('id').as('last')])
    .where('record_type', 'in', recordTypes)
    .executeTakeFirstOrThrow()
  return `${events} ${last ?? ''}`
}

/** How many households have no audit event of the version they stand at: none, or something was stored in half. */
export async function countAuditGaps(db: Db): Promise<number> {
  // What was last changed before a cut of the log has left its events there.
  const throughAt = (await readAuditCut(db))?.throughAt ?? ''
  const { gaps } = await db
    .selectFrom('household')
    .leftJoin('audit_event', (join) =>
      join
        .on('audit_event.record_type', '=', 'household')
        .onRef('audit_event.record_id', '=', 'household.ref')
        .onRef('audit_event.record_version', '=', 'household.version'),
    )
    .where('audit_event.id', 'is', null)
    .where('household.updated_at', '>', throughAt)
    .select((eb) => eb.fn.countAll<number>().as('gaps'))
    .executeTakeFirstOrThrow()
  return gaps
}
