import {
  addArchivedTo,
  countAuditGaps,
  type Db,
  listAggregates,
  listArchivedCounts,
  listHouseholdsAfter,
  listStoredCounts,
  readSnapshot,
  recountInto,
  type StoredCount,
} from '@inflytt/db'
import { type Aggregate, carvedBy, type Household, recovered } from '@inflytt/domain'
import { readRecordContext } from '../record-context.ts'
import { duplicateDifferences } from './duplicate.differences.ts'
import { auditChainDifferences } from './audit.differences.ts'
import { followUpDifferences } from './follow-up.differences.ts'
import { leadDifferences } from './lead.differences.ts'
import { moneyDifferences } from './money.differences.ts'
import { needDifferences } from './need.differences.ts'
import { lateDifferences } from './period.differences.ts'
import { reportVersionDifferences } from './report-version.differences.ts'

export interface Difference {
  /** What is kept beside the records and does not agree with them. */
  what:
    | 'count'
    | 'coverage'
    | 'allocated'
    | 'reserved'
    | 'children'
    | 'overfilled'
    | 'audit'
    | 'audit_chain'
    | 'late'
    | 'need'
    | 'need_count'
    | 'lead'
    | 'money'
    | 'whereabouts'
    | 'awaited'
    | 'follow_up'
    | 'duplicate'
    | 'report_version'
  where: string
  kept: unknown
  recomputed: unknown
}

export interface Verified {
  households: number
  aggregates: number
  counts: number
  differences: Difference[]
}

const SLICE = 2000

/** Recomputes everything that is kept counted from the records alone, and tells where the two differ. */
export async function verifyStore(db: Db, now: Date): Promise<Verified> {
  return readSnapshot(db, async (trx) => {
    const context = await readRecordContext(trx, now)
    const recounted = new Map<string, StoredCount>()
    const carved = new Map<string, { allocated: number; reserved: number }>()
    const differences: Difference[] = []
    let households = 0
    let after = ''
    for (;;) {
      const slice = await listHouseholdsAfter(trx, {}, after, SLICE)
      recountInto(recounted, slice)
      for (const household of slice) {
        addCarvedTo(carved, household)
        differences.push(...coverageDifferences(household, recovered(household, context)))
      }
      households += slice.length
      const last = slice.at(-1)
      if (last === undefined) break
      after = last.ref
    }
    const archived = await listArchivedCounts(trx)
    addArchivedTo(recounted, archived)
    for (const { aggregate_id: id, households: allocated } of archived)
      if (id !== '') addTo(carved, id, { allocated, reserved: 0 })
    const stored = await listStoredCounts(trx)
    const aggregates = await listAggregates(trx, { isDemo: context.isDemo, includeVoided: true })
    const gaps = await countAuditGaps(trx)
    const found = differences.concat(
      countDifferences(stored, recounted),
      aggregates.flatMap((aggregate) => aggregateDifferences(aggregate, aggregates, carved)),
      await lateDifferences(trx),
      await needDifferences(trx),
      await leadDifferences(trx),
      await followUpDifferences(trx),
      await moneyDifferences(trx),
      await duplicateDifferences(trx),
      await reportVersionDifferences(trx),
      gaps > 0 ? [{ what: 'audit', where: 'household', kept: gaps, recomputed: 0 }] : [],
      await auditChainDifferences(trx),
    )
    return { households, aggregates: aggregates.length, counts: recounted.size, differences: found }
  })
}

function addCarvedTo(
  carved: Map<string, { allocated: number; reserved: number }>,
  household: Household,
) {
  const taken = carvedBy(household)
  if (taken === undefined) return
  addTo(carved, taken.aggregateId, taken)
}

function addTo(
  carved: Map<string, { allocated: number; reserved: number }>,
  id: string,
  taken: { allocated: number; reserved: number },
) {
  const sum = carved.get(id) ?? { allocated: 0, reserved: 0 }
  carved.set(id, {
    allocated: sum.allocated + taken.allocated,
    reserved: sum.reserved + taken.reserved,
  })
}

function coverageDifferences(kept: Household, byRule: Household): Difference[] {
  const text = ({ coverage, coveredByAggregateId }: Household) =>
    `${coverage} ${coveredByAggregateId ?? ''}`.trim()
  if (text(kept) === text(byRule)) return []
  return [{ what: 'coverage', where: kept.ref, kept: text(kept), recomputed: text(byRule) }]
}

function countDifferences(
  stored: StoredCount[],
  recounted: ReadonlyMap<string, StoredCount>,
): Difference[] {
  const kept = new Map(stored.map((count) => [count.key, count]))
  const keys = [...new Set([...kept.keys(), ...recounted.keys()])]
  return keys
    .filter((key) => JSON.stringify(kept.get(key)) !== JSON.stringify(recounted.get(key)))
    .map((key) => ({ what: 'count', where: key, kept: kept.get(key), recomputed: recounted.get(key) }))
}

function aggregateDifferences(
  aggregate: Aggregate,
  all: readonly Aggregate[],
  carved: ReadonlyMap<string, { allocated: number; reserved: number }>,
): Difference[] {
  const { allocated, reserved } = carved.get(aggregate.id) ?? { allocated: 0, reserved: 0 }
  const children = all
    .filter(({ parentId, isVoided }) => parentId === aggregate.id && !isVoided)
    .reduce((sum, child) => sum + child.households, 0)
  const differ = (what: Difference['what'], kept: number, recomputed: number): Difference[] =>
    kept === recomputed ? [] : [{ what, where: aggregate.id, kept, recomputed }]
  const taken = allocated + reserved + children
  return [
    ...differ('allocated', aggregate.allocated, allocated),
    ...differ('reserved', aggregate.reserved, reserved),
    ...differ('children', aggregate.childrenHouseholds, children),
    ...(!aggregate.isVoided && taken > aggregate.households
      ? [
          {
            what: 'overfilled' as const,
            where: aggregate.id,
            kept: aggregate.households,
            recomputed: taken,
          },
        ]
      : []),
  ]
}
