import { z } from 'zod'

const reportRow = z.object({
  rowType: z.string(),
  year: z.string(),
  municipalityCode: z.string().nullable(),
  municipality: z.string(),
  measure: z.string(),
  category: z.string().nullable(),
  value: z.number().nullable(),
  status: z.string(),
  bound: z.enum(['exact', 'at_least']).nullable(),
  source: z.string(),
  figureCode: z.string().nullable(),
  reportVersion: z.string().nullable(),
  text: z.string().nullable(),
})

/** The report as JSON: the same rows as the files hold. */
export const reportSchema = z
  .object({
    report: z.object({
      year: z.int(),
      scope: z.union([z.literal('county'), z.object({ municipalityCode: z.string() })]),
      isDemo: z.boolean(),
      generatedAt: z.string(),
      dataVersion: z.string(),
    }),
    tables: z.array(z.object({ id: z.string(), title: z.string(), rows: z.array(reportRow) })),
  })
  .meta({
    id: 'Report',
    description:
      'The yearly report. Of each table and measure, the cells and what is not distributed add up to the sum.',
  })
