import { z } from 'zod'
import { lineOfText } from '../free-text/free-text.schema.ts'

const MAX_BODY = 120
const MAX_REFERENCE = 60

const required = (max: number) => lineOfText(max).refine((text) => text.trim() !== '', 'is needed')

/** Which year is fixed, and by what decision: without one nothing is fixed. */
export const reportVersionInput = z.strictObject({
  year: z.int().min(2000).max(2100),
  decision: z.strictObject({
    body: required(MAX_BODY),
    date: z.iso.date(),
    diaryRef: required(MAX_REFERENCE),
  }),
})

export type ReportVersionInput = z.output<typeof reportVersionInput>
