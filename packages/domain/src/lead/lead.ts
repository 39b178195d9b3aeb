import type { LEAD_CLOSE_REASONS, LEAD_STAGES } from '../vocabularies.ts'
import type { LeadFields } from './lead.schema.ts'

/** Somebody who thinks of moving here; nothing that identifies, `externalRef` is the municipality's own. */
export interface Lead extends Omit<LeadFields, 'stage'> {
  ref: string
  version: number
  stage: (typeof LEAD_STAGES)[number]
  closeReason: (typeof LEAD_CLOSE_REASONS)[number] | null
  householdRef: string | null
  isDemo: boolean
  createdAt: string
  updatedAt: string
}
