import type { Coverage, CountStatus, Household, Milestone, MonthRange } from '@inflytt/domain'
import { type ExpressionBuilder, sql } from 'kysely'
import { toAwaitedBits } from './awaited-milestones.ts'
import { insertMany } from '../store/bulk-insert.ts'
import { toHousehold, toHouseholdRow } from './households.rows.ts'
import { keptQuery } from '../store/kept-query.ts'
import { municipalityAmong, type MunicipalityColumn } from '../municipality-among.ts'
import type { Page } from '../page.ts'
import type { Database, Db } from '../schema.ts'
import { containsPattern } from '../search-text.ts'

export interface HouseholdFilter {
  /** Undefined asks for every municipality. */
  municipalities?: readonly string[] | undefined
  from?: string | undefined
  to?: string | undefined
  countStatus?: readonly CountStatus[] | undefined
  coverage?: Coverage | undefined
  programme?: string | undefined
  isLate?: boolean | undefined
  /** Looked for in ref; and in the case number where `searchesExternalRef`. */
  q?: string | undefined
  searchesExternalRef?: boolean | undefined
}

export async function findHousehold(db: Db, ref: string): Promise<Household | undefined> {
  const row = await db.selectFrom('household').selectAll().where('ref', '=', ref).executeTakeFirst()
  return row && toHousehold(row)
}

export async function findHouseholds(db: Db, refs: readonly string[]): Promise<Household[]> {
  if (refs.length === 0) return []
  const rows = await db
    .selectFrom('household')
    .selectAll()
    .where('ref', 'in', [...refs])
    .execute()
  return rows.map(toHousehold)
}

/** Where a household stands in a SQLite file, from 1. */
export const PLACE = sql<number>`rowid`

const askTakenRefs = keptQuery((db, { refs }: { refs: readonly string[] }) =>
  db.selectFrom('household').select('ref').where('ref', 'in', refs),
)

/** Those of the refs that are taken. */
export async function listTakenRefs(db: Db, refs: readonly string[]): Promise<Set<string>> {
  if (refs.length === 0) return new Set()
  const { rows } = await askTakenRefs(db, { refs })
  return new Set(rows.map(({ ref }) => ref))
}

/** Newest first. */
export async function listHouseholds(
  db: Db,
  filter: HouseholdFilter,
  { page, limit }: Page,
): Promise<{ items: Household[]; totalRecords: number }> {
  const matching = db.selectFrom('household').where((eb) => matches(eb, filter))
  const { totalRecords } = await matching
    .select((eb) => eb.fn.countAll<number>().as('totalRecords'))
    .executeTakeFirstOrThrow()
  // The refs are found in an index that holds all filters; only the households of the page are read.
  const refs = db
    .selectFrom('household')
    .select('ref')
    .where((eb) => matches(eb, filter, municipalityAmong(filter.municipalities)))
    .orderBy('created_at', 'desc')
    .orderBy('ref', 'desc')
    .limit(limit)
    .offset((page - 1) * limit)
  const rows = await db
    .selectFrom('household')
    .selectAll()
    .where('ref', 'in', refs)
    .orderBy('created_at', 'desc')
    .orderBy('ref', 'desc')
    .execute()
  return { items: rows.map(toHousehold), totalRecords }
}

/** A slice of the matching households after `afterRef`, in order of ref: for exports and recounts. */
export async function listHouseholdsAfter(
  db: Db,
  filter: HouseholdFilter,
  afterRef: string,
  limit: number,
): Promise<Household[]> {
  const rows = await db
    .selectFrom('household')
    .selectAll()
    .where((eb) => matches(eb, filter))
    .where('ref', '>', afterRef)
    .orderBy('ref')
    .limit(limit)
    .execute()
  return rows.map(toHousehold)
}

/**
 * All households at the places of a SQLite file behind `after`, up to `upTo`, in its order: half the time of going through
 * them by ref, whose rows lie apart. PostgreSQL has no such order.
 */
export async function listHouseholdsAsStored(db: Db, after: number, upTo: number): Promise<Household[]> {
  const rows = await db
    .selectFrom('household')
    .selectAll()
    .where(PLACE, '>', after)
    .where(PLACE, '<=', upTo)
    .orderBy(PLACE)
    .execute()
  return rows.map(toHousehold)
}

/** The last place of a SQLite file that holds a household; 0 where none does. */
export async function findLastPlace(db: Db): Promise<number> {
  const { last } = await db
    .selectFrom('household')
    .select((eb) => eb.fn.max<number | null>(PLACE).as('last'))
    .executeTakeFirstOrThrow()
  return last ?? 0
}

/** Every household that an aggregate's extent can touch; an empty list of codes touches none. */
export async function listHouseholdsWithin(
  db: Db,
  municipalities: readonly string[],
  months: MonthRange,
): Promise<Household[]> {
  if (municipalities.length === 0) return []
  // An index tells which they are; without it every household of these municipalities is read.
  const refs = db
    .selectFrom('household')
    .select('ref')
    .where((eb) => matches(eb, { municipalities, from: months.from, to: months.to }))
  const rows = await db
    .selectFrom('household')
    .selectAll()
    .where('ref', 'in', refs)
    .orderBy('ref')
    .execute()
  return rows.map(toHousehold)
}

export function insertHousehold(db: Db, household: Household): Promise<void> {
  return insertHouseholds(db, [household])
}

export async function insertHouseholds(db: Db, households: readonly Household[]): Promise<void> {
  await insertMany(
    db,
    'household',
    households.map((household) => ({ ...toHouseholdRow(household) })),
  )
}

/** Whether the row still had the version that the change was made from. */
export async function updateHousehold(
  db: Db,
  household: Household,
  fromVersion: number,
): Promise<boolean> {
  // What its follow-ups tell is kept by them alone, and they leave the version as it is. SQLite would look for all that
  // points at it if its ref were set.
  const {
    ref: _ref,
    current_municipality_code: _place,
    awaited_milestones: _awaited,
    ...written
  } = toHouseholdRow(household)
  const result = await db
    .updateTable('household')
    .set(written)
    .where('ref', '=', household.ref)
    .where('version', '=', fromVersion)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** The household, which nobody else can change until this transaction ends. */
export async function lockHousehold(db: Db, ref: string): Promise<Household | undefined> {
  const row = await db
    .updateTable('household')
    .set((eb) => ({ version: eb.ref('version') }))
    .where('ref', '=', ref)
    .returningAll()
    .executeTakeFirst()
  return row && toHousehold(row)
}

export interface FollowedUp {
  /** Where the household lives now; null outside the county. */
  currentMunicipalityCode: string | null
  awaitedMilestones: readonly Milestone[]
}

/** Keeps what the follow-ups of a household tell. */
export async function setFollowedUp(
  db: Db,
  ref: string,
  { currentMunicipalityCode, awaitedMilestones }: FollowedUp,
): Promise<void> {
  await db
    .updateTable('household')
    .set({
      current_municipality_code: currentMunicipalityCode,
      awaited_milestones: toAwaitedBits(awaitedMilestones),
    })
    .where('ref', '=', ref)
    .execute()
}

// Months are zero-padded ISO text, so these ranges compare bytes.
function matches(
  eb: ExpressionBuilder<Database, 'household'>,
  filter: HouseholdFilter,
  place: MunicipalityColumn = 'municipality_code',
) {
  const { municipalities, from, to, countStatus, coverage, programme, isLate, q } = filter
  const column = filter.searchesExternalRef === true ? eb.ref('search_text') : sql<string>`lower(ref)`
  return eb.and([
    ...(municipalities === undefined ? [] : [inList(eb, place, municipalities)]),
    ...(from === undefined ? [] : [eb('move_in_month', '>=', from)]),
    ...(to === undefined ? [] : [eb('move_in_month', '<=', to)]),
    ...(countStatus === undefined ? [] : [inList(eb, 'count_status', countStatus)]),
    ...(coverage === undefined ? [] : [eb('coverage', '=', coverage)]),
    ...(programme === undefined ? [] : [eb('programme_id', '=', programme)]),
    ...(isLate === undefined ? [] : [eb('is_late', '=', isLate ? 1 : 0)]),
    ...(q === undefined ? [] : [sql<boolean>`${column} like ${containsPattern(q)} escape '!'`]),
  ])
}

function inList(
  eb: ExpressionBuilder<Database, 'household'>,
  column: MunicipalityColumn | 'count_status',
  values: readonly string[],
) {
  return values.length === 0 ? eb.lit(false) : eb(column, 'in', [...values])
}
