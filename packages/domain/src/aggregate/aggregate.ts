import type { AggregateRelation, CERTAINTIES } from '../vocabularies.ts'
import type { Month } from '../period/period.ts'

/** A number of households that is only known together: no municipality and year of its own. */
export interface Aggregate {
  id: string
  version: number
  title: string
  programmeId: string
  /** Empty means the whole county. */
  municipalityCodes: string[]
  periodFrom: Month
  /** The months between which the period ends, where the source does not say. */
  periodToEarliest: Month
  periodToLatest: Month
  households: number
  /** `null` is unknown and never imputed. */
  persons: number | null
  definitionNote: string
  isDefinitionKnown: boolean
  relation: AggregateRelation
  parentId: string | null
  replacesId: string | null
  isVoided: boolean
  sourceTitle: string
  sourceDate: string | null
  sourceRef: string | null
  certainty: (typeof CERTAINTIES)[number]
  /** Confirmed and preliminary households carved out of it, and the households of its children. */
  allocated: number
  reserved: number
  childrenHouseholds: number
  isDemo: boolean
  createdAt: string
  updatedAt: string
}

/** Households of an aggregate that nobody has placed in a municipality and year. */
export function remainingOf(
  aggregate: Pick<Aggregate, 'households' | 'allocated' | 'childrenHouseholds'>,
): number {
  return aggregate.households - aggregate.allocated - aggregate.childrenHouseholds
}
