import { BOUNDS } from '@inflytt/domain'
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
  bound: z.enum(BOUNDS).nullable(),
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

const figures = <Value extends z.ZodType>(value: Value) => z.record(z.string(), value)
const dimension = z.object({
  label: z.string(),
  category: z.object({
    index: z.array(z.string()),
    label: z.record(z.string(), z.string()),
    note: z.record(z.string(), z.array(z.string())).optional(),
  }),
})

/** One table as a cube: https://json-stat.org/format/. */
export const jsonStatSchema = z
  .object({
    version: z.literal('2.0'),
    class: z.literal('dataset'),
    label: z.string(),
    source: z.string(),
    updated: z.string(),
    note: z.array(z.string()),
    id: z.array(z.string()),
    size: z.array(z.int()),
    role: z.object({
      time: z.array(z.string()),
      geo: z.array(z.string()),
      metric: z.array(z.string()),
    }),
    dimension: z.record(z.string(), dimension),
    value: figures(z.number().nullable()),
    status: figures(z.string()),
    extension: z.looseObject({ table: z.string(), reportVersion: z.string().nullable() }),
  })
  .meta({
    id: 'ReportCube',
    description:
      'JSON-stat 2.0. value and status are keyed by position: a place without a status is not in the table, a null ' +
      'with a status is a gap. Footnotes are notes of their measure.',
  })
