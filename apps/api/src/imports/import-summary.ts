import { type Db, type ImportTally, listImportRows, tallyImportRows } from '@inflytt/db'
import { yearOf } from '@inflytt/domain'
import {
  type CheckedRow,
  emptySummary,
  type ImportBatch,
  type ImportSummary,
  type RowStatus,
} from './import-batch.ts'

/** What the rows of a batch come to, as they are decided now. */
export async function summarise(
  db: Db,
  { id, kind }: Pick<ImportBatch, 'id' | 'kind'>,
): Promise<ImportSummary> {
  const summary = emptySummary()
  const aggregates = new Map<string, ImportSummary['aggregates'][number]>()
  const years = new Map<number, ImportSummary['years'][number]>()
  for (const tally of await tallyImportRows(db, id)) {
    summary.rows += tally.rows
    summary.byStatus[tally.status as RowStatus] += tally.rows
    if (tally.decision !== 'accept') continue
    summary.accepted += tally.rows
    addToAggregate(aggregates, tally)
    addToYear(years, tally)
  }
  if (kind === 'counts') await addCounts(db, id, { aggregates, years })
  return { ...summary, aggregates: [...aggregates.values()], years: [...years.values()] }
}

const MOST_COUNTS = 10_000

/** Counts hold many households a row, so what they come to stands in the rows themselves. */
async function addCounts(
  db: Db,
  batchId: string,
  { aggregates, years }: { aggregates: Aggregates; years: Years },
): Promise<void> {
  const filter = { decisions: ['accept'] }
  const { items } = await listImportRows(db, batchId, filter, { page: 1, limit: MOST_COUNTS })
  for (const { checked } of items) {
    const { households, parentId, periodFrom } = (checked as CheckedRow).input as {
      households: number
      parentId: string | null
      periodFrom: string
    }
    const year = yearOf(periodFrom)
    const of = years.get(year) ?? { year, new: 0, covered: 0, undecided: 0, preliminary: 0 }
    of[parentId === null ? 'new' : 'covered'] += households
    years.set(year, of)
    if (parentId === null) continue
    const sum = aggregates.get(parentId) ?? { aggregateId: parentId, allocated: 0, reserved: 0 }
    aggregates.set(parentId, { ...sum, allocated: sum.allocated + households })
  }
}

type Aggregates = Map<string, ImportSummary['aggregates'][number]>
type Years = Map<number, ImportSummary['years'][number]>

function addToAggregate(aggregates: Aggregates, { aggregateId, countStatus, rows }: ImportTally): void {
  if (aggregateId === null || countStatus === null) return
  const sum = aggregates.get(aggregateId) ?? { aggregateId, allocated: 0, reserved: 0 }
  if (countStatus === 'confirmed') sum.allocated += rows
  else sum.reserved += rows
  aggregates.set(aggregateId, sum)
}

function addToYear(years: Years, { year, status, countStatus, aggregateId, rows }: ImportTally): void {
  if (year === null || countStatus === null) return
  const sum = years.get(year) ?? { year, new: 0, covered: 0, undecided: 0, preliminary: 0 }
  years.set(year, sum)
  if (status === 'not_counted') return
  if (countStatus === 'preliminary') sum.preliminary += rows
  else if (status === 'undecided') sum.undecided += rows
  else if (status === 'covered' || aggregateId !== null) sum.covered += rows
  else sum.new += rows
}
