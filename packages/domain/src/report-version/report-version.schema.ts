import { z } from 'zod'
import { lineOfText } from '../free-text/free-text.schema.ts'

const MAX_BODY = 120
const MAX_REFERENCE = 60

/** Which year is fixed, and by what decision: without one nothing is fixed. */
export const reportVersionInput = z.strictObject({
  year: z.int().min(2000).max(2100),
  decision: z.strictObject({
    body: lineOfText(MAX_BODY, { minLength: 1 }),
    date: z.iso.date(),
    diaryRef: lineOfText(MAX_REFERENCE, { minLength: 1 }),
  }),
})

export type ReportVersionInput = z.output<typeof reportVersionInput>
