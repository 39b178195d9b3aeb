import type { Household } from '../household/household.ts'

/** What one household takes of an aggregate: a place among the allocated, or a reserved one. */
export interface Carved {
  aggregateId: string
  allocated: 0 | 1
  reserved: 0 | 1
}

export function carvedBy(
  household: Pick<Household, 'coverage' | 'coveredByAggregateId' | 'countStatus'>,
): Carved | undefined {
  const { coverage, coveredByAggregateId: aggregateId, countStatus } = household
  if (aggregateId === null || (coverage !== 'covered' && coverage !== 'undecided')) return undefined
  if (countStatus === 'voided') return undefined
  return countStatus === 'confirmed'
    ? { aggregateId, allocated: 1, reserved: 0 }
    : { aggregateId, allocated: 0, reserved: 1 }
}
