import { fileNameOf, toChangesCsv } from '@inflytt/reports'
import { Hono } from 'hono'
import { z } from 'zod'
import { allow } from '../../access/allow.ts'
import { type AttemptLimit, takeReading } from '../../access/sign-in/attempt-limit.ts'
import { createClientAddress } from '../../access/client-address.ts'
import type { Deps } from '../../deps.ts'
import { answer, describe, fileAnswer } from '../../documentation/describe.ts'
import { produces, requireAccepted } from '../../http/answers/accept.ts'
import type { ApiEnv } from '../../http/api-env.ts'
import { checkIfNoneMatch, figureTag } from '../../http/answers/conditional.ts'
import { refuseUnknown } from '../../http/requests/parameters.ts'
import { params, query } from '../../http/requests/validate.ts'
import { readRecordContext } from '../../record-context.ts'
import { named } from '../../reports/report-file.ts'
import { reportRow } from '../../reports/report.representation.ts'
import { inReportTurn } from '../../reports/report-turns.ts'
import { reportsToday } from '../../reports/reports.service.ts'
import { versionParameter } from '../report-version.parameters.ts'
import { CHANGES_CSV_EXAMPLE, CHANGES_EXAMPLE } from './changes.example.ts'
import { readChanges } from './changes.service.ts'

const CSV = 'text/csv'

// Both reports are put together for it.
const PER_ADDRESS: AttemptLimit = { name: 'report-changes', attempts: 30, windowMs: 60_000 }

const told = reportRow.pick({ value: true, bound: true, status: true })

const changesSchema = z
  .object({
    year: z.int(),
    version: z.int(),
    municipalityCode: z.string().nullable(),
    isChangedAfterFixing: z
      .boolean()
      .describe('Whether what rests on single households is otherwise by now. No more is told of it.'),
    items: z.array(
      z.object({
        figureCode: z.string(),
        tableId: z.string(),
        measure: z.string(),
        measureTitle: z.string(),
        unit: z.string(),
        rowType: reportRow.shape.rowType,
        municipality: z.string(),
        municipalityCode: z.string().nullable(),
        year: z.string(),
        category: z.string().nullable(),
        before: told,
        now: told.nullable().describe("Null where today's report has no such figure."),
        reasons: z
          .array(z.object({ recordType: z.string(), action: z.string() }))
          .describe(
            'What kinds of records have been changed how since, of households as far as open figures tell it; report_version: a later version.',
          ),
      }),
    ),
  })
  .meta({
    id: 'ReportChanges',
    description: 'What is told otherwise today than a fixed report tells it.',
  })

const changesQuery = z.strictObject({
  municipality: z
    .string()
    .max(8)
    .optional()
    .describe('The report of one municipality.')
    .meta({ example: '2305' }),
  format: z.enum(['json', 'csv']).default('json').describe('csv is for Swedish Excel.'),
})

export function changesRoutes({ config }: Pick<Deps, 'config'>) {
  const clientAddress = createClientAddress(config)
  return new Hono<ApiEnv>().get(
    '/:id/changes',
    describe({
      summary: 'What has changed since a year was fixed, and why',
      description:
        'Open figures beside their values of today; figures that rest on single households beside what was published last. The same as a file for Swedish Excel.',
      tag: 'figures',
      access: 'public',
      answers: {
        200: [
          answer(changesSchema, { example: CHANGES_EXAMPLE }),
          fileAnswer(CSV, 'The same for Swedish Excel.', CHANGES_CSV_EXAMPLE),
        ],
      },
      problems: ['not-found', 'not-published', 'rate-limited', 'busy'],
    }),
    allow('report-versions', 'read'),
    produces('application/json', CSV),
    params(versionParameter),
    query(changesQuery),
    async (c) => {
      const { db, clock } = c.get('deps')
      const { municipality, format } = c.req.valid('query')
      requireAccepted(c, format === 'json' ? 'application/json' : CSV)
      const context = await readRecordContext(db, clock())
      const asked = municipality === undefined ? undefined : [municipality]
      refuseUnknown('municipality', asked, context.county)
      const today = await reportsToday(c.get('deps'), context)
      const address = clientAddress(c)
      await takeReading(c.get('deps'), PER_ADDRESS, address)
      const { id } = c.req.valid('param')
      const at = clock().toISOString()
      const { version, municipalityCode, items, isChangedAfterFixing } = await inReportTurn(
        c,
        address,
        () => readChanges(db, context, { id, municipality, today, at }),
      )
      const body = {
        year: version.year,
        version: version.version,
        municipalityCode,
        isChangedAfterFixing,
        items: items.map(({ tableId, measureTitle, unit, before, now, reasons }) => ({
          figureCode: before.figureCode!,
          tableId,
          measure: before.measure,
          measureTitle,
          unit,
          rowType: before.rowType,
          municipality: before.municipality,
          municipalityCode: before.municipalityCode,
          year: before.year,
          category: before.category,
          before: { value: before.value, bound: before.bound, status: before.status },
          now: now && { value: now.value, bound: now.bound, status: now.status },
          reasons,
        })),
      } satisfies z.output<typeof changesSchema>
      // Of what is shown: no version of the store follows what has changed behind the figures of fixed years alone.
      checkIfNoneMatch(c, figureTag(JSON.stringify(body), context.isDemo, c.req.url))
      if (format === 'json') return c.json(body)
      const name = fileNameOf({
        subject: 'andringar',
        year: version.year,
        isDemo: context.isDemo,
        version: version.version,
        municipalityName: context.municipalities.find(({ code }) => code === municipality)?.name,
        ending: '.csv',
      })
      c.header('Content-Type', `${CSV}; charset=utf-8; header=present`)
      c.header('Content-Disposition', named(name))
      return c.body(toChangesCsv(body.items, context.isDemo))
    },
  )
}
