import type { FollowUp, Milestone, Month, MonthRange } from '@inflytt/domain'
import type { ExpressionBuilder } from 'kysely'
import { ALL_AWAITED, toAwaitedMilestones } from './awaited-milestones.ts'
import type { FollowUpTables } from '../tables/follow-up-tables.ts'
import { putNextVersion } from '../next-version.ts'
import type { Database, Db } from '../schema.ts'

type FollowUpRow = FollowUpTables['follow_up']

export async function findFollowUp(db: Db, id: string): Promise<FollowUp | undefined> {
  const row = await db.selectFrom('follow_up').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toFollowUp(row)
}

/** Every follow-up of these households, voided ones too, by milestone and then oldest first. */
export async function listFollowUps(db: Db, householdRefs: readonly string[]): Promise<FollowUp[]> {
  if (householdRefs.length === 0) return []
  const rows = await db
    .selectFrom('follow_up')
    .selectAll()
    .where('household_ref', 'in', [...householdRefs])
    .orderBy('milestone')
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(toFollowUp)
}

/** That a household moved to one of these municipalities then. */
export const movedTo =
  (municipalities: readonly string[], { from, to }: MonthRange) =>
  (eb: ExpressionBuilder<Database, 'household'>) =>
    eb.and([
      eb('municipality_code', 'in', [...municipalities]),
      eb('move_in_month', '>=', from),
      eb('move_in_month', '<=', to),
    ])

/** Those that stand, of households of these municipalities that moved in then. */
export async function listStandingFollowUps(
  db: Db,
  municipalities: readonly string[],
  moved: MonthRange,
): Promise<FollowUp[]> {
  if (municipalities.length === 0) return []
  const rows = await db
    .selectFrom('follow_up')
    .innerJoin('household', 'household.ref', 'follow_up.household_ref')
    .selectAll('follow_up')
    .where('follow_up.is_voided', '=', 0)
    .where(movedTo(municipalities, moved))
    .orderBy('follow_up.id')
    .execute()
  return rows.map(toFollowUp)
}

/** False where that milestone is answered already, also by somebody else at this very moment. */
export async function insertFollowUp(db: Db, followUp: FollowUp): Promise<boolean> {
  const result = await db
    .insertInto('follow_up')
    .values(toFollowUpRow(followUp))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) === 1n
}

/** Whether the follow-up still had the version before. */
export function updateFollowUp(db: Db, followUp: FollowUp): Promise<boolean> {
  return putNextVersion(db, 'follow_up', toFollowUpRow(followUp))
}

/** Gives a household a code, in place of the one it had. */
export async function putAnswerCode(
  db: Db,
  code: { hash: string; householdRef: string; issuedAt: string; expiresAt: string },
): Promise<void> {
  const row = { code_hash: code.hash, issued_at: code.issuedAt, expires_at: code.expiresAt }
  await db
    .insertInto('answer_code')
    .values({ ...row, household_ref: code.householdRef })
    .onConflict((conflict) => conflict.column('household_ref').doUpdateSet(row))
    .execute()
}

export interface AnswerCode {
  householdRef: string
  /** RFC 3339 UTC. */
  issuedAt: string
  expiresAt: string
}

/** The code of this hash, expired or not. */
export async function findAnswerCode(db: Db, hash: string): Promise<AnswerCode | undefined> {
  const row = await db
    .selectFrom('answer_code')
    .selectAll()
    .where('code_hash', '=', hash)
    .executeTakeFirst()
  return row && { householdRef: row.household_ref, issuedAt: row.issued_at, expiresAt: row.expires_at }
}

export async function deleteAnswerCode(db: Db, hash: string): Promise<void> {
  await db.deleteFrom('answer_code').where('code_hash', '=', hash).execute()
}

export function toFollowUpRow(followUp: FollowUp): FollowUpRow {
  return {
    id: followUp.id,
    version: followUp.version,
    household_ref: followUp.householdRef,
    milestone: followUp.milestone,
    outcome: followUp.outcome,
    new_municipality_code: followUp.newMunicipalityCode,
    leave_reason: followUp.leaveReason,
    satisfaction: followUp.satisfaction,
    belonging: followUp.belonging,
    partner_working: followUp.partnerWorking,
    source: followUp.source,
    answered_month: followUp.answeredMonth,
    is_voided: followUp.isVoided ? 1 : 0,
    created_at: followUp.createdAt,
    updated_at: followUp.updatedAt,
  }
}

export function toFollowUp(row: FollowUpRow): FollowUp {
  return {
    id: row.id,
    version: row.version,
    householdRef: row.household_ref,
    milestone: row.milestone as FollowUp['milestone'],
    outcome: row.outcome as FollowUp['outcome'],
    newMunicipalityCode: row.new_municipality_code,
    leaveReason: row.leave_reason as FollowUp['leaveReason'],
    satisfaction: row.satisfaction,
    belonging: row.belonging,
    partnerWorking: row.partner_working as FollowUp['partnerWorking'],
    source: row.source as FollowUp['source'],
    answeredMonth: row.answered_month,
    isVoided: row.is_voided === 1,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

export interface FollowedHousehold {
  ref: string
  municipalityCode: string
  currentMunicipalityCode: string | null
  moveInMonth: Month
  awaitedMilestones: Milestone[]
  /** Those that stand. */
  followUps: FollowUp[]
}

/**
 * A slice after `afterRef`, in order of ref, of the households that have been followed up or are kept as if they had been:
 * for recomputing.
 */
export async function listHouseholdsFollowedUp(
  db: Db,
  afterRef: string,
  limit: number,
): Promise<FollowedHousehold[]> {
  const households = await db
    .selectFrom('household')
    .select([
      'ref',
      'municipality_code',
      'current_municipality_code',
      'move_in_month',
      'awaited_milestones',
    ])
    .where('ref', '>', afterRef)
    .where((eb) =>
      eb.or([
        // By index for each: PostgreSQL goes through a long list of refs anew for every household.
        eb.exists(
          eb
            .selectFrom('follow_up')
            .select('id')
            .whereRef('household_ref', '=', 'household.ref')
            .where('follow_up.is_voided', '=', 0),
        ),
        eb('current_municipality_code', 'is', null),
        eb('current_municipality_code', '!=', eb.ref('municipality_code')),
        eb('awaited_milestones', '!=', ALL_AWAITED),
      ]),
    )
    .orderBy('ref')
    .limit(limit)
    .execute()
  const last = households.at(-1)
  if (last === undefined) return []
  const standing = await db
    .selectFrom('follow_up')
    .selectAll()
    .where('household_ref', '>', afterRef)
    .where('household_ref', '<=', last.ref)
    .where('is_voided', '=', 0)
    .execute()
  const byHousehold = Map.groupBy(standing.map(toFollowUp), ({ householdRef }) => householdRef)
  return households.map((row) => ({
    ref: row.ref,
    municipalityCode: row.municipality_code,
    currentMunicipalityCode: row.current_municipality_code,
    moveInMonth: row.move_in_month,
    awaitedMilestones: toAwaitedMilestones(row.awaited_milestones),
    followUps: byHousehold.get(row.ref) ?? [],
  }))
}
