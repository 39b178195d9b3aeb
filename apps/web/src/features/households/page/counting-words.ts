import type { Aggregate } from '@inflytt/domain'
import { formatNumber } from '../../../lib/text/format.ts'
import { text } from '../../../strings/text.ts'
import { codeLabel, programmeName } from '../editing/describe-field.ts'
import type { Names } from '../editing/describe-field.ts'
import type { HouseholdRecord } from '../household.ts'

type Counted = Pick<
  HouseholdRecord,
  | 'countStatus'
  | 'voidReason'
  | 'coverage'
  | 'coverageReason'
  | 'coveredByAggregateId'
  | 'originType'
  | 'inclusionBasis'
>

export function coveringAggregate(
  { coveredByAggregateId }: Pick<HouseholdRecord, 'coveredByAggregateId'>,
  { aggregates }: Pick<Names, 'aggregates'>,
): Aggregate | undefined {
  return aggregates.find(({ id }) => id === coveredByAggregateId)
}

/** Whether the household is counted, as one line: 'Makulerat: Dubblett'. */
export function statusWords({ countStatus, voidReason, coverage }: Counted): string {
  // That it counts once it is confirmed is not promised of what does not count.
  if (countStatus === 'preliminary' && coverage === 'not_applicable')
    return text('household.counting.preliminaryAlone')
  const reason = voidReason === null ? text('household.unknown') : codeLabel('voidReason', voidReason)
  return text(`household.counting.${countStatus}`, { reason })
}

/** How the household stands to the aggregates, and why. */
export function coverageWords(household: Counted, names: Names): string {
  const { coverage, coverageReason } = household
  const reason = coverageReason ?? ''
  switch (coverage) {
    case 'new':
      return text(reason === '' ? 'household.coverage.new' : 'household.coverage.newDecided', { reason })
    case 'covered':
      return text(reason === '' ? 'household.coverage.covered' : 'household.coverage.coveredDecided', {
        ...envelopeValues(household, names),
        reason,
      })
    case 'undecided':
      return text('household.coverage.undecided', envelopeValues(household, names))
    default:
      return text(`household.coverage.${notCountedReason(household)}`)
  }
}

export function coverageShortWords(household: Counted, names: Names): string {
  const { households } = envelopeValues(household, names)
  return text(`household.coverageShort.${household.coverage}`, { households })
}

/** What the messages of an aggregate need: how many households it holds, and of which project. */
export function envelopeValues(household: Pick<HouseholdRecord, 'coveredByAggregateId'>, names: Names) {
  const aggregate = coveringAggregate(household, names)
  return {
    households: aggregate ? formatNumber(aggregate.households) : '',
    programme: aggregate
      ? programmeName(aggregate.programmeId, names)
      : text('household.aggregateUnknown'),
  }
}

function notCountedReason({ countStatus, originType, inclusionBasis }: Counted) {
  if (countStatus === 'voided') return 'voided'
  if (originType === 'own_county') return 'ownCounty'
  return inclusionBasis === 'contact_after_move' ? 'afterMove' : 'unknownBasis'
}
