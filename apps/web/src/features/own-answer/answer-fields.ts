import type { Milestone, OwnAnswer } from '@inflytt/domain'
import type { LEAVE_REASONS, PARTNER_WORKING } from '@inflytt/domain/vocabularies'

export const OUTCOMES = ['stayed', 'moved_within_county', 'partly', 'left'] as const
export const SCORES = ['1', '2', '3', '4', '5'] as const

type Outcome = (typeof OUTCOMES)[number]
type Score = (typeof SCORES)[number]
export type AnswerFault = 'milestone' | 'outcome' | 'place'

/** What is filled in. */
export interface AnswerFields {
  milestone: Milestone | undefined
  outcome?: Outcome
  place?: string
  reason?: (typeof LEAVE_REASONS)[number]
  satisfaction?: Score
  belonging?: Score
  partner?: (typeof PARTNER_WORKING)[number]
}

export function faultsOf({ milestone, outcome, place }: AnswerFields): AnswerFault[] {
  const faults: AnswerFault[] = []
  if (milestone === undefined) faults.push('milestone')
  if (outcome === undefined) faults.push('outcome')
  if (outcome === 'moved_within_county' && place === undefined) faults.push('place')
  return faults
}

/** What is sent; undefined while something is at fault. */
export function toAnswer(code: string, fields: AnswerFields): OwnAnswer | undefined {
  const { milestone, outcome, place, reason, satisfaction, belonging, partner } = fields
  if (faultsOf(fields).length > 0 || milestone === undefined || outcome === undefined) return undefined
  return {
    code,
    milestone,
    outcome,
    ...(outcome === 'moved_within_county' && { newMunicipalityCode: place }),
    ...(outcome === 'left' && reason !== undefined && { leaveReason: reason }),
    ...(satisfaction !== undefined && { satisfaction: Number(satisfaction) }),
    ...(belonging !== undefined && { belonging: Number(belonging) }),
    ...(partner !== undefined && { partnerWorking: partner }),
  }
}
