import {
  addMonths,
  type FollowUp,
  type Household,
  type Milestone,
  MILESTONES,
  type Month,
} from '@inflytt/domain'
import { type ExpressionBuilder, sql } from 'kysely'
import type { FollowUpTables } from './follow-up-tables.ts'
import type { Page } from './households.queries.ts'
import { municipalityAmong, type MunicipalityColumn } from './municipality-among.ts'
import type { Database, Db } from './schema.ts'

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

/** Those that stand, of households of these municipalities. */
export async function listStandingFollowUps(
  db: Db,
  municipalities: readonly string[],
): Promise<FollowUp[]> {
  if (municipalities.length === 0) return []
  const rows = await db
    .selectFrom('follow_up')
    .innerJoin('household', 'household.ref', 'follow_up.household_ref')
    .selectAll('follow_up')
    .where('follow_up.is_voided', '=', 0)
    .where('municipality_code', 'in', [...municipalities])
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
export async function updateFollowUp(db: Db, followUp: FollowUp): Promise<boolean> {
  const result = await db
    .updateTable('follow_up')
    .set(toFollowUpRow(followUp))
    .where('id', '=', followUp.id)
    .where('version', '=', followUp.version - 1)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export interface DueFollowUp {
  householdRef: string
  municipalityCode: string
  currentMunicipalityCode: string
  moveInMonth: Month
  adults: Household['adults']
  children: Household['children']
  milestone: Milestone
}

export interface DueFilter {
  municipalities: readonly string[]
  /** The last month in which a milestone falls due. */
  until: Month
}

/**
 * Milestones that have fallen due and that nobody has logged, of confirmed households that have not left the county,
 * the latest due first. A milestone is passed over when a later one has been answered.
 */
export async function listDueFollowUps(
  db: Db,
  filter: DueFilter,
  { page, limit }: Page,
): Promise<DueFollowUp[]> {
  if (filter.municipalities.length === 0) return []
  const of = (milestone: Milestone) =>
    followedUp(db, filter, municipalityAmong(filter.municipalities))
      .where((eb) => isDue(eb, milestone, filter.until))
      .select([
        'ref',
        'municipality_code',
        'current_municipality_code',
        'move_in_month',
        'adults',
        'children',
      ])
  // At most the rows up to this page of each milestone can be on it.
  const reach = page * limit
  const found: DueFollowUp[] = []
  for (const milestone of MILESTONES) {
    const rows = await of(milestone)
      .orderBy('move_in_month', 'desc')
      .orderBy('ref')
      .limit(reach)
      .execute()
    found.push(
      ...rows.map((row) => ({
        householdRef: row.ref,
        municipalityCode: row.municipality_code,
        currentMunicipalityCode: row.current_municipality_code!,
        moveInMonth: row.move_in_month,
        adults: row.adults,
        children: row.children,
        milestone,
      })),
    )
  }
  const due = ({ moveInMonth, milestone }: DueFollowUp) => addMonths(moveInMonth, milestone)
  const sorted = found.toSorted(
    (a, b) =>
      compare(due(b), due(a)) || compare(a.householdRef, b.householdRef) || b.milestone - a.milestone,
  )
  return sorted.slice(reach - limit, reach)
}

/** How many `listDueFollowUps` finds. */
export async function countDueFollowUps(db: Db, filter: DueFilter): Promise<number> {
  if (filter.municipalities.length === 0) return 0
  const { count } = await followedUp(db, filter)
    .select((eb) => {
      const dueAt = (milestone: Milestone) =>
        eb
          .case()
          .when(isDue(eb, milestone, filter.until))
          .then(1)
          .else(0)
          .end()
      const due = MILESTONES.map(dueAt)
      return eb.fn.coalesce(eb.fn.sum<number>(sql`${sql.join(due, sql` + `)}`), eb.lit(0)).as('count')
    })
    .executeTakeFirstOrThrow()
  return count
}

/** Those whose milestones fall due: confirmed, still in the county, and moved in in a month that is known. */
function followedUp(
  db: Db,
  { municipalities }: DueFilter,
  place: MunicipalityColumn = 'municipality_code',
) {
  return db
    .selectFrom('household')
    .where(place, 'in', [...municipalities])
    .where('count_status', '=', 'confirmed')
    .where('current_municipality_code', 'is not', null)
    .where('move_in_precision', '=', 'month')
}

function isDue(eb: ExpressionBuilder<Database, 'household'>, milestone: Milestone, until: Month) {
  const answered = eb
    .selectFrom('follow_up')
    .select('follow_up.id')
    .whereRef('follow_up.household_ref', '=', 'household.ref')
    .where('follow_up.is_voided', '=', 0)
    .where((or) =>
      or.or([
        or('follow_up.milestone', '=', milestone),
        or.and([
          or('follow_up.milestone', '>', milestone),
          or('follow_up.outcome', 'not in', ['unreachable', 'declined']),
        ]),
      ]),
    )
  return eb.and([eb('move_in_month', '<=', addMonths(until, -milestone)), eb.not(eb.exists(answered))])
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
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

function toFollowUp(row: FollowUpRow): FollowUp {
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

interface FollowedHousehold {
  ref: string
  municipalityCode: string
  currentMunicipalityCode: string | null
  moveInMonth: Month
  /** Those that stand. */
  followUps: FollowUp[]
}

/** Every household that has been followed up or is kept as living elsewhere: for recomputing. */
export async function listHouseholdsFollowedUp(db: Db): Promise<FollowedHousehold[]> {
  const standing = await db.selectFrom('follow_up').selectAll().where('is_voided', '=', 0).execute()
  const byHousehold = Map.groupBy(standing.map(toFollowUp), ({ householdRef }) => householdRef)
  const households = await db
    .selectFrom('household')
    .select(['ref', 'municipality_code', 'current_municipality_code', 'move_in_month'])
    .where((eb) =>
      eb.or([
        eb('ref', 'in', eb.selectFrom('follow_up').select('household_ref').where('is_voided', '=', 0)),
        eb('current_municipality_code', 'is', null),
        eb('current_municipality_code', '!=', eb.ref('municipality_code')),
      ]),
    )
    .orderBy('ref')
    .execute()
  return households.map((row) => ({
    ref: row.ref,
    municipalityCode: row.municipality_code,
    currentMunicipalityCode: row.current_municipality_code,
    moveInMonth: row.move_in_month,
    followUps: byHousehold.get(row.ref) ?? [],
  }))
}
