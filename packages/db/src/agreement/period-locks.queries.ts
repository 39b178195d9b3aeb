import type { Tertial } from '@inflytt/domain'
import { type Selectable, sql } from 'kysely'
import { insertMany } from '../store/bulk-insert.ts'
import { engineOf } from '../store/engine.ts'
import type { Db, Trx } from '../schema.ts'
import type { TargetTables } from '../tables/target-tables.ts'

/** A tertial of a municipality. */
export interface PeriodKey {
  municipalityCode: string
  period: Tertial
}

/** Which saying of klart a household came too late for. */
export interface Lateness extends PeriodKey {
  periodVersion: number
}

// Any number of our own, so that other advisory locks are not met.
const LOCK_CLASS = 2305

/**
 * Holds what is said of periods still until the transaction ends: those who write households share it, who says klart
 * has it alone. SQLite has one writer at a time and needs nothing.
 */
export async function holdPeriods(
  trx: Trx,
  keys: readonly PeriodKey[],
  mode: 'shared' | 'alone',
): Promise<void> {
  if (engineOf(trx) !== 'postgres') return
  const names = keys.map(({ municipalityCode, period }) => `${municipalityCode}/${period}`)
  // In one order for all, so that two never wait for each other.
  for (const name of [...new Set(names)].toSorted())
    await (mode === 'alone'
      ? sql`select pg_advisory_xact_lock(${LOCK_CLASS}, hashtext(${name}))`.execute(trx)
      : sql`select pg_advisory_xact_lock_shared(${LOCK_CLASS}, hashtext(${name}))`.execute(trx))
}

const latenessOf = (row: Selectable<TargetTables['late_household']>): Lateness => ({
  municipalityCode: row.municipality_code,
  period: row.period,
  periodVersion: row.period_version,
})

export async function findLateness(db: Db, householdRef: string): Promise<Lateness | undefined> {
  const row = await db
    .selectFrom('late_household')
    .selectAll()
    .where('household_ref', '=', householdRef)
    .executeTakeFirst()
  return row && latenessOf(row)
}

/** Those that came too late for what some municipalities said, by ref. */
export async function listLatenesses(
  db: Db,
  municipalityCodes: readonly string[],
): Promise<Map<string, Lateness>> {
  const rows = await db
    .selectFrom('late_household')
    .selectAll()
    .where('municipality_code', 'in', municipalityCodes)
    .execute()
  return new Map(rows.map((row) => [row.household_ref, latenessOf(row)]))
}

/** Remembers which saying of klart new households came after. */
export async function insertLatenesses(
  db: Db,
  late: readonly (Lateness & { householdRef: string })[],
): Promise<void> {
  await insertMany(
    db,
    'late_household',
    late.map(({ householdRef, municipalityCode, period, periodVersion }) => ({
      household_ref: householdRef,
      municipality_code: municipalityCode,
      period,
      period_version: periodVersion,
    })),
  )
}

/** Households that are remembered to have come late without being marked so. */
export async function listLatenessGaps(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('late_household')
    .innerJoin('household', 'household.ref', 'late_household.household_ref')
    .select('household_ref')
    .where('is_late', '=', 0)
    .orderBy('household_ref')
    .execute()
  return rows.map(({ household_ref }) => household_ref)
}

/** Households that are not voided with a month within the range. */
export async function countHouseholdsWithin(
  db: Db,
  municipalityCode: string,
  { from, to }: { from: string; to: string },
): Promise<number> {
  const { households } = await db
    .selectFrom('household')
    .select((eb) => eb.fn.countAll<number>().as('households'))
    .where('municipality_code', '=', municipalityCode)
    .where('move_in_month', '>=', from)
    .where('move_in_month', '<=', to)
    .where('count_status', '<>', 'voided')
    .executeTakeFirstOrThrow()
  return households
}
