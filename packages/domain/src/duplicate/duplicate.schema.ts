import { z } from 'zod'
import { DUPLICATE_DECISIONS } from '../vocabularies.ts'

export const duplicatePatchSchema = z.strictObject({
  decision: z
    .enum(DUPLICATE_DECISIONS)
    .describe('undecided takes the decision back, and restores what was voided by it.'),
  keptRef: z
    .string()
    .max(40)
    .nullable()
    .optional()
    .describe(
      'With same_household: which of the two stays. The other is voided as a duplicate. Left out or null, none is voided.',
    ),
})

export type DuplicatePatch = z.output<typeof duplicatePatchSchema>
