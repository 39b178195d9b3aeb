import { FIRST_HASH, hashBatch, hashEvent } from './audit-chain.ts'
import type { AuditEventTable, Db, Trx } from '../schema.ts'

export interface AuditBatch {
  sequence: number
  sealedAt: string
  events: number
  previousHash: string
  hash: string
}

/** A place in a batch; `event` is undefined where the event is gone. */
export interface SealedPlace {
  eventId: string
  position: number
  eventHash: string
  event: AuditEventTable | undefined
  /** What the event's values were, where they have not been erased. */
  revision: { salt: string; changes: string } | undefined
}

/** Bounded, so that one statement holds the whole batch, and nobody waits for it long. */
const BATCH_SIZE = 200

export interface SealedBatch extends AuditBatch {
  /** The last of its events: what waits after it is the next. */
  through: string
}

/**
 * Seals what waits after an event, oldest id first, one batch; undefined when nothing waits there. Several processes may
 * call it at once. Whoever goes on from the batch before does not go through what that took out of the table once more:
 * PostgreSQL keeps it there for as long as somebody may see it, as beside a large import.
 */
export async function sealNextBatch(
  db: Db,
  sealedAt: string,
  { size = BATCH_SIZE, after = '' }: { size?: number; after?: string } = {},
): Promise<SealedBatch | undefined> {
  return db.transaction().execute(async (trx) => {
    const { events, through } = await readWaiting(trx, after, size)
    if (events.length === 0) return undefined
    const head = await readAuditHead(trx)
    const sequence = (head?.sequence ?? 0) + 1
    const previousHash = head?.hash ?? FIRST_HASH
    const seals = events.map((event, index) => ({
      event_id: event.id,
      sequence,
      position: index + 1,
      event_hash: hashEvent(event),
    }))
    const eventHashes = seals.map(({ event_hash }) => event_hash)
    const hash = hashBatch({ sequence, sealedAt, previousHash, eventHashes })
    await trx.insertInto('audit_seal').values(seals).execute()
    await trx
      .insertInto('audit_batch')
      .values({
        sequence,
        sealed_at: sealedAt,
        events: events.length,
        previous_hash: previousHash,
        hash,
      })
      .execute()
    await trx
      .deleteFrom('audit_waiting')
      .where(
        'event_id',
        'in',
        events.map(({ id }) => id),
      )
      .execute()
    return { sequence, sealedAt, events: events.length, previousHash, hash, through }
  })
}

/** The first that wait after an event, in their order; of one that is gone its line waits for ever, and is passed over. */
async function readWaiting(
  trx: Trx,
  after: string,
  size: number,
): Promise<{ events: AuditEventTable[]; through: string }> {
  let through = after
  for (;;) {
    const waiting = await trx
      .selectFrom('audit_waiting')
      .select('event_id')
      .where('event_id', '>', through)
      .orderBy('event_id')
      .limit(size)
      .execute()
    const ids = waiting.map(({ event_id }) => event_id)
    if (ids.length === 0) return { events: [], through }
    through = ids.at(-1) ?? through
    // Not joined: of two tables that have just grown, PostgreSQL reads all of both.
    const rows = await trx.selectFrom('audit_event').selectAll().where('id', 'in', ids).execute()
    const eventOf = new Map(rows.map((event) => [event.id, event]))
    const events = ids.flatMap((id) => eventOf.get(id) ?? [])
    if (events.length > 0) return { events, through }
  }
}

/** The last batch, which stands for the whole chain. */
export async function readAuditHead(db: Db): Promise<AuditBatch | undefined> {
  const row = await db
    .selectFrom('audit_batch')
    .selectAll()
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && toBatch(row)
}

/** Every batch in the order of the chain. */
export async function listAuditBatches(db: Db): Promise<AuditBatch[]> {
  const rows = await db.selectFrom('audit_batch').selectAll().orderBy('sequence').execute()
  return rows.map(toBatch)
}

/** The places of one batch, with the events that stand in them. */
export async function listSealedPlaces(db: Db, sequence: number): Promise<SealedPlace[]> {
  const seals = await db
    .selectFrom('audit_seal')
    .selectAll()
    .where('sequence', '=', sequence)
    .orderBy('position')
    .execute()
  const inBatch = db.selectFrom('audit_seal').select('event_id').where('sequence', '=', sequence)
  const events = await db.selectFrom('audit_event').selectAll().where('id', 'in', inBatch).execute()
  const revisions = await db
    .selectFrom('revision')
    .select(['event_id', 'salt', 'changes'])
    .where('event_id', 'in', inBatch)
    .execute()
  const eventOf = new Map(events.map((event) => [event.id, event]))
  const revisionOf = new Map(
    revisions.map(({ event_id, salt, changes }) => [event_id, { salt, changes }]),
  )
  return seals.map(({ event_id, position, event_hash }) => ({
    eventId: event_id,
    position,
    eventHash: event_hash,
    event: eventOf.get(event_id),
    revision: revisionOf.get(event_id),
  }))
}

/** Events that no writer left: neither sealed nor waiting to be. */
export async function listUnaccountedEvents(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('audit_event')
    .leftJoin('audit_seal', 'audit_seal.event_id', 'audit_event.id')
    .leftJoin('audit_waiting', 'audit_waiting.event_id', 'audit_event.id')
    .select('audit_event.id')
    .where('audit_seal.event_id', 'is', null)
    .where('audit_waiting.event_id', 'is', null)
    .orderBy('audit_event.id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Seals without a batch, and places in the queue without an event: what they stood for is gone. */
export async function listMissingOfChain(db: Db): Promise<{ events: string[]; batches: number[] }> {
  const events = await db
    .selectFrom('audit_waiting')
    .leftJoin('audit_event', 'audit_event.id', 'audit_waiting.event_id')
    .select('event_id')
    .where('audit_event.id', 'is', null)
    .orderBy('event_id')
    .execute()
  const batches = await db
    .selectFrom('audit_seal')
    .leftJoin('audit_batch', 'audit_batch.sequence', 'audit_seal.sequence')
    .select('audit_seal.sequence')
    .distinct()
    .where('audit_batch.sequence', 'is', null)
    .orderBy('audit_seal.sequence')
    .execute()
  return {
    events: events.map(({ event_id }) => event_id),
    batches: batches.map(({ sequence }) => sequence),
  }
}

function toBatch(row: {
  sequence: number
  sealed_at: string
  events: number
  previous_hash: string
  hash: string
}): AuditBatch {
  const { sequence, events, hash } = row
  return { sequence, sealedAt: row.sealed_at, events, previousHash: row.previous_hash, hash }
}
