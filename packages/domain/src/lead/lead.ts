import type { Month } from '../period/period.ts'
import type { LEAD_CLOSE_REASONS, LEAD_STAGES } from '../vocabularies.ts'
import type { LeadFields } from './lead.schema.ts'

export type LeadStage = (typeof LEAD_STAGES)[number]
export type LeadCloseReason = (typeof LEAD_CLOSE_REASONS)[number]

/** A stage a lead came to, in which month, and why where it went backwards. */
export interface LeadStep {
  stage: LeadStage
  month: Month
  reason: string | null
}

/** Somebody who thinks of moving here; nothing that identifies, `externalRef` is the municipality's own. */
export interface Lead extends Omit<LeadFields, 'stage'> {
  ref: string
  version: number
  /** The last of `stageHistory`. */
  stage: LeadStage
  /** Oldest first, from the first contact. */
  stageHistory: LeadStep[]
  closeReason: LeadCloseReason | null
  /** The household it became. */
  householdRef: string | null
  isVoided: boolean
  isDemo: boolean
  createdAt: string
  updatedAt: string
}
