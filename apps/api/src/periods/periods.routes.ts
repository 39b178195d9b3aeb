import { readDataVersions } from '@inflytt/db'
import {
  PERIOD_STATES,
  type PeriodReport,
  periodReportPutSchema,
  TERTIAL_PATTERN,
} from '@inflytt/domain'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { allow } from '../access/allow.ts'
import { answer, describe } from '../documentation/describe.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { checkIfNoneMatch, figureTag, recordTag, requirePutCondition } from '../http/conditional.ts'
import { listAnswer, listExample, listSchema, pageParameters } from '../http/paging.ts'
import { commaList, refuseUnknown } from '../http/parameters.ts'
import { jsonBody, params, query } from '../http/validate.ts'
import { readRecordContext } from '../record-context.ts'
import { listPeriods, readPeriod, sayPeriod } from './periods.service.ts'

const VIEW = 'public'

const periodReportSchema = z
  .object({
    municipalityCode: z.string(),
    period: z.string(),
    state: z.enum(PERIOD_STATES),
    reopenReason: z.string().nullable(),
    updatedAt: z.string().nullable(),
  })
  .meta({
    id: 'PeriodReport',
    description: 'What a municipality has said of a tertial. Nothing said is open.',
  })

const PERIOD_EXAMPLE = {
  municipalityCode: '2305',
  period: '2026-T1',
  state: 'closed' as const,
  reopenReason: null,
  updatedAt: '2026-05-04T07:30:00.000Z',
}

const one = answer(periodReportSchema, { example: PERIOD_EXAMPLE })
const keyParameters = z.object({
  municipality: z.string().max(8),
  period: z.string().regex(TERTIAL_PATTERN),
})
const listQuery = z.strictObject({
  ...pageParameters,
  municipality: commaList(z.string()).optional(),
  period: z.string().regex(TERTIAL_PATTERN, 'a tertial such as 2026-T1 is expected.').optional(),
  state: z.enum(PERIOD_STATES).optional(),
})

function toBody({ version: _version, ...open }: PeriodReport) {
  return open
}

export function periodReportsRoutes() {
  return new Hono<ApiEnv>()
    .get(
      '/',
      describe({
        summary: 'List what each municipality has said of each tertial from which reports are expected',
        tag: 'reporting',
        access: 'public',
        answers: {
          200: answer(listSchema(periodReportSchema), { example: listExample([PERIOD_EXAMPLE]) }),
        },
      }),
      allow('period-reports', 'read'),
      query(listQuery),
      async (c) => {
        const { db, clock } = c.get('deps')
        const { page, limit, municipality, period, state } = c.req.valid('query')
        const context = await readRecordContext(db, clock())
        refuseUnknown('municipality', municipality, context.county)
        const { figures, settings } = await readDataVersions(db)
        checkIfNoneMatch(c, figureTag(figures.version, settings.version, c.req.url, context.today))
        const asked = (await listPeriods(db, context))
          .filter(
            (report) => municipality === undefined || municipality.includes(report.municipalityCode),
          )
          .filter((report) => period === undefined || report.period === period)
          .filter((report) => state === undefined || report.state === state)
        const items = asked.slice((page - 1) * limit, page * limit).map(toBody)
        return c.json(listAnswer(c, { items, totalRecords: asked.length, page, limit }))
      },
    )
    .get(
      '/:municipality/:period',
      describe({
        summary: 'Read what was said of one tertial',
        tag: 'reporting',
        access: 'public',
        answers: { 200: one },
        problems: ['not-found'],
      }),
      allow('period-reports', 'read'),
      params(keyParameters),
      async (c) => {
        const { db, clock } = c.get('deps')
        const { municipality, period } = c.req.valid('param')
        const report = await readPeriod(db, await readRecordContext(db, clock()), municipality, period)
        checkIfNoneMatch(c, recordTag(report.version, VIEW))
        return c.json(toBody(report))
      },
    )
    .put(
      '/:municipality/:period',
      describe({
        summary: 'Say klart for a tertial, or open it again with a reason',
        tag: 'reporting',
        access: 'session',
        answers: { 200: one },
        problems: ['not-found', 'precondition-required', 'precondition-failed'],
      }),
      allow('period-reports', 'change'),
      params(keyParameters),
      jsonBody(periodReportPutSchema),
      async (c) => {
        const write = { deps: c.get('deps'), caller: c.get('caller'), remember: () => Promise.resolve() }
        const said = await sayPeriod(write, c.get('scope'), {
          ...c.req.valid('param'),
          said: c.req.valid('json'),
          expect: (stored) => requirePutCondition(c, storedFor(c, stored)),
        })
        return c.json(toBody(said), 200, { ETag: recordTag(said.version, VIEW) })
      },
    )
}

/** A period nobody has spoken of can be created, or changed from the version 0 that a GET shows. */
function storedFor(c: Context<ApiEnv>, report: PeriodReport) {
  if (report.version === 0 && c.req.header('If-Match') === undefined) return undefined
  return { version: report.version, view: VIEW, current: () => toBody(report) }
}
