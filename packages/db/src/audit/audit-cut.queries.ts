import type { Db } from '../schema.ts'
import { listFewBatches, readAuditHead } from './audit-chain.queries.ts'

/** Where the chain begins since a retention rule took what was older: after the batch of this number and hash. */
export interface AuditCut {
  sequence: number
  hash: string
  /** The latest instant of what was taken, RFC 3339 UTC. */
  throughAt: string
  cutAt: string
}

/** The last cut; undefined while the chain is as long as it ever was. */
export async function readAuditCut(db: Db): Promise<AuditCut | undefined> {
  const row = await db
    .selectFrom('audit_cut')
    .selectAll()
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (
    row && {
      sequence: row.sequence,
      hash: row.hash,
      throughAt: row.through_at,
      cutAt: row.cut_at,
    }
  )
}

/** Batches that follow each other, from the first after a number to the last with its hash. */
export interface Cuttable {
  after: number
  sequence: number
  hash: string
  events: number
}

/**
 * The first batches after a number in which everything is from before an instant, as many as are looked at together; never
 * the last of all. Undefined where the next is to stay.
 */
export async function findCuttable(
  db: Db,
  before: string,
  after: number,
): Promise<Cuttable | undefined> {
  const few = await listFewBatches(db, after)
  const head = await readAuditHead(db)
  const { young } = await db
    .selectFrom('audit_seal')
    .innerJoin('audit_event', 'audit_event.id', 'audit_seal.event_id')
    .select((eb) => eb.fn.min<number | null>('audit_seal.sequence').as('young'))
    .where('audit_seal.sequence', '>', after)
    .where('audit_seal.sequence', '<=', few.at(-1)?.sequence ?? after)
    .where('audit_event.at', '>=', before)
    .executeTakeFirstOrThrow()
  const stays = few.findIndex(
    ({ sequence, sealedAt }) => sequence === head?.sequence || sealedAt >= before || sequence === young,
  )
  const old = stays === -1 ? few : few.slice(0, stays)
  const last = old.at(-1)
  if (last === undefined) return undefined
  const events = old.reduce((sum, batch) => sum + batch.events, 0)
  return { after, sequence: last.sequence, hash: last.hash, events }
}

/** Takes these batches, their events and values, and keeps where the chain begins from now on. */
export async function cutAuditChain(
  trx: Db,
  { after, sequence, hash, cutAt }: Omit<Cuttable, 'events'> & Pick<AuditCut, 'cutAt'>,
): Promise<void> {
  const taken = trx
    .selectFrom('audit_seal')
    .select('event_id')
    .where('sequence', '>', after)
    .where('sequence', '<=', sequence)
  const { throughAt } = await trx
    .selectFrom('audit_event')
    .select((eb) => eb.fn.max<string>('at').as('throughAt'))
    .where('id', 'in', taken)
    .executeTakeFirstOrThrow()
  // Where the clock was set back, what was taken before is from later.
  const latest = [throughAt, (await readAuditCut(trx))?.throughAt ?? ''].toSorted().at(-1)!
  await trx
    .insertInto('audit_cut')
    .values({ sequence, hash, through_at: latest, cut_at: cutAt })
    .execute()
  await trx.deleteFrom('revision').where('event_id', 'in', taken).execute()
  await trx.deleteFrom('audit_event').where('id', 'in', taken).execute()
  for (const table of ['audit_seal', 'audit_batch'] as const)
    await trx.deleteFrom(table).where('sequence', '>', after).where('sequence', '<=', sequence).execute()
}

/** What names a cut in the log, as the id of the record: the event is sealed like every other. */
export function nameOfCut({ sequence, hash }: Pick<AuditCut, 'sequence' | 'hash'>): string {
  return `${sequence}:${hash}`
}

/** Whether the log holds that this cut was made. */
export async function isCutLogged(db: Db, cut: AuditCut): Promise<boolean> {
  const event = await db
    .selectFrom('audit_event')
    .select('id')
    .where('record_type', '=', 'audit_log')
    .where('action', '=', 'erase')
    .where('record_id', '=', nameOfCut(cut))
    .limit(1)
    .executeTakeFirst()
  return event !== undefined
}
