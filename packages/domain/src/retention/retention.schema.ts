import { z } from 'zod'
import { lineOfText } from '../free-text/free-text.schema.ts'
import { RETENTION_KINDS } from './retention.ts'

const MOST = 100

/** What is decided of one kind; without a decision reference the rule is off. */
export const retentionRulePutSchema = z.strictObject({
  after: z.int().min(1).max(MOST),
  decisionRef: lineOfText(60).nullable(),
  decisionDate: z.iso.date().nullable(),
})

export const retentionRunSchema = z.strictObject({
  kind: z.enum(RETENTION_KINDS),
  isDryRun: z.boolean(),
})

export type RetentionRulePut = z.output<typeof retentionRulePutSchema>
export type RetentionRunAsked = z.output<typeof retentionRunSchema>
