import { z } from 'zod'
import { lineOfText } from '../free-text/free-text.schema.ts'

const MAX_TARGET = 1_000_000

/** What a PUT of a target says, wholly: what is left out is not known. `value` null takes the target away. */
export const targetPutSchema = z.strictObject({
  value: z.int().min(0).max(MAX_TARGET).nullable(),
  decision: z
    .strictObject({
      body: lineOfText(120).nullable().optional(),
      date: z.iso.date().nullable().optional(),
      diaryRef: lineOfText(60).nullable().optional(),
    })
    .nullable()
    .optional(),
})

export type TargetPut = z.output<typeof targetPutSchema>
