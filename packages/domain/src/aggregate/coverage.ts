import { isEligible } from '../household/counting-rules.ts'
import type { Household } from '../household/household.ts'
import type { Coverage } from '../vocabularies.ts'
import type { Aggregate } from './aggregate.ts'
import { holds, sizeOf } from './scope.ts'

export interface Covered {
  coverage: Coverage
  /** The smallest aggregate that holds the household, where it is covered or undecided. */
  aggregateId: string | null
}

type Placed = Pick<
  Household,
  'municipalityCode' | 'moveInMonth' | 'programmeId' | 'originType' | 'inclusionBasis' | 'countStatus'
>

const NOT_APPLICABLE: Covered = { coverage: 'not_applicable', aggregateId: null }
const NEW: Covered = { coverage: 'new', aggregateId: null }

/** What the rules say of a household before anybody decides (decision 0005). */
export function defaultCoverage(
  household: Placed,
  active: readonly Aggregate[],
  county: readonly string[],
): Covered {
  if (!isEligible(household)) return NOT_APPLICABLE
  const aggregate = closestAggregate(household, active, county)
  if (aggregate === undefined) return NEW
  const isCovered =
    aggregate.programmeId === household.programmeId &&
    household.moveInMonth <= aggregate.periodToEarliest
  return { coverage: isCovered ? 'covered' : 'undecided', aggregateId: aggregate.id }
}

/**
 * The default, or what was decided where the default leaves it open. A household decided not to be of a part can
 * still be of the whole: it is looked at again without the part, or the county total would rise.
 */
export function coverageOf(
  household: Placed & Pick<Household, 'coverageDecision'>,
  active: readonly Aggregate[],
  county: readonly string[],
): Covered {
  const byRule = defaultCoverage(household, active, county)
  if (byRule.coverage !== 'undecided' || household.coverageDecision === null) return byRule
  if (household.coverageDecision === 'covered') return { ...byRule, coverage: 'covered' }
  const others = active.filter(({ id }) => id !== byRule.aggregateId)
  return coverageOf(household, others, county)
}

/** Of the aggregates that hold the household: its own programme's first, then the smallest. */
function closestAggregate(household: Placed, active: readonly Aggregate[], county: readonly string[]) {
  const isOther = (aggregate: Aggregate) => Number(aggregate.programmeId !== household.programmeId)
  return active
    .filter((aggregate) => aggregate.relation !== 'not_additive')
    .filter((aggregate) => holds(aggregate, household.municipalityCode, household.moveInMonth, county))
    .toSorted(
      (a, b) =>
        isOther(a) - isOther(b) || sizeOf(a, county) - sizeOf(b, county) || (a.id < b.id ? -1 : 1),
    )[0]
}
