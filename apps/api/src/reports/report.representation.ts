import { z } from 'zod'

export const reportRow = z.object({
  rowType: z.string(),
  year: z.string(),
  municipalityCode: z.string().nullable(),
  municipality: z.string(),
  measure: z.string(),
  category: z.string().nullable(),
  value: z.number().nullable(),
  status: z.string(),
  bound: z.enum(['exact', 'at_least', 'at_most']).nullable(),
  source: z.string(),
  figureCode: z.string().nullable(),
  reportVersion: z.string().nullable(),
  text: z.string().nullable(),
})

/** By what decision a report was fixed. */
export const reportVersion = z.object({
  version: z.int(),
  fixedAt: z.string(),
  decision: z.object({ body: z.string(), date: z.string(), diaryRef: z.string() }),
})

/** What a code of a row's measure means. */
export const reportMeasure = z.object({
  code: z.string(),
  title: z.string(),
  unit: z.string(),
  kpi: z.string().nullable().describe('The definition, as K1; null where there is none.'),
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
      version: reportVersion
        .nullable()
        .describe('Of a fixed report; null of one that follows the record.'),
    }),
    tables: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        measures: z.array(reportMeasure).describe('The code book of the table.'),
        rows: z.array(reportRow),
      }),
    ),
  })
  .meta({
    id: 'Report',
    description:
      'The yearly report. Of each table and measure, the cells and what is not distributed add up to the sum.',
  })
