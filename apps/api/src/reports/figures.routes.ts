import { readDataVersions } from '@inflytt/db'
import { ATTRIBUTE_DIMENSIONS, MEASURE_NAMES, OPEN_DIMENSIONS } from '@inflytt/domain'
import { Hono } from 'hono'
import { z } from 'zod'
import { allow } from '../access/allow.ts'
import { type AttemptLimit, takeReading } from '../access/sign-in/attempt-limit.ts'
import { createClientAddress } from '../access/client-address.ts'
import type { Deps } from '../deps.ts'
import { answer, describe } from '../documentation/describe.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { checkIfNoneMatch, figureTag } from '../http/answers/conditional.ts'
import {
  addressPart,
  commaList,
  inOrder,
  refuseUnknown,
  yearAsked,
} from '../http/requests/parameters.ts'
import { params, query } from '../http/requests/validate.ts'
import { readRecordContext } from '../record-context.ts'
import { FIGURE_EXAMPLE, FIXED_FIGURES_EXAMPLE } from './figure.example.ts'
import { listFixedFigures, readFigure } from './figures.service.ts'
import { reportMeasure, reportRow, reportVersion } from './report.representation.ts'
import { inReportTurn } from './report-turns.ts'
import { reportsToday } from './reports.service.ts'

// Today's value is a table of the report, computed anew.
const PER_ADDRESS: AttemptLimit = { name: 'figures', attempts: 120, windowMs: 60_000 }

const ofReport = reportVersion.extend({
  year: z.int(),
  municipalityCode: z.string().nullable().describe('Null in the report of the county.'),
  isDemo: z.boolean(),
})

const told = reportRow.pick({ value: true, bound: true, status: true })

const figureSchema = z
  .object({
    figureCode: z.string(),
    report: ofReport,
    table: z.object({ id: z.string(), title: z.string() }),
    measure: reportMeasure,
    row: reportRow,
    today: told
      .nullable()
      .describe('Null of what is told of fixed years only, and of what is no longer there.'),
    isOpen: z.boolean().describe('Whether the figure may be told as it stands today.'),
    latest: reportVersion
      .extend({
        row: told
          .extend({ figureCode: z.string().nullable() })
          .nullable()
          .describe('The same figure there; null where that version does not hold it.'),
      })
      .nullable()
      .describe(
        'The version that the year was fixed in last; null where it is this one, or may not be told.',
      ),
  })
  .meta({ id: 'Figure', description: 'One figure of a fixed report, as it was fixed.' })

const fixedFiguresSchema = z
  .object({
    report: ofReport.nullable().describe('Null where no fixed report tells what was asked.'),
    measure: reportMeasure.nullable(),
    items: z.array(reportRow),
  })
  .meta({ id: 'FixedFigures', description: 'What a fixed report tells of a question to the figures.' })

const DIMENSIONS = [...OPEN_DIMENSIONS, ...ATTRIBUTE_DIMENSIONS] as const

const figuresQuery = inOrder(
  z.strictObject({
    measure: z.enum(MEASURE_NAMES).describe('Which figure.').meta({ example: 'households' }),
    by: commaList(z.enum(DIMENSIONS))
      .default([])
      .describe('As /outcomes takes it; left out, one number.')
      .meta({ example: ['municipality', 'year'] }),
    from: yearAsked.describe('First year.').meta({ example: 2022 }),
    to: yearAsked.describe('Last year.').meta({ example: 2025 }),
    municipality: z
      .string()
      .max(10)
      .optional()
      .describe('The code of one; the county if left out.')
      .meta({ example: '2305' }),
  }),
)

export function figuresRoutes({ config }: Pick<Deps, 'config'>) {
  const clientAddress = createClientAddress(config)
  return new Hono<ApiEnv>()
    .get(
      '/',
      describe({
        summary: 'Find the codes of figures in the last fixed report that tells them',
        description:
          'The question is that of /outcomes. The report is that of the last fixed year of the span, in its latest version; a figure of no fixed year gives no items.',
        tag: 'figures',
        access: 'public',
        answers: { 200: answer(fixedFiguresSchema, { example: FIXED_FIGURES_EXAMPLE }) },
        problems: ['invalid-parameter', 'rate-limited'],
      }),
      allow('reports', 'read'),
      query(figuresQuery),
      async (c) => {
        const { db, clock } = c.get('deps')
        const context = await readRecordContext(db, clock())
        const asked = c.req.valid('query')
        refuseUnknown(
          'municipality',
          asked.municipality === undefined ? [] : [asked.municipality],
          context.county,
        )
        const { publications, settings } = await readDataVersions(db)
        checkIfNoneMatch(c, figureTag(publications.version, settings.version, context.isDemo, c.req.url))
        await takeReading(c.get('deps'), PER_ADDRESS, clientAddress(c))
        return c.json(
          await listFixedFigures(db, context, { ...asked, municipality: asked.municipality }),
        )
      },
    )
    .get(
      '/:code',
      describe({
        summary: 'Replay one figure of a fixed report by its code',
        description:
          'The code stands beside the figure in every file of a fixed report: R2025-v1-T2-r4, in large letters or small. An open figure has its value of today beside it, and one of a year that was fixed again what the last version tells.',
        tag: 'figures',
        access: 'public',
        answers: { 200: answer(figureSchema, { example: FIGURE_EXAMPLE }) },
        problems: ['not-found', 'not-published', 'rate-limited', 'busy'],
      }),
      allow('reports', 'read'),
      params(
        z.object({
          code: addressPart(64, 'The code of a figure, in any case.', FIGURE_EXAMPLE.figureCode),
        }),
      ),
      async (c) => {
        const { db, clock } = c.get('deps')
        const context = await readRecordContext(db, clock())
        const today = await reportsToday(c.get('deps'), context)
        checkIfNoneMatch(c, figureTag(today.tag, c.req.url))
        const address = clientAddress(c)
        await takeReading(c.get('deps'), PER_ADDRESS, address)
        const { code } = c.req.valid('param')
        return c.json(await inReportTurn(c, address, () => readFigure(db, context, { code, today })))
      },
    )
}
