/** In the order a lead goes through them; `moved` is set by the household. */
export const STAGES = [
  'new',
  'dialogue',
  'visit',
  'job_found',
  'housing_found',
  'decided',
  'moved',
  'closed',
] as const
export type Stage = (typeof STAGES)[number]

export const CLOSE_REASONS = [
  'no_job',
  'no_partner_job',
  'no_housing',
  'school',
  'other_place',
  'stays',
  'no_response',
  'permit',
  'other',
] as const
export type CloseReason = (typeof CLOSE_REASONS)[number]

/** Whether a stage lies before another, so that the step must be explained; opening what is closed is one. */
export function isBackwards(from: Stage, to: Stage): boolean {
  return STAGES.indexOf(to) < STAGES.indexOf(from)
}
