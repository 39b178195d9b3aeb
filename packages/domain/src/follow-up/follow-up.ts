import { addMonths, type Month } from '../period/period.ts'
import { type FOLLOW_UP_OUTCOMES, MILESTONES } from '../vocabularies.ts'
import type { FollowUpFields, FollowUpPatch } from './follow-up.schema.ts'

/** Months after the move. */
export type Milestone = (typeof MILESTONES)[number]
export type FollowUpOutcome = (typeof FOLLOW_UP_OUTCOMES)[number]

/** What a household answered, or did not, so long after its move. It never changes a count of arrivals. */
export interface FollowUp extends FollowUpFields {
  id: string
  version: number
  householdRef: string
  isVoided: boolean
  createdAt: string
  updatedAt: string
}

/** The follow-up with what was written; what belonged to another outcome goes with it. */
export function writtenOver<T extends Partial<FollowUp>>(
  before: T | undefined,
  written: FollowUpPatch | Readonly<Record<string, unknown>>,
): T {
  const isOther = written['outcome'] !== undefined && written['outcome'] !== before?.outcome
  const cleared = isOther ? { newMunicipalityCode: null, leaveReason: null } : {}
  return { ...before, ...cleared, ...written } as T
}

/** The first month in which a milestone can be asked about. */
export function dueMonthOf(moveInMonth: Month, milestone: Milestone): Month {
  return addMonths(moveInMonth, milestone)
}

type Answer = Pick<FollowUp, 'milestone' | 'outcome'>

/** Whether the outcome tells where the household is; the rest are no answer. */
export function isAnswered({ outcome }: Pick<FollowUp, 'outcome'>): boolean {
  return outcome !== 'unreachable' && outcome !== 'declined'
}

/** Answers in the order of their milestones, without those that tell nothing. */
export function answersInOrder<T extends Answer>(followUps: readonly T[]): T[] {
  return followUps.filter(isAnswered).toSorted((a, b) => a.milestone - b.milestone)
}

/**
 * Where a household lives as far as its follow-ups tell, from the municipality it moved to; null when it has left the
 * county. One that is said to have stayed after it left has come back.
 */
export function whereabouts(
  municipalityCode: string,
  followUps: readonly Pick<FollowUp, 'milestone' | 'outcome' | 'newMunicipalityCode'>[],
): string | null {
  return answersInOrder(followUps).reduce<string | null>((at, { outcome, newMunicipalityCode }) => {
    if (outcome === 'left') return null
    return outcome === 'moved_within_county' ? newMunicipalityCode : (at ?? municipalityCode)
  }, municipalityCode)
}

/**
 * The milestones that a household is still to be asked at, whether or not they have fallen due: neither logged, nor passed
 * over by the answer of a later one. Of follow-ups that stand.
 */
export function awaitedMilestones(followUps: readonly Answer[]): Milestone[] {
  return MILESTONES.filter(
    (milestone) =>
      !followUps.some(
        (one) => one.milestone === milestone || (one.milestone > milestone && isAnswered(one)),
      ),
  )
}
