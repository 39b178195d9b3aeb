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
import type { Caller } from '../access/caller.ts'
import { answer, describe, listOf } from '../documentation/describe.ts'
import { sentExample } from '../documentation/sent-example.ts'
import type { ApiEnv } from '../http/api-env.ts'
import {
  checkIfNoneMatch,
  figureTag,
  recordTag,
  requirePutCondition,
} from '../http/answers/conditional.ts'
import { listAnswer, pageParameters, pageOf } from '../http/requests/paging.ts'
import { addressPart, municipalityList, refuseUnknown } from '../http/requests/parameters.ts'
import { jsonBody, params, query } from '../http/requests/validate.ts'
import { unkeptWrite } from '../http/requests/unkept-write.ts'
import { readRecordContext } from '../record-context.ts'
import { listPeriods, readPeriod, sayPeriod } from './periods.service.ts'

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
    description:
      'What a municipality has said of a tertial. Nothing said is open. reopenReason is told to the municipality itself and the coordinator, and is null for everybody else.',
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
  municipality: addressPart(8, 'The code of a municipality.', PERIOD_EXAMPLE.municipalityCode),
  period: z
    .string()
    .regex(TERTIAL_PATTERN)
    .describe('A tertial: four months of a year.')
    .meta({ example: PERIOD_EXAMPLE.period }),
})
const listQuery = z.strictObject({
  ...pageParameters,
  municipality: municipalityList('Codes of municipalities; all if left out.'),
  period: z
    .string()
    .regex(TERTIAL_PATTERN, 'a tertial such as 2026-T1 is expected.')
    .optional()
    .describe('One tertial.')
    .meta({ example: PERIOD_EXAMPLE.period }),
  state: z.enum(PERIOD_STATES).optional().describe('What was said of the tertial.'),
})

/** Why a period was opened again is the municipality's own matter: outsiders are not told. */
function viewOf({ role, municipalityCodes }: Caller, municipalityCode: string): 'own' | 'public' {
  const isOwn = role === 'officer' && municipalityCodes.includes(municipalityCode)
  return isOwn || role === 'coordinator' ? 'own' : 'public'
}

/** That there was nothing in a period bounds a count, and is told to outsiders only while small counts are. */
interface View {
  caller: Caller
  isStrict: boolean
}

function toBody({ version: _version, ...report }: PeriodReport, { caller, isStrict }: View) {
  if (viewOf(caller, report.municipalityCode) === 'own') return report
  const isHidden = isStrict && report.state === 'closed_nothing'
  return { ...report, reopenReason: null, ...(isHidden && { state: 'closed' as const }) }
}

/** The tag of a tertial by the caller's view of it. */
function tagViewOf({ caller, isStrict }: View, municipalityCode: string): string {
  const view = viewOf(caller, municipalityCode)
  return isStrict && view === 'public' ? 'public.strict' : view
}

export function periodReportsRoutes() {
  return new Hono<ApiEnv>()
    .get(
      '/',
      describe({
        summary: 'List what each municipality has said of each tertial from which reports are expected',
        tag: 'reporting',
        access: 'public',
        answers: { 200: listOf(periodReportSchema, PERIOD_EXAMPLE) },
      }),
      allow('period-reports', 'read'),
      query(listQuery),
      async (c) => {
        const { db, clock } = c.get('deps')
        const { page, limit, municipality, period, state } = c.req.valid('query')
        const context = await readRecordContext(db, clock())
        refuseUnknown('municipality', municipality, context.county)
        const { figures, settings } = await readDataVersions(db)
        const caller = c.get('caller')
        const view = { caller, isStrict: context.settings.strictDisclosure }
        checkIfNoneMatch(
          c,
          figureTag(
            figures.version,
            settings.version,
            c.req.url,
            context.today,
            context.county.map((code) => viewOf(caller, code)),
          ),
        )
        const asked = (await listPeriods(db, context))
          .filter(
            (report) => municipality === undefined || municipality.includes(report.municipalityCode),
          )
          .filter((report) => period === undefined || report.period === period)
          .map((report) => toBody(report, view))
          .filter((report) => state === undefined || report.state === state)
        return c.json(listAnswer(c, pageOf(asked, { page, limit })))
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
        const context = await readRecordContext(db, clock())
        const report = await readPeriod(db, context, municipality, period)
        const view = { caller: c.get('caller'), isStrict: context.settings.strictDisclosure }
        checkIfNoneMatch(c, recordTag(report.version, tagViewOf(view, municipality)))
        return c.json(toBody(report, view))
      },
    )
    .put(
      '/:municipality/:period',
      describe({
        summary: 'Say klart for a tertial, or open it again with a reason',
        tag: 'reporting',
        access: 'session',
        answers: { 200: one },
        description:
          'Klart locks municipality, month, adults, children, origin, basis, coverage and status of the households of the period; one that is logged later is kept as late. Saying klart of what is closed, opening what is open, and closed_nothing while households are logged are conflicts.',
        problems: ['not-found', 'conflict', 'precondition-required', 'precondition-failed'],
      }),
      allow('period-reports', 'change'),
      params(keyParameters),
      jsonBody(periodReportPutSchema, {
        example: sentExample(periodReportPutSchema, PERIOD_EXAMPLE),
      }),
      async (c) => {
        const deps = c.get('deps')
        const write = unkeptWrite(c)
        const { settings } = await readRecordContext(deps.db, deps.clock())
        const view = { caller: write.caller, isStrict: settings.strictDisclosure }
        const said = await sayPeriod(write, c.get('scope'), {
          ...c.req.valid('param'),
          said: c.req.valid('json'),
          expect: (stored) => requirePutCondition(c, storedFor(c, stored, view)),
        })
        const tag = recordTag(said.version, tagViewOf(view, said.municipalityCode))
        return c.json(toBody(said, view), 200, { ETag: tag })
      },
    )
}

/** A period nobody has spoken of can be created, or changed from the version 0 that a GET shows. */
function storedFor(c: Context<ApiEnv>, report: PeriodReport, view: View) {
  if (report.version === 0 && c.req.header('If-Match') === undefined) return undefined
  // The version is what a change is made from, whichever view of it was read.
  const publicRead = /-(public(?:\.strict)?)/u.exec(c.req.header('If-Match') ?? '')?.[1]
  return {
    version: report.version,
    view: publicRead ?? tagViewOf(view, report.municipalityCode),
    current: () => toBody(report, view),
  }
}
