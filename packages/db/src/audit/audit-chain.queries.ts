import { sql } from 'kysely'
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

/** Whoever reads or takes batches together holds others up for no more events, or of small batches for no more of them. */
const MOST_EVENTS = 1000
const MOST_BATCHES = 200

/** The first batches after a number, or of all, as many as are looked at together; none where none is left. */
export async function listFewBatches(db: Db, after?: number): Promise<AuditBatch[]> {
  const rows = await db
    .selectFrom('audit_batch')
    .selectAll()
    .$if(after !== undefined, (query) => query.where('sequence', '>', after ?? 0))
    .orderBy('sequence')
    .limit(MOST_BATCHES)
    .execute()
  let events = 0
  const tooMany = rows.findIndex((row, index) => (events += row.events) > MOST_EVENTS && index > 0)
  return (tooMany === -1 ? rows : rows.slice(0, tooMany)).map(toBatch)
}

/** A batch with what stands in its places, in their order. */
export interface AuditLink {
  batch: AuditBatch
  places: SealedPlace[]
}

/** Every batch in the order of the chain, a few at a time. */
export async function* walkAuditChain(db: Db): AsyncGenerator<AuditLink[]> {
  let batches = await listFewBatches(db)
  while (batches.length > 0) {
    yield await readAuditLinks(db, batches)
    batches = await listFewBatches(db, batches.at(-1)!.sequence)
  }
}

/** What stands in the places of batches that follow each other. */
export async function readAuditLinks(db: Db, batches: readonly AuditBatch[]): Promise<AuditLink[]> {
  const [first, last] = [batches[0]?.sequence ?? 0, batches.at(-1)?.sequence ?? 0]
  const of = Map.groupBy(await listSealedPlaces(db, first, last), ({ sequence }) => sequence)
  return batches.map((batch) => ({ batch, places: of.get(batch.sequence) ?? [] }))
}

/** The places of the batches from one to another, with the events that stand in them. */
export async function listSealedPlaces(
  db: Db,
  from: number,
  to: number,
): Promise<(SealedPlace & { sequence: number })[]> {
  const seals = await db
    .selectFrom('audit_seal')
    .selectAll()
    .where('sequence', '>=', from)
    .where('sequence', '<=', to)
    .orderBy('sequence')
    .orderBy('position')
    .execute()
  const inBatches = db
    .selectFrom('audit_seal')
    .select('event_id')
    .where('sequence', '>=', from)
    .where('sequence', '<=', to)
  const events = await db.selectFrom('audit_event').selectAll().where('id', 'in', inBatches).execute()
  const revisions = await db
    .selectFrom('revision')
    .select(['event_id', 'salt', 'changes'])
    .where('event_id', 'in', inBatches)
    .execute()
  const eventOf = new Map(events.map((event) => [event.id, event]))
  const revisionOf = new Map(
    revisions.map(({ event_id, salt, changes }) => [event_id, { salt, changes }]),
  )
  return seals.map(({ event_id, sequence, position, event_hash }) => ({
    eventId: event_id,
    sequence,
    position,
    eventHash: event_hash,
    event: eventOf.get(event_id),
    revision: revisionOf.get(event_id),
  }))
}

const A_PAGE = 2000

/** What of the chain is not as any writer or sealer left it; each but the last of a page of some thousand rows. */
export interface ChainFaults {
  /** Events that are neither sealed nor wait to be. */
  unaccounted: string[]
  /** The numbers of batches that are gone, of which seals remain. */
  batches: number[]
  /** How many rows were looked at. */
  rows: number
}

/** Goes through every event and every seal, a page at a time, and gives what is wrong in each. */
export async function* walkChainFaults(db: Db): AsyncGenerator<ChainFaults> {
  for await (const [first, last, rows] of pagesOf(db, 'audit_event', 'id')) {
    const found = await db
      .selectFrom('audit_event')
      .leftJoin('audit_seal', 'audit_seal.event_id', 'audit_event.id')
      .leftJoin('audit_waiting', 'audit_waiting.event_id', 'audit_event.id')
      .select('audit_event.id')
      .where('audit_event.id', '>=', first)
      .where('audit_event.id', '<=', last)
      .where('audit_seal.event_id', 'is', null)
      .where('audit_waiting.event_id', 'is', null)
      .orderBy('audit_event.id')
      .execute()
    yield { unaccounted: found.map(({ id }) => id), batches: [], rows }
  }
  for await (const [first, last, rows] of pagesOf(db, 'audit_seal', 'event_id')) {
    const found = await db
      .selectFrom('audit_seal')
      .leftJoin('audit_batch', 'audit_batch.sequence', 'audit_seal.sequence')
      .select('audit_seal.sequence')
      .distinct()
      .where('audit_seal.event_id', '>=', first)
      .where('audit_seal.event_id', '<=', last)
      .where('audit_batch.sequence', 'is', null)
      .execute()
    yield { unaccounted: [], batches: found.map(({ sequence }) => sequence), rows }
  }
}

/** From which key to which a page goes, in the order of keys, and how many rows it has. */
async function* pagesOf<Table extends 'audit_event' | 'audit_seal'>(
  db: Db,
  table: Table,
  key: Table extends 'audit_event' ? 'id' : 'event_id',
): AsyncGenerator<[first: string, last: string, rows: number]> {
  let after = sql``
  for (;;) {
    const { rows } = await sql<{ key: string }>`
      select ${sql.ref(key)} as key from ${sql.table(table)} ${after} order by 1 limit ${A_PAGE}`.execute(
      db,
    )
    const [first, last] = [rows[0]?.key, rows.at(-1)?.key]
    if (first === undefined || last === undefined) return
    yield [first, last, rows.length]
    after = sql`where ${sql.ref(key)} > ${last}`
  }
}

/** Places in the queue without an event: what they stood for is gone. */
export async function listLostWaiting(db: Db): Promise<string[]> {
  const events = await db
    .selectFrom('audit_waiting')
    .leftJoin('audit_event', 'audit_event.id', 'audit_waiting.event_id')
    .select('event_id')
    .where('audit_event.id', 'is', null)
    .orderBy('event_id')
    .execute()
  return events.map(({ event_id }) => event_id)
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
