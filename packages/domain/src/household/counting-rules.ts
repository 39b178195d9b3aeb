import type { Month } from '../period/period.ts'
import type { CountStatus, InclusionBasis } from '../vocabularies.ts'
import type { Household } from './household.ts'

type Counted = Pick<Household, 'originType' | 'inclusionBasis' | 'countStatus'>
type Confirmable = Pick<Household, 'originType' | 'inclusionBasis' | 'evidence' | 'moveInMonth'>

const ATTRACTED: ReadonlySet<InclusionBasis> = new Set([
  'contact_before_move',
  'activity_before_move',
  'recruited_via_party',
])

/** Whether a household can be part of K1: attracted, from outside the county and not voided. */
export function isEligible(household: Counted): boolean {
  return (
    household.countStatus !== 'voided' &&
    household.originType !== 'own_county' &&
    ATTRACTED.has(household.inclusionBasis)
  )
}

/** How a household that is not voided enters the counts: status x why it counts or does not. */
export type Standing = `${Exclude<CountStatus, 'voided'>}_${StandingReason}`
type StandingReason = 'attracted' | 'after_move' | 'own_county' | 'unknown_basis'

export function standingOf(household: Counted): Standing | undefined {
  if (household.countStatus === 'voided') return undefined
  return `${household.countStatus}_${standingReasonOf(household)}`
}

/** Whether K1 counts a household that is logged one by one. */
export function isInK1(household: Counted): boolean {
  return standingOf(household) === 'confirmed_attracted'
}

function standingReasonOf(household: Counted): StandingReason {
  if (household.originType === 'own_county') return 'own_county'
  if (ATTRACTED.has(household.inclusionBasis)) return 'attracted'
  return household.inclusionBasis === 'contact_after_move' ? 'after_move' : 'unknown_basis'
}

/** The fields that still keep a household from being confirmed; empty means it can be. */
export function missingToConfirm(household: Confirmable, currentMonth: Month): (keyof Confirmable)[] {
  const missing: (keyof Confirmable)[] = []
  if (household.moveInMonth > currentMonth) missing.push('moveInMonth')
  if (household.originType === 'unknown') missing.push('originType')
  if (household.inclusionBasis === 'unknown') missing.push('inclusionBasis')
  if (household.evidence === 'none') missing.push('evidence')
  return missing
}

/** The status the rules give a household when the caller names none. */
export function statusByRules(household: Confirmable, currentMonth: Month): 'confirmed' | 'preliminary' {
  return missingToConfirm(household, currentMonth).length === 0 ? 'confirmed' : 'preliminary'
}
