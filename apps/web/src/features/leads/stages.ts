import { LEAD_STAGES } from '@inflytt/domain/vocabularies'
import type { LEAD_CLOSE_REASONS } from '@inflytt/domain/vocabularies'

export type Stage = (typeof LEAD_STAGES)[number]
export type CloseReason = (typeof LEAD_CLOSE_REASONS)[number]

/** Whether a stage lies before another, so that the step must be explained; opening what is closed is one. */
export function isBackwards(from: Stage, to: Stage): boolean {
  return LEAD_STAGES.indexOf(to) < LEAD_STAGES.indexOf(from)
}
