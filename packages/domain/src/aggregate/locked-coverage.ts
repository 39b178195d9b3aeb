import type { Household } from '../household/household.ts'
import { yearOf } from '../period/period.ts'
import type { Aggregate } from './aggregate.ts'
import { coverageOf, type Covered } from './coverage.ts'

type Locked = Parameters<typeof coverageOf>[0] & Pick<Household, 'coverage' | 'coveredByAggregateId'>

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))

/**
 * The coverage of a household of which only the year is known. It is derived anew only where every month of the year
 * gives the same; otherwise what was locked stands, and follows an aggregate that is replaced by another.
 */
export function lockedCoverage(
  household: Locked,
  active: readonly Aggregate[],
  county: readonly string[],
): Covered {
  const year = yearOf(household.moveInMonth)
  const [first, ...others] = MONTHS.map((month) =>
    coverageOf({ ...household, moveInMonth: `${year}-${month}` }, active, county),
  ) as [Covered, ...Covered[]]
  const isSame = ({ coverage, aggregateId }: Covered) =>
    coverage === first.coverage && aggregateId === first.aggregateId
  if (first.coverage !== 'undecided' && others.every(isSame)) return first
  const { coverage, coveredByAggregateId: aggregateId } = household
  if (aggregateId === null || active.some(({ id }) => id === aggregateId))
    return { coverage, aggregateId }
  const replacing = active.find(({ replacesId }) => replacesId === aggregateId)
  return replacing === undefined
    ? { coverage: 'new', aggregateId: null }
    : { coverage, aggregateId: replacing.id }
}
