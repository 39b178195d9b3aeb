import { z } from 'zod'
import { wholeNumber } from '../http/requests/parameters.ts'

export const ofYear = z.object({
  year: z
    .string()
    .regex(/^\d{4}$/u)
    .describe('The year that the report is of.')
    .meta({ example: '2025' }),
})

/** Which report of the year. */
export const reportOf = {
  municipality: z
    .string()
    .max(8)
    .optional()
    .describe('One municipality beside the county.')
    .meta({ example: '2305' }),
  version: wholeNumber(1, 999)
    .optional()
    .describe('A fixed version of the year, the same to the byte whatever has happened since.')
    .meta({ example: 1 }),
}
