import type { Db } from '../schema.ts'

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

/** The last batch, with its hash, up to which everything is from before an instant; never the last of all. */
export async function findCuttable(
  db: Db,
  before: string,
): Promise<{ sequence: number; hash: string; events: number } | undefined> {
  const { youngBatch, head } = await db
    .selectFrom('audit_batch')
    .select((eb) => [
      eb.fn
        .min<number | null>(eb.case().when('sealed_at', '>=', before).then(eb.ref('sequence')).end())
        .as('youngBatch'),
      eb.fn.max<number | null>('sequence').as('head'),
    ])
    .executeTakeFirstOrThrow()
  if (head === null) return undefined
  const { youngEvent } = await db
    .selectFrom('audit_seal')
    .innerJoin('audit_event', 'audit_event.id', 'audit_seal.event_id')
    .select((eb) => eb.fn.min<number | null>('audit_seal.sequence').as('youngEvent'))
    .where('audit_event.at', '>=', before)
    .executeTakeFirstOrThrow()
  const firstThatStays = Math.min(head, ...[youngBatch, youngEvent].filter((one) => one !== null))
  const last = await db
    .selectFrom('audit_batch')
    .select(['sequence', 'hash'])
    .where('sequence', '<', firstThatStays)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (last === undefined) return undefined
  const { events } = await db
    .selectFrom('audit_seal')
    .select((eb) => eb.fn.countAll<number>().as('events'))
    .where('sequence', '<=', last.sequence)
    .executeTakeFirstOrThrow()
  return { ...last, events }
}

/** Takes the batches up to one, their events and values, and keeps where the chain begins from now on. */
export async function cutAuditChain(
  trx: Db,
  { sequence, hash, cutAt }: Pick<AuditCut, 'sequence' | 'hash' | 'cutAt'>,
): Promise<void> {
  const taken = trx.selectFrom('audit_seal').select('event_id').where('sequence', '<=', sequence)
  const { throughAt } = await trx
    .selectFrom('audit_event')
    .select((eb) => eb.fn.max<string>('at').as('throughAt'))
    .where('id', 'in', taken)
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('audit_cut')
    .values({ sequence, hash, through_at: throughAt, cut_at: cutAt })
    .execute()
  await trx.deleteFrom('revision').where('event_id', 'in', taken).execute()
  await trx.deleteFrom('audit_event').where('id', 'in', taken).execute()
  await trx.deleteFrom('audit_seal').where('sequence', '<=', sequence).execute()
  await trx.deleteFrom('audit_batch').where('sequence', '<=', sequence).execute()
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
