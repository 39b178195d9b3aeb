import { type Db, listHouseholdCounts } from '@inflytt/db'
import {
  HOUSEHOLD_ATTRIBUTES,
  type HouseholdCount,
  householdsOfEach,
  householdsOutcome,
  knownByKlart,
  type KnownParts,
  type OpenAggregates,
  type Outcome,
  openAggregates,
  withOpenStatuses,
} from '@inflytt/domain'
import { readHouseholdsByAttribute } from './logged.reader.ts'
import type { RecordContext } from '../record-context.ts'
import { readClosedPeriods } from './closed-periods.reader.ts'
import { type FigureRequest, type MeasureReader, toQuestion } from './measure-reader.ts'

/** K1, from the counts that are kept with every write; by an attribute, its cells from the households themselves. */
export const readHouseholds: MeasureReader = async (db, context, request) => {
  const by = request.by.filter((dimension) => HOUSEHOLD_ATTRIBUTES[dimension] === undefined)
  const counted = await countedBy(householdsOutcome)(db, context, { ...request, by })
  if (by.length === request.by.length) return counted
  const { cells } = await readHouseholdsByAttribute(db, context, request)
  return { ...counted, by: [...request.by], cells }
}

/** K1 with each cell as a question of its own, for what is divided by it; of no attribute. */
export const readHouseholdsOfEach: MeasureReader = countedBy(householdsOfEach)

/** What K1 knows of each municipality and year that is asked of, for what is held against all of them. */
export async function readKnownParts(
  db: Db,
  context: RecordContext,
  request: FigureRequest,
): Promise<KnownParts> {
  const { strictDisclosure, reportingFrom } = context.settings
  const { cells } = await readHouseholds(db, context, {
    ...request,
    measure: 'households',
    by: ['municipality', 'year'],
    programmes: undefined,
  })
  return {
    parts: strictDisclosure ? knownByKlart(cells, reportingFrom) : cells,
    aggregates: context.activeAggregates,
    county: context.county,
  }
}

function countedBy(compute: typeof householdsOutcome): MeasureReader {
  return (db, context, request) => readCounted(db, context, request, compute)
}

async function readCounted(
  ...[db, context, request, compute]: [...Parameters<MeasureReader>, typeof householdsOutcome]
): Promise<Outcome> {
  const { from, to, municipalities, programmes } = request
  const region = { municipalities, fromYear: from, toYear: to, programmes }
  const open = context.settings.strictDisclosure
    ? openAggregates(context.activeAggregates, context.county)
    : undefined
  const stored = await listHouseholdCounts(db, region)
  const counts = open === undefined ? stored : stored.map((count) => withHolder(count, open))
  const outcome = compute(toQuestion(context, request), {
    counts,
    aggregates: open?.aggregates ?? context.activeAggregates,
    uncounted: open?.closed,
    closed: await readClosedPeriods(db, request),
    county: context.county,
    reportingFrom: context.settings.reportingFrom,
    currentTertial: context.currentTertial,
  })
  return open === undefined ? outcome : withOpenStatuses(outcome)
}

function withHolder(count: HouseholdCount, { heldBy }: OpenAggregates): HouseholdCount {
  const { aggregateId } = count
  return aggregateId === null ? count : { ...count, aggregateId: heldBy.get(aggregateId) ?? aggregateId }
}
