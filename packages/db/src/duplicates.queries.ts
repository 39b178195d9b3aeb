import {
  addMonths,
  type CountStatus,
  type DuplicateDecision,
  duplicateGrounds,
  type Household,
  type Likeness,
} from '@inflytt/domain'
import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely'
import type { DuplicateTables } from './duplicate-tables.ts'
import { findHousehold, type Page } from './households.queries.ts'
import { toHousehold } from './households.rows.ts'
import type { Database, Db, HouseholdTable } from './schema.ts'

/** What was decided of a pair; `refs` are in order. */
export interface StoredDuplicateDecision {
  id: string
  version: number
  refs: readonly [string, string]
  decision: DuplicateDecision
  keptRef: string | null
  /** What the decision voided, and the status it had: for taking the decision back. */
  voidedRef: string | null
  voidedFrom: CountStatus | null
  decidedAt: string
}

export interface DuplicatePair {
  households: readonly [Household, Household]
  decision: StoredDuplicateDecision | undefined
}

export interface DuplicateFilter {
  /** Undefined asks for every pair; a list for the pairs within each of these municipalities. */
  within?: readonly string[] | undefined
  reach?: 'within' | 'across' | undefined
  /** One of the two lives there. */
  municipalities?: readonly string[] | undefined
  decisions?: readonly DuplicateDecision[] | undefined
}

const MOST_LIKE = 20

/** Standing households of the same municipality that are like this one, by index alone; `exceptRef` is itself. */
export async function listLikeHouseholds(
  db: Db,
  likeness: Likeness,
  exceptRef: string | undefined,
): Promise<Household[]> {
  const { adults, children, originType, occupationField, housingType, externalRef } = likeness
  const near = db
    .selectFrom('household')
    .selectAll()
    .where('municipality_code', '=', likeness.municipalityCode)
    .where('origin_type', '=', originType)
    .where('move_in_month', 'in', monthsAround(likeness.moveInMonth))
    .where('count_status', '!=', 'voided')
    .where('ref', '!=', exceptRef ?? '')
    .limit(MOST_LIKE)
  const queries: SelectQueryBuilder<Database, 'household', HouseholdTable>[] = []
  if (adults !== null && children !== null)
    queries.push(
      near
        .where('adults', '=', adults)
        .where('children', '=', children)
        .where('occupation_field', '=', occupationField)
        .where('housing_type', '=', housingType),
    )
  if (externalRef !== null) queries.push(near.where('external_ref', '=', externalRef))
  const found = new Map<string, Household>()
  for (const query of queries)
    for (const row of await query.execute()) found.set(row.ref, toHousehold(row))
  return [...found.values()]
    .filter((other) => duplicateGrounds(likeness, other).length > 0)
    .toSorted((one, other) => (one.ref < other.ref ? -1 : 1))
}

function monthsAround(month: string): string[] {
  return [addMonths(month, -1), month, addMonths(month, 1)]
}

/** The households that were decided upon together with this one: a pair is not asked of twice. */
export async function listDecidedWith(db: Db, ref: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('duplicate_decision')
    .select(['ref_a', 'ref_b'])
    .where('decision', '!=', 'undecided')
    .where((eb) => eb.or([eb('ref_a', '=', ref), eb('ref_b', '=', ref)]))
    .execute()
  return new Set(rows.map((row) => (row.ref_a === ref ? row.ref_b : row.ref_a)))
}

/** Pairs that are alike now, and pairs that were decided, last moved in first. */
export async function listDuplicatePairs(
  db: Db,
  filter: DuplicateFilter,
  { page, limit }: Page,
): Promise<{ items: DuplicatePair[]; totalRecords: number }> {
  const from = sql`from (${ALIKE}) as pair
    join household a on a.ref = pair.ref_a
    join household b on b.ref = pair.ref_b
    left join duplicate_decision d on d.ref_a = pair.ref_a and d.ref_b = pair.ref_b
    where ${sql.join(conditions(filter), sql` and `)}`
  const counted = await sql<{ total: number }>`select count(*) as total ${from}`.execute(db)
  const { rows } = await sql<{ ref_a: string; ref_b: string }>`select pair.ref_a, pair.ref_b ${from}
    order by a.move_in_month desc, pair.ref_a, pair.ref_b
    limit ${limit} offset ${(page - 1) * limit}`.execute(db)
  const items: DuplicatePair[] = []
  for (const { ref_a, ref_b } of rows) {
    const pair = await findDuplicatePair(db, [ref_a, ref_b])
    if (pair !== undefined) items.push(pair)
  }
  return { items, totalRecords: counted.rows[0]?.total ?? 0 }
}

/** Two households, alike or not, with what was decided of them; `refs` in order. */
export async function findDuplicatePair(
  db: Db,
  [first, second]: readonly [string, string],
): Promise<DuplicatePair | undefined> {
  const one = await findHousehold(db, first)
  const other = await findHousehold(db, second)
  if (one === undefined || other === undefined) return undefined
  const row = await db
    .selectFrom('duplicate_decision')
    .selectAll()
    .where('ref_a', '=', first)
    .where('ref_b', '=', second)
    .executeTakeFirst()
  return { households: [one, other], decision: row && toDecision(row) }
}

export async function listDuplicateDecisions(db: Db): Promise<StoredDuplicateDecision[]> {
  return (await db.selectFrom('duplicate_decision').selectAll().orderBy('id').execute()).map(toDecision)
}

/** False where somebody else has decided of the pair meanwhile; `version` 1 is a first decision. */
export async function putDuplicateDecision(db: Db, decision: StoredDuplicateDecision): Promise<boolean> {
  const values = {
    version: decision.version,
    decision: decision.decision,
    kept_ref: decision.keptRef,
    voided_ref: decision.voidedRef,
    voided_from: decision.voidedFrom,
    decided_at: decision.decidedAt,
  }
  if (decision.version === 1) {
    const [ref_a, ref_b] = decision.refs
    const inserted = await db
      .insertInto('duplicate_decision')
      .values({ id: decision.id, ref_a, ref_b, ...values })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return (inserted.numInsertedOrUpdatedRows ?? 0n) === 1n
  }
  const updated = await db
    .updateTable('duplicate_decision')
    .set(values)
    .where('id', '=', decision.id)
    .where('version', '=', decision.version - 1)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

function conditions(filter: DuplicateFilter): RawBuilder<unknown>[] {
  const { within, reach, municipalities, decisions } = filter
  return [
    sql`1 = 1`,
    ...(within === undefined
      ? []
      : [sql`a.municipality_code = b.municipality_code and a.municipality_code in ${oneOf(within)}`]),
    ...(reach === 'within' ? [sql`a.municipality_code = b.municipality_code`] : []),
    ...(reach === 'across' ? [sql`a.municipality_code <> b.municipality_code`] : []),
    ...(municipalities === undefined
      ? []
      : [
          sql`(a.municipality_code in ${oneOf(municipalities)} or b.municipality_code in ${oneOf(municipalities)})`,
        ]),
    ...(decisions === undefined ? [] : [sql`coalesce(d.decision, 'undecided') in ${oneOf(decisions)}`]),
  ]
}

// An empty list holds nothing: no code and no decision is the empty text.
function oneOf(values: readonly string[]): RawBuilder<unknown> {
  return sql`(${sql.join(values.length === 0 ? [''] : [...values])})`
}

const monthOf = (alias: 'a' | 'b') =>
  sql`(cast(substr(${sql.ref(`${alias}.move_in_month`)}, 1, 4) as integer) * 12 + cast(substr(${sql.ref(`${alias}.move_in_month`)}, 6, 2) as integer))`

const STANDING = sql`a.ref < b.ref and a.count_status <> 'voided' and b.count_status <> 'voided'
  and abs(${monthOf('a')} - ${monthOf('b')}) <= 1`

// The rule of `duplicateGrounds`, joined by equal columns so that an index serves it.
const ALIKE = sql`
  select a.ref as ref_a, b.ref as ref_b
    from household a join household b on b.adults = a.adults and b.children = a.children
      and b.origin_type = a.origin_type and b.occupation_field = a.occupation_field
      and b.housing_type = a.housing_type
    where ${STANDING} and a.occupation_field <> 'unknown' and a.housing_type <> 'unknown'
  union
  select a.ref, b.ref
    from household a join household b on b.external_ref = a.external_ref
      and b.municipality_code = a.municipality_code and b.origin_type = a.origin_type
    where ${STANDING} and b.adults is not distinct from a.adults
      and b.children is not distinct from a.children
  union
  select ref_a, ref_b from duplicate_decision where decision <> 'undecided'`

function toDecision(row: DuplicateTables['duplicate_decision']): StoredDuplicateDecision {
  return {
    id: row.id,
    version: row.version,
    refs: [row.ref_a, row.ref_b],
    decision: row.decision as DuplicateDecision,
    keptRef: row.kept_ref,
    voidedRef: row.voided_ref,
    voidedFrom: row.voided_from as CountStatus | null,
    decidedAt: row.decided_at,
  }
}
