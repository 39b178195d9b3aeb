import { text } from '../../strings/text.ts'
import type { Names } from './editing/describe-field.ts'
import type { HouseholdRecord } from './household.ts'
import { coveringAggregate, envelopeValues } from './page/counting-words.ts'

export type Decided = 'covered' | 'new'

/** What becomes of the household and of the aggregate once it is decided so. */
export function consequenceWords(coverage: Decided, household: HouseholdRecord, names: Names): string {
  const values = envelopeValues(household, names)
  if (coverage === 'new')
    return text(
      household.countStatus === 'confirmed'
        ? 'household.decide.newMeans'
        : 'household.decide.newMeansPreliminary',
      values,
    )
  const isMoved = coveringAggregate(household, names)?.programmeId !== household.programmeId
  return text(isMoved ? 'household.decide.coveredMoves' : 'household.decide.coveredMeans', values)
}
