import type { FollowUp, Household, Lead } from '@inflytt/domain'
import { sql } from 'kysely'
import { toFollowUpRow } from '../households/follow-ups.queries.ts'
import { toHousehold } from '../households/households.rows.ts'
import { toLead } from '../households/leads.queries.ts'
import type { Counts } from './retention.queries.ts'
import type { Db } from '../schema.ts'

/** Every lead, in order of ref: how old one is follows from its stages, which only the domain reads. */
export async function listAllLeads(db: Db): Promise<Lead[]> {
  return (await db.selectFrom('lead').selectAll().orderBy('ref').execute()).map(toLead)
}

/** Households whose whole year lies behind and that still have a text of their own. */
export async function listHouseholdsWithText(db: Db, lastYear: number): Promise<Household[]> {
  const rows = await db
    .selectFrom('household')
    .selectAll()
    .where('move_in_month', '<=', `${lastYear}-12`)
    .where((eb) =>
      eb.or([
        eb('note', 'is not', null),
        eb('external_ref', 'is not', null),
        eb('coverage_reason', 'is not', null),
      ]),
    )
    .orderBy('ref')
    .execute()
  return rows.map(toHousehold)
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

/** Values of the history from before an instant: how many, or erased. */
export async function countRevisionsBefore(db: Db, before: string): Promise<number> {
  const { revisions } = await db
    .selectFrom('revision')
    .innerJoin('audit_event', 'audit_event.id', 'revision.event_id')
    .where('audit_event.at', '<', before)
    .select((eb) => eb.fn.countAll<number>().as('revisions'))
    .executeTakeFirstOrThrow()
  return revisions
}

export async function eraseRevisionsBefore(trx: Db, before: string): Promise<void> {
  const old = trx.selectFrom('audit_event').select('id').where('at', '<', before)
  await trx.deleteFrom('revision').where('event_id', 'in', old).execute()
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

/** Answers to writes that are kept to be given again hold what was written; after a day none is given. */
export async function eraseKeptAnswersBefore(trx: Db, before: string): Promise<void> {
  await trx.deleteFrom('idempotent_answer').where('created_at', '<', before).execute()
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
