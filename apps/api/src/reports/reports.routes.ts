import { readDataVersions } from '@inflytt/db'
import { reportFileName, TABLE_IDS, toCsv, toJson, toMachineCsv } from '@inflytt/reports'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { allow } from '../access/allow.ts'
import { type AttemptLimit, takeReading } from '../access/attempt-limit.ts'
import { createClientAddress } from '../access/client-address.ts'
import type { Deps } from '../deps.ts'
import { answer, describe, fileAnswer } from '../documentation/describe.ts'
import { produces, requireAccepted } from '../http/accept.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { checkIfNoneMatch, figureTag } from '../http/conditional.ts'
import { commaList, refuseUnknown, wholeNumber } from '../http/parameters.ts'
import { params, query } from '../http/validate.ts'
import { readRecordContext } from '../record-context.ts'
import { REPORT_CSV_EXAMPLE, REPORT_EXAMPLE } from './report.example.ts'
import { reportSchema } from './report.representation.ts'
import { readFixedReport } from './fixed-reports.service.ts'
import { assertReportYear, readReport } from './reports.service.ts'

const CSV = 'text/csv'
const FORMATS = ['json', 'csv', 'csv-machine'] as const
type Format = (typeof FORMATS)[number]

// A report asks for a dozen figures at once. Who has it already is answered 304 and not counted.
const PER_ADDRESS: AttemptLimit = { name: 'reports', attempts: 60, windowMs: 60_000 }

const reportQuery = z.strictObject({
  format: z
    .enum(FORMATS)
    .default('json')
    .describe('csv is for Swedish Excel, csv-machine for programs.'),
  table: commaList(z.enum(TABLE_IDS)).optional().describe('Some of the tables; each can stand alone.'),
  municipality: z.string().max(8).optional().describe('One municipality beside the county.'),
  version: wholeNumber(1, 999)
    .optional()
    .describe('A fixed version of the year, the same to the byte whatever has happened since.'),
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
          answer(reportSchema, { example: REPORT_EXAMPLE }),
          fileAnswer(CSV, 'One tidy file for Swedish Excel, or for programs.', REPORT_CSV_EXAMPLE),
        ],
      },
      problems: ['not-found', 'rate-limited'],
    }),
    allow('reports', 'read'),
    produces('application/json', CSV),
    params(z.object({ year: z.string().regex(/^\d{4}$/u) })),
    query(reportQuery),
    async (c) => {
      const { db, clock } = c.get('deps')
      const year = Number(c.req.valid('param').year)
      const { format, table, municipality, version } = c.req.valid('query')
      requireAccepted(c, format === 'json' ? 'application/json' : CSV)
      const context = await readRecordContext(db, clock())
      assertReportYear(year, context)
      refuseUnknown(
        'municipality',
        municipality === undefined ? undefined : [municipality],
        context.county,
      )
      const asked = { year, tables: table, municipality }
      const { figures, publications, settings, statistics } = await readDataVersions(db)
      const fixed =
        version === undefined ? undefined : await readFixedReport(db, context, { ...asked, version })
      const live = [figures.version, publications.version, statistics.version, context.today]
      checkIfNoneMatch(
        c,
        figureTag(fixed?.version?.fixedAt ?? live, settings.version, context.isDemo, c.req.url),
      )
      await takeReading(c.get('deps'), PER_ADDRESS, clientAddress(c))
      const report =
        fixed ??
        (await readReport(db, context, {
          ...asked,
          generatedAt: [figures, publications, statistics]
            .map(({ updatedAt }) => updatedAt)
            .toSorted()
            .at(-1)!,
          dataVersion: String(figures.version),
        }))
      if (format === 'json') return c.json(toJson(report))
      const name = context.municipalities.find(({ code }) => code === municipality)?.name
      setFileHeaders(c, {
        year,
        isDemo: context.isDemo,
        format,
        ...(name !== undefined && { municipalityName: name }),
      })
      return c.body(format === 'csv' ? toCsv(report) : toMachineCsv(report))
    },
  )
}

function setFileHeaders(
  c: Context,
  file: { year: number; isDemo: boolean; format: Exclude<Format, 'json'>; municipalityName?: string },
) {
  const { fileName, fileNameUtf8 } = reportFileName(file)
  const extended =
    fileNameUtf8 === undefined ? '' : `; filename*=UTF-8''${encodeURIComponent(fileNameUtf8)}`
  c.header('Content-Type', `${CSV}; charset=utf-8; header=present`)
  c.header('Content-Disposition', `attachment; filename="${fileName}"${extended}`)
}
