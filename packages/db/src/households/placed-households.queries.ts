import type { Household, MonthRange } from '@inflytt/domain'
import { sql } from 'kysely'
import { findLastPlace, PLACE } from './households.queries.ts'
import { engineOf } from '../store/engine.ts'
import type { Db } from '../schema.ts'

/** What decides the coverage of a household and in which counts it stands, and nothing else of it. */
export type PlacedHousehold = Pick<
  Household,
  | 'ref'
  | 'version'
  | 'municipalityCode'
  | 'moveInMonth'
  | 'moveInPrecision'
  | 'programmeId'
  | 'originType'
  | 'inclusionBasis'
  | 'countStatus'
  | 'coverageDecision'
  | 'coverage'
  | 'coveredByAggregateId'
  | 'adults'
  | 'children'
>

/** A household before and after it was given another coverage. */
export interface Recovered {
  before: PlacedHousehold
  after: PlacedHousehold
}

const COLUMNS = [
  'ref',
  'version',
  'municipality_code as municipalityCode',
  'move_in_month as moveInMonth',
  'move_in_precision as moveInPrecision',
  'programme_id as programmeId',
  'origin_type as originType',
  'inclusion_basis as inclusionBasis',
  'count_status as countStatus',
  'coverage_decision as coverageDecision',
  'coverage',
  'aggregate_id as coveredByAggregateId',
  'adults',
  'children',
] as const

/** In a moment as many are read and told. */
const A_SLICE = 500
/** Of as many places of a file. */
const PLACES = 2000
/** The index of the months would lead past the order of the file. */
const WITHOUT_INDEX = sql<string>`+move_in_month`

interface Extent {
  municipalities: readonly string[]
  months: MonthRange
  /** Most households lie in it: to go through the file of SQLite once takes less than to look for each in it. */
  isMost: boolean
}

/** Every household that an aggregate's extent can touch, a slice at a time, while they are given another coverage. */
export async function* placedHouseholdsWithin(
  db: Db,
  { municipalities, months, isMost }: Extent,
): AsyncGenerator<PlacedHousehold[]> {
  if (isMost && engineOf(db) === 'sqlite') yield* asStored(db, municipalities, months)
  else for (const code of municipalities) yield* ofMunicipality(db, code, months)
}

/** Those of these refs that are there, of as many as one statement takes. */
export async function listPlacedHouseholds(db: Db, refs: readonly string[]): Promise<PlacedHousehold[]> {
  if (refs.length === 0) return []
  const rows = await db.selectFrom('household').select(COLUMNS).where('ref', 'in', refs).execute()
  return rows.map(toPlaced)
}

async function* asStored(db: Db, municipalities: readonly string[], { from, to }: MonthRange) {
  const asked = new Set(municipalities)
  const last = await findLastPlace(db)
  for (let after = 0; after < last; after += PLACES) {
    const rows = await db
      .selectFrom('household')
      .select(COLUMNS)
      .where(PLACE, '>', after)
      .where(PLACE, '<=', after + PLACES)
      .where(WITHOUT_INDEX, '>=', from)
      .where(WITHOUT_INDEX, '<=', to)
      .execute()
    yield rows.map(toPlaced).filter(({ municipalityCode }) => asked.has(municipalityCode))
  }
}

async function* ofMunicipality(db: Db, code: string, { from, to }: MonthRange) {
  let rows
  for (let after = ''; ; after = rows.at(-1)!.ref) {
    rows = await db
      .selectFrom('household')
      .select(COLUMNS)
      .where('move_in_month', '>=', from)
      .where('move_in_month', '<=', to)
      .where('municipality_code', '=', code)
      .where('ref', '>', after)
      .orderBy('ref')
      .limit(A_SLICE)
      .execute()
    yield rows.map(toPlaced)
    if (rows.length < A_SLICE) return
  }
}

// The store holds only codes that the schemas let in.
const toPlaced = (row: Record<keyof PlacedHousehold, string | number | null>) =>
  row as unknown as PlacedHousehold

/** SQLite takes no more than 32,766 variables, and a statement this long is still read in a moment. */
const MOST_REFS = 500

/**
 * Gives households another coverage, whatever else they are: of each what it was and what it is now. Gives how many still
 * were as they had been read.
 */
export async function recoverHouseholds(
  trx: Db,
  placed: readonly Recovered[],
  at: string,
): Promise<number> {
  const alike = Map.groupBy(placed, ({ before, after }) =>
    JSON.stringify([after.coverage, after.coveredByAggregateId, before.coverage, before.version]),
  )
  let recovered = 0
  for (const group of alike.values())
    for (let first = 0; first < group.length; first += MOST_REFS) {
      const some = group.slice(first, first + MOST_REFS)
      const { before, after } = some[0]!
      const { numUpdatedRows } = await trx
        .updateTable('household')
        .set({
          // SQLite writes every index of a column that is set, also to what it was.
          ...(after.coverage !== before.coverage && { coverage: after.coverage }),
          aggregate_id: after.coveredByAggregateId,
          version: after.version,
          updated_at: at,
        })
        .where('version', '=', before.version)
        .where(
          'ref',
          'in',
          some.map((one) => one.before.ref),
        )
        .executeTakeFirst()
      recovered += Number(numUpdatedRows)
    }
  return recovered
}
