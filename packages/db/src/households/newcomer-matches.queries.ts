import { yearOf } from '@inflytt/domain'
import type { Db } from '../schema.ts'

/** A match that stands, with what its need says. Flags of the need are `true`, `false` or `unknown`. */
export interface NewcomerMatchRow {
  needId: string
  householdRef: string
  /** Of the household. */
  municipality: string
  reportedMonth: string
  occupationField: string
  employerSector: string
  isHardToFill: string
}

/** Matches of needs that are not voided, reported in these months, with households that are not voided. */
export async function listNewcomerMatches(
  db: Db,
  { isDemo, from, to }: { isDemo: boolean; from: string; to: string },
): Promise<NewcomerMatchRow[]> {
  const rows = await db
    .selectFrom('recruitment_match')
    .innerJoin('recruitment_need', 'recruitment_need.id', 'recruitment_match.need_id')
    .innerJoin('household', 'household.ref', 'recruitment_match.household_ref')
    .select([
      'need_id',
      'recruitment_match.household_ref',
      'household.municipality_code',
      'reported_month',
      'recruitment_need.occupation_field',
      'recruitment_need.employer_sector',
      'is_hard_to_fill',
    ])
    .where('recruitment_match.is_voided', '=', 0)
    .where('recruitment_need.is_voided', '=', 0)
    .where('household.count_status', '!=', 'voided')
    .where('recruitment_need.is_demo', '=', isDemo ? 1 : 0)
    .where('reported_month', '>=', from)
    .where('reported_month', '<=', to)
    .orderBy('recruitment_match.id')
    .execute()
  return rows.map((row) => ({
    needId: row.need_id,
    householdRef: row.household_ref,
    municipality: row.municipality_code,
    reportedMonth: row.reported_month,
    occupationField: row.occupation_field,
    employerSector: row.employer_sector,
    isHardToFill: row.is_hard_to_fill === null ? 'unknown' : String(row.is_hard_to_fill === 1),
  }))
}

/** The years in which the needs that a household stands matched with were reported. */
export async function listMatchedNeedYears(db: Db, householdRef: string): Promise<number[]> {
  const rows = await db
    .selectFrom('recruitment_match')
    .innerJoin('recruitment_need', 'recruitment_need.id', 'recruitment_match.need_id')
    .select('reported_month')
    .where('recruitment_match.household_ref', '=', householdRef)
    .where('recruitment_match.is_voided', '=', 0)
    .where('recruitment_need.is_voided', '=', 0)
    .execute()
  return rows.map(({ reported_month }) => yearOf(reported_month))
}
