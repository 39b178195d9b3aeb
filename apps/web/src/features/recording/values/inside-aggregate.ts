import { defaultCoverage } from '@inflytt/domain'
import type { AggregateOutcome } from '../queries.ts'
import type { RecordingValues } from './recording-values.ts'
import type { RecordingPlace } from './to-post.ts'

export interface InsideAggregate {
  aggregate: AggregateOutcome
  kind: 'covered' | 'undecided' | 'full'
}

/**
 * The aggregate that the household will be counted into, by the server's own rule. What is not answered yet is
 * taken as an ordinary move, so that the note stands there as soon as the month is chosen.
 */
export function insideAggregate(
  values: RecordingValues,
  place: RecordingPlace,
  aggregates: readonly AggregateOutcome[],
  county: readonly string[],
): InsideAggregate | undefined {
  if (values.situation !== 'moved') return undefined
  const household = {
    municipalityCode: place.municipalityCode,
    moveInMonth: place.month,
    programmeId: place.programmeId,
    originType: values.originType || ('rest_of_sweden' as const),
    inclusionBasis: values.inclusionBasis || ('contact_before_move' as const),
    countStatus: 'confirmed' as const,
  }
  const active = aggregates.map((each) => ({
    ...each,
    version: 0,
    allocated: 0,
    reserved: 0,
    childrenHouseholds: 0,
  }))
  const { coverage, aggregateId } = defaultCoverage(household, active, county)
  const aggregate = aggregates.find(({ id }) => id === aggregateId)
  if (!aggregate || (coverage !== 'covered' && coverage !== 'undecided')) return undefined
  const { remaining, reserved } = aggregate
  const isFull = remaining !== null && reserved !== null && remaining - reserved <= 0
  return { aggregate, kind: isFull ? 'full' : coverage }
}
