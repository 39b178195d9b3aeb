import type { z } from 'zod'
import type { householdFields } from './household.schema.ts'
import type { CountStatus, Coverage, VOID_REASONS } from '../vocabularies.ts'

/** What is written of a household; `null` is "not known", never "none". */
export type HouseholdFields = z.output<typeof householdFields>

export type VoidReason = (typeof VOID_REASONS)[number]

/** A household that moved to the county: the atom of the record, with persons only as counts. */
export interface Household extends HouseholdFields {
  ref: string
  version: number
  /** `year` once it is avidentifierat: then `moveInMonth` is the first of the year and says no more. */
  moveInPrecision: 'month' | 'year'
  /** Where it lives as far as its follow-ups tell; null when it has left the county. */
  currentMunicipalityCode: string | null
  countStatus: CountStatus
  voidReason: VoidReason | null
  coverage: Coverage
  /** What was decided of an undecided household; `null` leaves it to the rules. */
  coverageDecision: CoverageDecision | null
  coverageReason: string | null
  coveredByAggregateId: string | null
  /** Logged after its tertial was closed. */
  isLate: boolean
  isDemo: boolean
  createdAt: string
  updatedAt: string
}

export type CoverageDecision = 'covered' | 'new'

/** So many persons can be recorded of a household at most, and be asked of a lead. */
export const MOST_ADULTS = 10
export const MOST_CHILDREN = 12

/** So many households a workbook to change by hand holds: more is held in memory at once than a list by hand is worth. */
export const MOST_IN_WORKBOOK = 5000
