import { z } from 'zod'
import { wholeNumber } from '../http/requests/parameters.ts'

export const ofYear = z.object({ year: z.string().regex(/^\d{4}$/u) })

/** Which report of the year. */
export const reportOf = {
  municipality: z.string().max(8).optional().describe('One municipality beside the county.'),
  version: wholeNumber(1, 999)
    .optional()
    .describe('A fixed version of the year, the same to the byte whatever has happened since.'),
}
