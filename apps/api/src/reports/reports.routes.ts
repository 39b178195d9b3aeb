import { REPORT_FORMATS, TABLE_IDS } from '@inflytt/reports'
import { Hono } from 'hono'
import { z } from 'zod'
import { allow } from '../access/allow.ts'
import type { AttemptLimit } from '../access/sign-in/attempt-limit.ts'
import { createClientAddress } from '../access/client-address.ts'
import type { Deps } from '../deps.ts'
import { answer, describe, fileAnswer } from '../documentation/describe.ts'
import { compressed } from '../http/answers/compression.ts'
import { requireAccepted } from '../http/answers/accept.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { answerAndKeepFile, answerKept } from '../http/answers/kept-answers.ts'
import { commaList } from '../http/requests/parameters.ts'
import { params, query } from '../http/requests/validate.ts'
import { answerAskedReport } from './asked-report.ts'
import {
  REPORT_CSV_EXAMPLE,
  REPORT_EXAMPLE,
  REPORT_HTML_EXAMPLE,
  REPORT_XLSX_EXAMPLE,
} from './report.example.ts'
import { assertTables, MEDIA_TYPES, reportFile } from './report-file.ts'
import { jsonStatSchema, reportSchema } from './report.representation.ts'
import { ofYear, reportOf } from './report.parameters.ts'

// A report asks for a dozen figures at once.
const PER_ADDRESS: AttemptLimit = { name: 'reports', attempts: 60, windowMs: 60_000 }

const reportQuery = z.strictObject({
  format: z
    .enum(REPORT_FORMATS)
    .default('json')
    .describe(
      'csv is for Swedish Excel, csv-machine for programs, xlsx a workbook, json-stat one table as a cube (JSON-stat ' +
        '2.0), html a page to print. All hold the same cells.',
    ),
  table: commaList(z.enum(TABLE_IDS))
    .optional()
    .describe('Some of the tables; each can stand alone. json-stat needs exactly one.')
    .meta({ example: ['T1', 'T2'] }),
  ...reportOf,
})

export function reportsRoutes({ config }: Pick<Deps, 'config'>) {
  const clientAddress = createClientAddress(config)
  return new Hono<ApiEnv>().get(
    '/:year',
    describe({
      summary: 'The yearly report, or some of its tables, as JSON or as a file',
      tag: 'figures',
      access: 'public',
      answers: {
        200: [
          answer(z.union([reportSchema, jsonStatSchema]), {
            description: 'The report, or with format=json-stat one table of it as a cube.',
            example: REPORT_EXAMPLE,
          }),
          fileAnswer(
            MEDIA_TYPES.csv,
            'One tidy file for Swedish Excel, or for programs.',
            REPORT_CSV_EXAMPLE,
          ),
          fileAnswer(MEDIA_TYPES.xlsx, 'A workbook with one sheet a table.', REPORT_XLSX_EXAMPLE),
          fileAnswer(MEDIA_TYPES.html, 'A page that prints as a report.', REPORT_HTML_EXAMPLE),
        ],
      },
      problems: ['not-found', 'not-published', 'rate-limited', 'busy'],
    }),
    allow('reports', 'read'),
    compressed,
    params(ofYear),
    query(reportQuery),
    (c, next) => {
      requireAccepted(c, MEDIA_TYPES[c.req.valid('query').format])
      return next()
    },
    answerKept,
    async (c) => {
      const year = Number(c.req.valid('param').year)
      const { format, table, municipality, version } = c.req.valid('query')
      assertTables(format, table)
      const counted = { limit: PER_ADDRESS, address: clientAddress(c) }
      return answerAskedReport(
        c,
        { year, tables: table, municipality, version },
        counted,
        async ({ report, place, tag }) =>
          answerAndKeepFile(
            c,
            tag,
            await reportFile(report, format, { municipalityName: place, config }),
          ),
      )
    },
  )
}
