import type { FollowUp, Household, Lead } from '@inflytt/domain'
import { sql } from 'kysely'
import { toFollowUpRow } from '../households/follow-ups.queries.ts'
import { toHousehold } from '../households/households.rows.ts'
import { toLead } from '../households/leads.queries.ts'
import type { Counts } from './retention.queries.ts'
import type { Db } from '../schema.ts'

const A_PAGE = 200
const A_PAGE_OF_EVENTS = 500

/** Every lead, in order of ref: how old one is follows from its stages, which only the domain reads. */
export async function listAllLeads(db: Db): Promise<Lead[]> {
  return (await db.selectFrom('lead').selectAll().orderBy('ref').execute()).map(toLead)
}

/** The same a page at a time, so that nobody waits for all of them. */
export async function* walkLeads(db: Db): AsyncGenerator<Lead[]> {
  let last = ''
  for (;;) {
    const rows = await db
      .selectFrom('lead')
      .selectAll()
      .where('ref', '>', last)
      .orderBy('ref')
      .limit(A_PAGE)
      .execute()
    if (rows.length > 0) yield rows.map(toLead)
    if (rows.length < A_PAGE) return
    last = rows.at(-1)!.ref
  }
}

export const countLeads = (db: Db) => countRows(db, 'lead')
export const countHouseholds = (db: Db) => countRows(db, 'household')

async function countRows(db: Db, table: 'lead' | 'household'): Promise<number> {
  const { rows } = await db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow()
  return rows
}

/** Every household in the order of ref, a page at a time. What is looked for among them may be anywhere. */
export async function* walkHouseholds(db: Db): AsyncGenerator<Household[]> {
  let last = ''
  for (;;) {
    const rows = await db
      .selectFrom('household')
      .selectAll()
      .where('ref', '>', last)
      .orderBy('ref')
      .limit(A_PAGE)
      .execute()
    if (rows.length > 0) yield rows.map(toHousehold)
    if (rows.length < A_PAGE) return
    last = rows.at(-1)!.ref
  }
}

/** The ids of events from before an instant, oldest first, a page at a time. */
export async function* walkEventsBefore(db: Db, before: string): AsyncGenerator<string[]> {
  let last = { at: '', id: '' }
  for (;;) {
    const { at, id } = last
    const rows = await db
      .selectFrom('audit_event')
      .select(['at', 'id'])
      .where('at', '<', before)
      .where((eb) => eb(eb.refTuple('at', 'id'), '>', eb.tuple(at, id)))
      .orderBy('at')
      .orderBy('id')
      .limit(A_PAGE_OF_EVENTS)
      .execute()
    if (rows.length > 0) yield rows.map((row) => row.id)
    if (rows.length < A_PAGE_OF_EVENTS) return
    last = rows.at(-1)!
  }
}

/** The lead that a household was, with its follow-ups' and matches' ids: whose values are kept beside its own. */
export async function listRelatedIds(db: Db, ref: string): Promise<[recordType: string, id: string][]> {
  const of = async (recordType: string, ids: Promise<{ id: string }[]>) =>
    (await ids).map(({ id }) => [recordType, id] as [string, string])
  return [
    ['household', ref],
    ['answer_code', ref],
    ...(await of(
      'follow_up',
      db.selectFrom('follow_up').select('id').where('household_ref', '=', ref).execute(),
    )),
    ...(await of(
      'recruitment_match',
      db.selectFrom('recruitment_match').select('id').where('household_ref', '=', ref).execute(),
    )),
    ...(await of(
      'lead',
      db.selectFrom('lead').select('ref as id').where('household_ref', '=', ref).execute(),
    )),
  ]
}

/** Erases the values that are kept of one record's history; its events stay. Gives how many. */
export async function eraseRevisions(trx: Db, recordType: string, recordId: string): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('revision')
    .where('record_type', '=', recordType)
    .where('record_id', '=', recordId)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** Values that are kept of these events. */
export async function countRevisionsOf(db: Db, eventIds: readonly string[]): Promise<number> {
  const { revisions } = await db
    .selectFrom('revision')
    .where('event_id', 'in', [...eventIds])
    .select((eb) => eb.fn.countAll<number>().as('revisions'))
    .executeTakeFirstOrThrow()
  return revisions
}

/** Gives how many. */
export async function eraseRevisionsOf(trx: Db, eventIds: readonly string[]): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('revision')
    .where('event_id', 'in', [...eventIds])
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** What tells the month of a household beside itself: its follow-ups are given, the rest goes or becomes a year. */
export async function coarsenAround(
  trx: Db,
  ref: string,
  followUps: readonly FollowUp[],
): Promise<void> {
  for (const followUp of followUps)
    await trx
      .updateTable('follow_up')
      .set(toFollowUpRow(followUp))
      .where('id', '=', followUp.id)
      .execute()
  await trx
    .updateTable('recruitment_match')
    .set({ matched_month: sql`substr(matched_month, 1, 4) || '-01'` })
    .where('household_ref', '=', ref)
    .execute()
  await trx.deleteFrom('late_household').where('household_ref', '=', ref).execute()
  await trx.deleteFrom('answer_code').where('household_ref', '=', ref).execute()
}

export async function deleteLead(trx: Db, ref: string): Promise<void> {
  await trx.deleteFrom('lead').where('ref', '=', ref).execute()
}

/** What was kept for running the service, from before an instant: how many, and erased unless only counted. */
export async function sweepTraces(db: Db, before: string, isDryRun: boolean): Promise<Counts> {
  const traces = [
    ['session', 'expires_at'],
    ['verification', 'expires_at'],
    ['idempotent_answer', 'created_at'],
    ['rate_limit', 'window_start'],
    ['answer_code', 'expires_at'],
  ] as const
  const counts: Counts = {}
  for (const [table, column] of traces) {
    const isOld = sql<boolean>`${sql.ref(column)} < ${before}`
    const { rows } = await sql<{
      found: number
    }>`select count(*) as found from ${sql.table(table)} where ${isOld}`.execute(db)
    counts[table] = rows[0]?.found ?? 0
    if (!isDryRun) await sql`delete from ${sql.table(table)} where ${isOld}`.execute(db)
  }
  return counts
}
