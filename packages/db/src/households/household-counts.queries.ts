import {
  type Coverage,
  type Household,
  type HouseholdCount,
  type Standing,
  standingOf,
  yearOf,
} from '@inflytt/domain'
import { sql } from 'kysely'
import { keptQuery } from '../store/kept-query.ts'
import type { HouseholdCountTable, Db } from '../schema.ts'

/** Where the counts are asked for; undefined programmes ask for all. */
export interface CountRegion {
  municipalities: readonly string[]
  fromYear: number
  toYear: number
  programmes?: readonly string[] | undefined
}

const KEY = [
  'municipality_code',
  'year',
  'programme_id',
  'standing',
  'coverage',
  'aggregate_id',
] as const

/** What of a household tells in which counts it stands. */
export type CountedHousehold = Parameters<typeof standingOf>[0] &
  Pick<
    Household,
    | 'municipalityCode'
    | 'moveInMonth'
    | 'programmeId'
    | 'coverage'
    | 'coveredByAggregateId'
    | 'adults'
    | 'children'
  >

/** The counts a household stands in; none when it is voided. */
export function countRowOf(household: CountedHousehold, sign: 1 | -1): HouseholdCountTable | undefined {
  const standing = standingOf(household)
  if (standing === undefined) return undefined
  const persons =
    household.adults === null || household.children === null
      ? null
      : household.adults + household.children
  return {
    municipality_code: household.municipalityCode,
    year: yearOf(household.moveInMonth),
    programme_id: household.programmeId,
    standing,
    coverage: household.coverage,
    aggregate_id: household.coveredByAggregateId ?? '',
    households: sign,
    persons: sign * (persons ?? 0),
    households_with_known_persons: persons === null ? 0 : sign,
  }
}

/** One household before and after a write; undefined where it was not, or is no more. */
export interface CountStep {
  before: CountedHousehold | undefined
  after: CountedHousehold | undefined
}

/** Changes of the counts, summed before any is written. */
export type CountSums = Map<string, HouseholdCountTable>

export function addSteps(sums: CountSums, steps: readonly CountStep[]): void {
  for (const { before, after } of steps)
    for (const row of [before && countRowOf(before, -1), after && countRowOf(after, 1)])
      if (row !== undefined) addToSum(sums, row)
}

/**
 * Moves households between the counts; call it in the transaction that writes them.
 * Gives whether an open figure changed by it: what K1 leaves out must not be told by a new version of K1.
 */
export function adjustHouseholdCounts(trx: Db, steps: readonly CountStep[]): Promise<boolean> {
  const sums: CountSums = new Map()
  addSteps(sums, steps)
  return writeCounts(trx, sums)
}

/** The same of what has been summed. */
export async function writeCounts(trx: Db, sums: CountSums): Promise<boolean> {
  const changed = [...sums.values()].filter((row) => SUMS.some((column) => row[column] !== 0))
  for (const row of changed) await addCounts(trx, row)
  return changed.some(({ households, standing }) => households !== 0 && standing.endsWith('_attracted'))
}

const SUMS = ['households', 'persons', 'households_with_known_persons'] as const

function addToSum(sums: CountSums, row: HouseholdCountTable): void {
  const key = KEY.map((column) => row[column]).join('/')
  const sum = sums.get(key)
  if (sum === undefined) sums.set(key, row)
  else for (const column of SUMS) sum[column] += row[column]
}

function addingTo(table: 'household_count' | 'archived_count') {
  return keptQuery((trx, row: HouseholdCountTable) =>
    trx
      .insertInto(table)
      .values(row)
      .onConflict((conflict) =>
        conflict.columns([...KEY]).doUpdateSet({
          households: sql`${sql.ref(`${table}.households`)} + excluded.households`,
          persons: sql`${sql.ref(`${table}.persons`)} + excluded.persons`,
          households_with_known_persons: sql`${sql.ref(`${table}.households_with_known_persons`)} + excluded.households_with_known_persons`,
        }),
      ),
  )
}

const ADDING = {
  household_count: addingTo('household_count'),
  archived_count: addingTo('archived_count'),
}

/** Adds to one count; a negative row takes away. */
export async function addCounts(
  trx: Db,
  row: HouseholdCountTable,
  table: keyof typeof ADDING = 'household_count',
): Promise<void> {
  await ADDING[table](trx, { ...row })
}

const askCounts = keptQuery((db, { municipalities, fromYear, toYear, programmes }: CountRegion) => {
  const query = db
    .selectFrom('household_count')
    .select([...KEY, 'households'])
    .where('municipality_code', 'in', municipalities)
    .where('year', '>=', fromYear)
    .where('year', '<=', toYear)
    .where('households', '>', 0)
  return programmes === undefined ? query : query.where('programme_id', 'in', programmes)
})

/** The kept counts of a region: as many rows as it has cells, however many households are stored. */
export async function listHouseholdCounts(db: Db, region: CountRegion): Promise<HouseholdCount[]> {
  if (region.municipalities.length === 0 || region.programmes?.length === 0) return []
  const { municipalities, fromYear, toYear, programmes } = region
  const { rows } = await askCounts(db, { municipalities, fromYear, toYear, programmes })
  return rows.map((row) => ({
    municipality: row.municipality_code,
    year: row.year,
    programme: row.programme_id,
    standing: row.standing as Standing,
    coverage: row.coverage as Coverage,
    aggregateId: row.aggregate_id === '' ? null : row.aggregate_id,
    households: row.households,
  }))
}

export interface StoredCount {
  key: string
  households: number
  persons: number
  householdsWithKnownPersons: number
}

/** The counts as they are kept, without those that came back to zero. */
export async function listStoredCounts(db: Db): Promise<StoredCount[]> {
  const rows = await db.selectFrom('household_count').selectAll().execute()
  return rows
    .map((row) => ({
      key: KEY.map((column) => row[column]).join('/'),
      households: row.households,
      persons: row.persons,
      householdsWithKnownPersons: row.households_with_known_persons,
    }))
    .filter(
      (count) => count.households !== 0 || count.persons !== 0 || count.householdsWithKnownPersons !== 0,
    )
}

/** Takes the same counts anew from the records; nothing of what is kept is used. */
export function recountInto(counts: Map<string, StoredCount>, households: Iterable<Household>): void {
  for (const household of households) {
    const row = countRowOf(household, 1)
    if (row === undefined) continue
    addRowTo(counts, row)
  }
}

/** The same of households that are kept as counts alone. */
export function addArchivedTo(
  counts: Map<string, StoredCount>,
  archived: readonly HouseholdCountTable[],
): void {
  for (const row of archived) addRowTo(counts, row)
}

function addRowTo(counts: Map<string, StoredCount>, row: HouseholdCountTable) {
  const key = KEY.map((column) => row[column]).join('/')
  const count = counts.get(key) ?? { key, households: 0, persons: 0, householdsWithKnownPersons: 0 }
  count.households += row.households
  count.persons += row.persons
  count.householdsWithKnownPersons += row.households_with_known_persons
  counts.set(key, count)
}
