import { z } from 'zod'
import { lineOfText } from '../free-text/free-text.schema.ts'
import { monthSchema } from '../household/household.schema.ts'
import { TERTIAL_PATTERN } from '../period/period.ts'

export const MIN_DISCLOSURE_THRESHOLD = 3
export const MAX_DISCLOSURE_THRESHOLD = 20
/** The one that needs no decision. */
export const DEFAULT_DISCLOSURE_THRESHOLD = 5

/** What may be changed of the settings while the server runs. */
export const settingsPatchSchema = z.strictObject({
  publicDashboard: z
    .boolean()
    .optional()
    .describe('Whether figures, reports and what they rest on are open to those without an account.'),
  strictDisclosure: z
    .boolean()
    .optional()
    .describe('Whether 1-4 households per municipality and year are hidden too.'),
  disclosureThreshold: z
    .int()
    .min(MIN_DISCLOSURE_THRESHOLD)
    .max(MAX_DISCLOSURE_THRESHOLD)
    .optional()
    .describe('Households behind a cell below which an attribute of them is never shown.'),
  disclosureDecision: lineOfText(120)
    .nullable()
    .optional()
    .describe('The decision that strictDisclosure and disclosureThreshold rest on.'),
  reportingFrom: z.string().regex(TERTIAL_PATTERN, 'A tertial such as 2025-T1.').optional(),
  earliestMonth: monthSchema.optional(),
})

export type SettingsPatch = z.output<typeof settingsPatchSchema>
