import {
  type Born,
  changedHousehold,
  combinationFaults,
  DomainError,
  type Fault,
  type Household,
  type HouseholdCreate,
  type HouseholdPatch,
  newHousehold,
  recovered,
  statusFaults,
} from '@inflytt/domain'
import { occupationFieldOf } from '@inflytt/reference'
import type { RecordContext } from '../record-context.ts'

/**
 * A new household as it would be stored, whether one is logged or a list is imported.
 * @throws DomainError `validation-failed`, `coverage-fixed`
 */
export function draftHousehold(input: HouseholdCreate, born: Born, context: RecordContext): Household {
  return sound(withOccupationField(newHousehold(input, born, context)), context)
}

/**
 * A household as it would be stored after a change.
 * @throws DomainError `validation-failed`, `coverage-fixed`
 */
export function draftChange(
  current: Household,
  patch: HouseholdPatch,
  at: string,
  context: RecordContext,
): Household {
  return sound(changedWithField(current, patch, at, context), context)
}

/** The same without asking whether it is sound. */
export function changedWithField(
  current: Household,
  patch: HouseholdPatch,
  at: string,
  context: RecordContext,
): Household {
  return withOccupationField(changedHousehold(current, patch, at, context))
}

/** What was decided of a coverage, and why. */
export type CoverageDecision = Pick<Household, 'coverageDecision' | 'coverageReason'>

/** A changed household with what was decided of `current`, but for what `decision` says; undefined leaves it alone. */
export function withDecision(
  changed: Household,
  current: CoverageDecision,
  decision: Partial<CoverageDecision> | undefined,
  context: RecordContext,
): Household {
  if (decision === undefined) return changed
  const { coverageDecision, coverageReason } = { ...current, ...decision }
  return recovered({ ...changed, coverageDecision, coverageReason }, context)
}

/** A known occupation sets its field by the fixed table, also when only the other is written. */
function withOccupationField(household: Household): Household {
  const { occupationSsyk } = household
  if (occupationSsyk === null) return household
  return { ...household, occupationField: occupationFieldOf(occupationSsyk) ?? 'unknown' }
}

function sound(household: Household, context: RecordContext): Household {
  const faults = [
    ...combinationFaults({ ...household }),
    ...statusFaults(household, context.currentMonth),
  ]
  if (faults.length > 0) throw invalid(faults)
  return household
}

export function invalid(faults: Fault[]): DomainError {
  const count = faults.length === 1 ? 'One fault' : `${faults.length} faults`
  return new DomainError('validation-failed', `${count} in the body; nothing was saved. See errors.`, {
    faults,
  })
}
