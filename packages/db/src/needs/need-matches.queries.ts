import type { Need, NeedMatch, NeedState } from '@inflytt/domain'
import { toNeedState } from './need-states.queries.ts'
import type { NeedTables } from '../tables/need-tables.ts'
import { toNeed } from './needs.queries.ts'
import { putNextVersion } from '../next-version.ts'
import type { Db } from '../schema.ts'

type MatchRow = NeedTables['recruitment_match']

export async function findMatch(db: Db, id: string): Promise<NeedMatch | undefined> {
  const row = await db
    .selectFrom('recruitment_match')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toMatch(row)
}

/** Matches of a need with households of these municipalities, oldest first. */
export async function listMatches(
  db: Db,
  needId: string,
  municipalities: readonly string[],
): Promise<NeedMatch[]> {
  if (municipalities.length === 0) return []
  const rows = await db
    .selectFrom('recruitment_match')
    .innerJoin('household', 'household.ref', 'recruitment_match.household_ref')
    .selectAll('recruitment_match')
    .where('need_id', '=', needId)
    .where('municipality_code', 'in', [...municipalities])
    .orderBy('recruitment_match.created_at')
    .orderBy('recruitment_match.id')
    .execute()
  return rows.map(toMatch)
}

/** Every match of one household, voided ones too. */
export async function listMatchesOfHousehold(db: Db, householdRef: string): Promise<NeedMatch[]> {
  const rows = await db
    .selectFrom('recruitment_match')
    .selectAll()
    .where('household_ref', '=', householdRef)
    .orderBy('id')
    .execute()
  return rows.map(toMatch)
}

/** The matches that stand, of one household, or of one adult of it. */
export async function listStandingMatches(
  db: Db,
  householdRef: string,
  who?: NeedMatch['who'],
): Promise<NeedMatch[]> {
  let matching = db
    .selectFrom('recruitment_match')
    .selectAll()
    .where('household_ref', '=', householdRef)
    .where('is_voided', '=', 0)
  if (who !== undefined) matching = matching.where('who', '=', who)
  return (await matching.orderBy('id').execute()).map(toMatch)
}

/**
 * The matches that were voided with their household when it was voided last: in its very instant, for none is voided or
 * restored while the household is voided. None where the log no longer reaches back to it.
 */
export async function listMatchesVoidedWith(db: Db, householdRef: string): Promise<NeedMatch[]> {
  const voiding = db
    .selectFrom('audit_event')
    .select('at')
    .where('record_type', '=', 'household')
    .where('record_id', '=', householdRef)
    .where('action', '=', 'void')
    .orderBy('record_version', 'desc')
    .limit(1)
  const rows = await db
    .selectFrom('recruitment_match')
    .selectAll()
    .where('household_ref', '=', householdRef)
    .where('is_voided', '=', 1)
    .where('updated_at', '=', voiding)
    .orderBy('id')
    .execute()
  return rows.map(toMatch)
}

/** Which adults of these households are matched already. */
export async function listMatchedAdults(
  db: Db,
  householdRefs: readonly string[],
): Promise<Pick<NeedMatch, 'householdRef' | 'who'>[]> {
  if (householdRefs.length === 0) return []
  const rows = await db
    .selectFrom('recruitment_match')
    .select(['household_ref', 'who'])
    .where('household_ref', 'in', [...householdRefs])
    .where('is_voided', '=', 0)
    .execute()
  return rows.map((row) => ({ householdRef: row.household_ref, who: row.who as NeedMatch['who'] }))
}

/** False where that adult is matched already, also by somebody else at this very moment. */
export async function insertMatch(db: Db, match: NeedMatch): Promise<boolean> {
  const result = await db
    .insertInto('recruitment_match')
    .values({
      id: match.id,
      need_id: match.needId,
      version: match.version,
      household_ref: match.householdRef,
      who: match.who,
      matched_month: match.matchedMonth,
      is_voided: match.isVoided ? 1 : 0,
      created_at: match.createdAt,
      updated_at: match.updatedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) === 1n
}

/** Whether the match still had the version before. */
export function updateMatch(db: Db, match: NeedMatch): Promise<boolean> {
  return putNextVersion(db, 'recruitment_match', {
    id: match.id,
    version: match.version,
    is_voided: match.isVoided ? 1 : 0,
    matched_month: match.matchedMonth,
    updated_at: match.updatedAt,
  })
}

export interface NeedCheck {
  need: Need
  /** How it stood from which month on, the first month first. */
  states: NeedState[]
  /** Matches that stand, with households that are not voided. */
  matches: number
}

const A_PAGE = 1000

/** Every need beside its matches and states, voided ones too, in the order of ids, a page at a time: for recomputing. */
export async function* walkNeedChecks(db: Db): AsyncGenerator<NeedCheck[]> {
  let last = ''
  for (;;) {
    const needs = await db
      .selectFrom('recruitment_need')
      .selectAll()
      .where('id', '>', last)
      .orderBy('id')
      .limit(A_PAGE)
      .execute()
    if (needs.length > 0) yield await withChecks(db, needs.map(toNeed))
    if (needs.length < A_PAGE) return
    last = needs.at(-1)!.id
  }
}

async function withChecks(db: Db, needs: readonly Need[]): Promise<NeedCheck[]> {
  const ids = needs.map(({ id }) => id)
  const counts = await db
    .selectFrom('recruitment_match')
    .innerJoin('household', 'household.ref', 'recruitment_match.household_ref')
    .select(['need_id', (eb) => eb.fn.countAll<number>().as('matches')])
    .where('need_id', 'in', ids)
    .where('recruitment_match.is_voided', '=', 0)
    .where('count_status', '!=', 'voided')
    .groupBy('need_id')
    .execute()
  const states = await db
    .selectFrom('recruitment_need_state')
    .selectAll()
    .where('need_id', 'in', ids)
    .orderBy('month')
    .execute()
  const matchesOf = new Map(counts.map((row) => [row.need_id, row.matches]))
  const statesOf = Map.groupBy(states.map(toNeedState), ({ needId }) => needId)
  return needs.map((need) => ({
    need,
    states: statesOf.get(need.id) ?? [],
    matches: matchesOf.get(need.id) ?? 0,
  }))
}

function toMatch(row: MatchRow): NeedMatch {
  return {
    id: row.id,
    needId: row.need_id,
    version: row.version,
    householdRef: row.household_ref,
    who: row.who as NeedMatch['who'],
    matchedMonth: row.matched_month,
    isVoided: row.is_voided === 1,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
