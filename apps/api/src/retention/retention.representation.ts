import type { RetentionRule, RetentionRun } from '@inflytt/db'
import { JOB_OUTCOMES, RETENTION_FAILURES, RETENTION_KINDS, RETENTION_TERMS } from '@inflytt/domain'
import { z } from 'zod'
import { progressOf, retentionLease } from './run-retention.ts'

const counts = z.record(z.string(), z.int())

export const retentionRuleSchema = z
  .object({
    kind: z.enum(RETENTION_KINDS),
    isOn: z.boolean().describe('Off until a decision reference is entered.'),
    unit: z.enum(['days', 'months', 'years']),
    least: z.int(),
    after: z.int(),
    decisionRef: z.string().nullable(),
    decisionDate: z.string().nullable(),
    updatedAt: z.string().nullable(),
    version: z.int().describe('0 where nothing was ever decided.'),
  })
  .meta({ id: 'RetentionRule', description: 'How long something is kept, and by which decision.' })

export const retentionRunSchema = z
  .object({
    id: z.string(),
    kind: z.enum(RETENTION_KINDS),
    at: z.string().describe('When it began.'),
    endedAt: z
      .string()
      .nullable()
      .describe(
        'Null while it goes on, where its process died until the rule is run again, and of what was run before this was kept.',
      ),
    outcome: z
      .enum(JOB_OUTCOMES)
      .nullable()
      .describe(
        'Null while it goes on. One that was interrupted has done what it counts; the next run takes the rest.',
      ),
    failure: z.enum(RETENTION_FAILURES).nullable(),
    progress: z
      .object({ done: z.int(), total: z.int().nullable() })
      .nullable()
      .describe('How many records were gone through; null where that is not known.'),
    actorId: z.string().nullable(),
    actorRole: z.string(),
    isDryRun: z.boolean(),
    after: z.int(),
    decisionRef: z.string().nullable(),
    changed: counts.describe('How many of each were changed, or would be; so far, while it goes on.'),
    held: counts.describe('How many were left, by what stands in the way.'),
  })
  .meta({ id: 'RetentionRun', description: 'What a rule did, or in a dry run would do. Counts alone.' })

export function toRuleBody(rule: RetentionRule): z.output<typeof retentionRuleSchema> {
  const { unit, least } = RETENTION_TERMS[rule.kind]
  const updatedAt = rule.version === 0 ? null : rule.updatedAt
  return { ...rule, updatedAt, isOn: rule.decisionRef !== null, unit, least }
}

/** What has neither ended nor a process that does it was interrupted, also before anybody has written so. */
export function toRunBody(
  run: RetentionRun,
  leases: readonly string[],
): z.output<typeof retentionRunSchema> {
  const isRunning = leases.includes(retentionLease(run))
  const outcome = run.outcome ?? (isRunning ? null : 'interrupted')
  return { ...run, outcome, progress: outcome === null ? (progressOf(run.id) ?? null) : null }
}

export const RULE_EXAMPLE = {
  kind: 'household_months' as const,
  isOn: true,
  unit: 'years' as const,
  least: 4,
  after: 5,
  decisionRef: 'KS 2026/123',
  decisionDate: '2026-10-20',
  updatedAt: '2026-10-21T08:00:00.000Z',
  version: 1,
}

export const RUN_EXAMPLE: z.output<typeof retentionRunSchema> = {
  id: '0199a1b2-0000-7000-8000-000000000002',
  kind: 'household_months',
  at: '2026-11-23T10:00:00.000Z',
  endedAt: '2026-11-23T10:00:02.000Z',
  outcome: 'done',
  failure: null,
  progress: null,
  actorId: '0199a1b2-0000-7000-8000-0000000000aa',
  actorRole: 'admin',
  isDryRun: true,
  after: 5,
  decisionRef: 'KS 2026/123',
  changed: { households: 12 },
  held: { undecided: 2 },
}
