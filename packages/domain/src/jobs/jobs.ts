/** What the server does by itself, in the order that it is shown. */
export const JOB_NAMES = [
  'backup',
  'retention',
  'followUps',
  'reminders',
  'statistics',
  'sealing',
] as const
export type JobName = (typeof JOB_NAMES)[number]

/** `interrupted`: the server stopped or died in the middle. */
export const JOB_OUTCOMES = ['done', 'failed', 'interrupted'] as const
export type JobOutcome = (typeof JOB_OUTCOMES)[number]

export const JOB_FAILURES = [
  'no_room',
  'unwritable',
  'store_unavailable',
  'source_failed',
  'mail_failed',
  'not_configured',
  'internal',
] as const
export type JobFailure = (typeof JOB_FAILURES)[number]
