import {
  type Aggregate,
  carvedBy,
  type DuplicateGround,
  type Household,
  remainingOf,
} from '@inflytt/domain'

/** Worth telling, but nothing that stops a save. */
export interface HouseholdWarning {
  code:
    | 'inside-aggregate'
    | 'late'
    | 'no-longer-confirmed'
    | 'kept-preliminary'
    | 'possible-duplicate'
    | 'match-not-restored'
    | 'lead-not-restored'
  pointer: string
  detail: string
  /** Of `inside-aggregate`: the aggregate and its remaining before and after the save. */
  aggregateId?: string
  title?: string
  households?: number
  remainingBefore?: number
  remainingAfter?: number
  /** Of `possible-duplicate`: the own household that is alike, and why. */
  householdRef?: string
  grounds?: DuplicateGround[]
  /** Of `match-not-restored`: the need. */
  needId?: string
}

/** What could have confirmed the household came while its period was closed. */
export const KEPT_PRELIMINARY: HouseholdWarning = {
  code: 'kept-preliminary',
  pointer: '/countStatus',
  detail:
    'Saved, but the household stays preliminary: its period is closed. Open the period again to confirm it.',
}

/** The lead that the household named is erased, voided or of another household since. */
export const LEAD_NOT_RESTORED: HouseholdWarning = {
  code: 'lead-not-restored',
  pointer: '/leadId',
  detail:
    'The household is restored, but without its lead, which is voided, erased or another household by now.',
}

export function warningsOf(
  before: Household | undefined,
  after: Household,
  aggregate: Aggregate | undefined,
): HouseholdWarning[] {
  return [...aggregateWarning(before, after, aggregate), ...statusWarnings(before, after)]
}

function aggregateWarning(
  before: Household | undefined,
  after: Household,
  aggregate: Aggregate | undefined,
): HouseholdWarning[] {
  const carved = carvedBy(after)
  if (carved === undefined || aggregate === undefined) return []
  const was = before && carvedBy(before)
  const takenBefore = was?.aggregateId === aggregate.id ? was.allocated : 0
  const remainingAfter = remainingOf(aggregate)
  const remainingBefore = remainingAfter + carved.allocated - takenBefore
  return [
    {
      code: 'inside-aggregate',
      pointer: '/coverage',
      detail: `Counted within ${aggregate.households} households that are known together: the county total does not change. Not distributed: ${remainingBefore} before, ${remainingAfter} now.`,
      aggregateId: aggregate.id,
      title: aggregate.title,
      households: aggregate.households,
      remainingBefore,
      remainingAfter,
    },
  ]
}

function statusWarnings(before: Household | undefined, after: Household): HouseholdWarning[] {
  const warnings: HouseholdWarning[] = []
  if (before === undefined && after.isLate)
    warnings.push({
      code: 'late',
      pointer: '/moveInMonth',
      detail: 'The period is closed: saved as a late household.',
    })
  if (before?.countStatus === 'confirmed' && after.countStatus === 'preliminary')
    warnings.push({
      code: 'no-longer-confirmed',
      pointer: '/countStatus',
      detail: 'What is needed to confirm is no longer known: the household is preliminary.',
    })
  return warnings
}
