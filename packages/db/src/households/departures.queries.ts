import type { FirstAnswer, FollowUp, Household, HouseholdKind, MonthRange } from '@inflytt/domain'
import { sql } from 'kysely'
import { movedTo, toFollowUp } from './follow-ups.queries.ts'
import { toHousehold } from './households.rows.ts'
import type { Db } from '../schema.ts'

const KIND = ['municipality_code', 'count_status', 'origin_type', 'inclusion_basis'] as const

/** Households of a year that are counted alike. */
interface HouseholdsOfKind extends HouseholdKind {
  year: number
  households: number
}

/** Households of these municipalities that moved in then, of whom somebody has said that they left. */
const departed = (db: Db, municipalities: readonly string[], moved: MonthRange) =>
  db
    .selectFrom('household')
    .where(movedTo(municipalities, moved))
    .where('ref', 'in', (eb) =>
      eb
        .selectFrom('follow_up')
        .select('household_ref')
        .where('outcome', '=', 'left')
        .where('is_voided', '=', 0),
    )

/** Those that somebody has said have left, whatever was said later; voided ones too. */
export async function listDepartedHouseholds(
  db: Db,
  municipalities: readonly string[],
  moved: MonthRange,
): Promise<Household[]> {
  if (municipalities.length === 0) return []
  const rows = await departed(db, municipalities, moved).selectAll().orderBy('ref').execute()
  return rows.map(toHousehold)
}

/** All that stands of what those answered. */
export async function listDepartedFollowUps(
  db: Db,
  municipalities: readonly string[],
  moved: MonthRange,
): Promise<FollowUp[]> {
  if (municipalities.length === 0) return []
  const rows = await db
    .selectFrom('follow_up')
    .selectAll()
    .where('household_ref', 'in', departed(db, municipalities, moved).select('ref'))
    .where('is_voided', '=', 0)
    .orderBy('id')
    .execute()
  return rows.map(toFollowUp)
}

/** The first answer of each outcome, of households that are counted alike: as many rows as there are kinds of them. */
export async function listFirstAnswers(
  db: Db,
  municipalities: readonly string[],
  moved: MonthRange,
): Promise<FirstAnswer[]> {
  if (municipalities.length === 0) return []
  const rows = await db
    .selectFrom('follow_up')
    .innerJoin('household', 'household.ref', 'follow_up.household_ref')
    .select([...KIND, 'programme_id', 'outcome'])
    .select((eb) => eb.fn.min<string>('answered_month').as('answered_month'))
    .where('follow_up.is_voided', '=', 0)
    .where(movedTo(municipalities, moved))
    .groupBy([...KIND, 'programme_id', 'outcome'])
    .execute()
  return rows.map((row) => ({
    ...toKind(row),
    programmeId: row.programme_id,
    outcome: row.outcome as FirstAnswer['outcome'],
    answeredMonth: row.answered_month,
  }))
}

/** How many households of each kind moved in each year. */
export async function countHouseholdsOfKinds(
  db: Db,
  municipalities: readonly string[],
): Promise<HouseholdsOfKind[]> {
  if (municipalities.length === 0) return []
  const year = sql<string>`substr(move_in_month, 1, 4)`
  const rows = await db
    .selectFrom('household')
    .select([...KIND, year.as('year')])
    .select((eb) => eb.fn.countAll<number>().as('households'))
    .where('municipality_code', 'in', [...municipalities])
    .groupBy([...KIND, year])
    .execute()
  return rows.map((row) => ({ ...toKind(row), year: Number(row.year), households: row.households }))
}

function toKind(row: {
  municipality_code: string
  count_status: string
  origin_type: string
  inclusion_basis: string
}): HouseholdKind {
  return {
    municipalityCode: row.municipality_code,
    countStatus: row.count_status as HouseholdKind['countStatus'],
    originType: row.origin_type as HouseholdKind['originType'],
    inclusionBasis: row.inclusion_basis as HouseholdKind['inclusionBasis'],
  }
}
