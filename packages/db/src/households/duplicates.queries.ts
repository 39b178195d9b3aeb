import {
  addMonths,
  type CountStatus,
  type DuplicateDecision,
  duplicateGrounds,
  type Household,
  type Likeness,
  type Month,
} from '@inflytt/domain'
import { type SelectQueryBuilder, sql } from 'kysely'
import { countDuplicatePairs, type PairCounts } from './duplicate-counts.queries.ts'
import { type DuplicateFilter, fromDuplicatePairs } from './duplicate-pairs.ts'
import type { DuplicateTables } from '../tables/duplicate-tables.ts'
import { findHousehold } from './households.queries.ts'
import type { Page } from '../page.ts'
import { toHousehold } from './households.rows.ts'
import type { Database, Db, HouseholdTable } from '../schema.ts'

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
  /** Matches of the voided household that went with it: they come back with it. */
  releasedMatches: readonly string[]
  decidedAt: string
}

export interface DuplicatePair {
  households: readonly [Household, Household]
  decision: StoredDuplicateDecision | undefined
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
    // Of an avidentifierat household the month is not known.
    .where('move_in_precision', '=', 'month')
    .where('count_status', '!=', 'voided')
    .where('ref', '!=', exceptRef ?? '')
    .limit(MOST_LIKE)
  const queries: SelectQueryBuilder<Database, 'household', HouseholdTable>[] = []
  const isWorkAndHomeKnown = occupationField !== 'unknown' && housingType !== 'unknown'
  if (adults !== null && children !== null && isWorkAndHomeKnown)
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

/** What the standing households of a municipality are compared by, in the order of ref; an avidentifierat one has no month. */
export async function listLikenesses(
  db: Db,
  municipalityCode: string,
): Promise<(Likeness & { ref: string })[]> {
  const rows = await db
    .selectFrom('household')
    .select(['ref', 'move_in_month', 'adults', 'children', 'origin_type'])
    .select(['occupation_field', 'housing_type', 'external_ref'])
    .where('municipality_code', '=', municipalityCode)
    .where('move_in_precision', '=', 'month')
    .where('count_status', '!=', 'voided')
    .where((eb) => eb.or([eb('external_ref', 'is not', null), eb('housing_type', '!=', 'unknown')]))
    .orderBy('ref')
    .execute()
  return rows.map((row) => ({
    ref: row.ref,
    municipalityCode,
    moveInMonth: row.move_in_month,
    adults: row.adults,
    children: row.children,
    originType: row.origin_type as Likeness['originType'],
    occupationField: row.occupation_field as Likeness['occupationField'],
    housingType: row.housing_type as Likeness['housingType'],
    externalRef: row.external_ref,
  }))
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
  const counts = await countDuplicatePairs(db, filter)
  const totalRecords = [...counts.values()].reduce((sum, pairs) => sum + pairs, 0)
  const { months, offset } = monthsOfPage(counts, { page, limit })
  const items: DuplicatePair[] = []
  if (months.length === 0) return { items, totalRecords }
  const { rows } = await sql<{ ref_a: string; ref_b: string }>`
    select pair.ref_a, pair.ref_b ${fromDuplicatePairs({ ...filter, months })}
    order by pair.month desc, pair.ref_a, pair.ref_b
    limit ${limit} offset ${offset}`.execute(db)
  for (const { ref_a, ref_b } of rows) {
    const pair = await findDuplicatePair(db, [ref_a, ref_b])
    if (pair !== undefined) items.push(pair)
  }
  return { items, totalRecords }
}

/** The months that the pairs of a page are of, the last first, and how many pairs of them come before it. */
function monthsOfPage(counts: PairCounts, { page, limit }: Page): { months: Month[]; offset: number } {
  const months: Month[] = []
  let offset = (page - 1) * limit
  let found = 0
  for (const [month, pairs] of [...counts].toSorted(([one], [other]) => (one < other ? 1 : -1))) {
    if (found >= offset + limit) break
    if (months.length === 0 && pairs <= offset) offset -= pairs
    else if (pairs > 0) {
      months.push(month)
      found += pairs
    }
  }
  return { months, offset }
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

/** What was decided, each with the status of the household it voided and the matches it released that stand. */
export async function listDecisionChecks(
  db: Db,
): Promise<(StoredDuplicateDecision & { voidedIs: string | undefined; standingMatches: string[] })[]> {
  const rows = await db.selectFrom('duplicate_decision').selectAll().orderBy('id').execute()
  const voided = db.selectFrom('duplicate_decision').select('voided_ref')
  const households = await db
    .selectFrom('household')
    .select(['ref', 'count_status'])
    .where('ref', 'in', voided)
    .execute()
  const matches = await db
    .selectFrom('recruitment_match')
    .select('id')
    .where('household_ref', 'in', voided)
    .where('is_voided', '=', 0)
    .execute()
  const statuses = new Map(households.map(({ ref, count_status }) => [ref, count_status]))
  return rows.map(toDecision).map((decision) => ({
    ...decision,
    voidedIs: statuses.get(decision.voidedRef ?? ''),
    standingMatches: decision.releasedMatches.filter((id) => matches.some((match) => match.id === id)),
  }))
}

/** The decisions that say a household is another one, whichever of them voided it; the oldest first. */
export async function listDecisionsAgainst(db: Db, ref: string): Promise<StoredDuplicateDecision[]> {
  const rows = await db
    .selectFrom('duplicate_decision')
    .selectAll()
    .where((eb) => eb.or([eb('ref_a', '=', ref), eb('ref_b', '=', ref)]))
    .where('decision', '=', 'same_household')
    .where('kept_ref', '!=', ref)
    .orderBy('decided_at')
    .orderBy('id')
    .execute()
  return rows.map(toDecision)
}

/** False where somebody else has decided of the pair meanwhile; `version` 1 is a first decision. */
export async function putDuplicateDecision(db: Db, decision: StoredDuplicateDecision): Promise<boolean> {
  const values = {
    version: decision.version,
    decision: decision.decision,
    kept_ref: decision.keptRef,
    voided_ref: decision.voidedRef,
    voided_from: decision.voidedFrom,
    released_matches: JSON.stringify(decision.releasedMatches),
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

function toDecision(row: DuplicateTables['duplicate_decision']): StoredDuplicateDecision {
  return {
    id: row.id,
    version: row.version,
    refs: [row.ref_a, row.ref_b],
    decision: row.decision as DuplicateDecision,
    keptRef: row.kept_ref,
    voidedRef: row.voided_ref,
    voidedFrom: row.voided_from as CountStatus | null,
    releasedMatches: JSON.parse(row.released_matches),
    decidedAt: row.decided_at,
  }
}
