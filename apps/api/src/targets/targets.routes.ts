import { listTargets, readDataVersions } from '@inflytt/db'
import { MEASURES, type Target, TARGET_MEASURES, targetPutSchema } from '@inflytt/domain'
import { Hono } from 'hono'
import { z } from 'zod'
import { allow } from '../access/allow.ts'
import { openHistory } from '../audit/history.representation.ts'
import { historyQuery, sendHistory } from '../audit/record-history.ts'
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
import { addressPart, refuseUnknown, yearAsked } from '../http/requests/parameters.ts'
import { jsonBody, params, query } from '../http/requests/validate.ts'
import { unkeptWrite } from '../http/requests/unkept-write.ts'
import { readRecordContext } from '../record-context.ts'
import { idOfTarget, readTarget, setTarget, targetScopes } from './targets.service.ts'

const VIEW = 'public'
const YEAR_PATTERN = /^\d{4}$/

const targetSchema = z
  .object({
    scope: z.string().describe('county, or a municipality code.'),
    year: z.int(),
    measure: z.string(),
    unit: z.string(),
    value: z.int().nullable().describe('Null where no target is set.'),
    decision: z.object({
      body: z.string().nullable(),
      date: z.string().nullable(),
      diaryRef: z.string().nullable(),
    }),
    updatedAt: z.string().nullable(),
  })
  .meta({ id: 'Target', description: 'What is aimed at in a year, and who decided it.' })

const TARGET_EXAMPLE = {
  scope: 'county',
  year: 2026,
  measure: 'households',
  unit: 'households',
  value: 90,
  decision: { body: 'Regionstyrelsen', date: '2025-11-18', diaryRef: 'RS/412/2025' },
  updatedAt: '2025-11-20T09:00:00.000Z',
}

const one = answer(targetSchema, { example: TARGET_EXAMPLE })
const keyParameters = z.object({
  scope: addressPart(8, 'county, or a municipality code.', TARGET_EXAMPLE.scope),
  year: z
    .string()
    .regex(YEAR_PATTERN)
    .describe('A calendar year.')
    .meta({ example: String(TARGET_EXAMPLE.year) }),
  measure: addressPart(40, `What is aimed at: ${TARGET_MEASURES.join(', ')}.`, TARGET_EXAMPLE.measure),
})
const listQuery = z.strictObject({
  ...pageParameters,
  scope: z
    .string()
    .optional()
    .describe('county, or a municipality code.')
    .meta({ example: TARGET_EXAMPLE.scope }),
  year: yearAsked.optional().describe('A calendar year.').meta({ example: TARGET_EXAMPLE.year }),
  measure: z.enum(TARGET_MEASURES).optional().describe('What is aimed at.'),
})

function toBody({ version: _version, ...target }: Target) {
  return { ...target, unit: MEASURES[target.measure].unit }
}

export function targetsRoutes() {
  return new Hono<ApiEnv>()
    .get(
      '/',
      describe({
        summary: 'List the targets that are set',
        tag: 'reporting',
        access: 'public',
        answers: { 200: listOf(targetSchema, TARGET_EXAMPLE) },
      }),
      allow('targets', 'read'),
      query(listQuery),
      async (c) => {
        const { db, clock } = c.get('deps')
        const { page, limit, scope, year, measure } = c.req.valid('query')
        const context = await readRecordContext(db, clock())
        refuseUnknown('scope', scope, targetScopes(context))
        const { figures, settings } = await readDataVersions(db)
        checkIfNoneMatch(c, figureTag(figures.version, settings.version, c.req.url))
        const filter = { scope, fromYear: year, toYear: year, measure }
        const all = await listTargets(db, { ...filter, isDemo: context.isDemo })
        return c.json(listAnswer(c, pageOf(all.map(toBody), { page, limit })))
      },
    )
    .get(
      '/:scope/:year/:measure',
      describe({
        summary: 'Read one target; value is null where none is set',
        tag: 'reporting',
        access: 'public',
        answers: { 200: one },
        problems: ['not-found'],
      }),
      allow('targets', 'read'),
      params(keyParameters),
      async (c) => {
        const { db, clock } = c.get('deps')
        const { year, ...key } = c.req.valid('param')
        const context = await readRecordContext(db, clock())
        const target = await readTarget(db, context, { ...key, year: Number(year) })
        checkIfNoneMatch(c, recordTag(target.version, VIEW))
        return c.json(toBody(target))
      },
    )
    .put(
      '/:scope/:year/:measure',
      describe({
        summary: 'Set a target, or take it away with value null',
        tag: 'reporting',
        access: 'session',
        answers: { 200: one },
        problems: ['not-found', 'precondition-required', 'precondition-failed'],
      }),
      allow('targets', 'change'),
      params(keyParameters),
      jsonBody(targetPutSchema, { example: sentExample(targetPutSchema, TARGET_EXAMPLE) }),
      async (c) => {
        const write = unkeptWrite(c)
        const { year, ...key } = c.req.valid('param')
        const target = await setTarget(write, {
          key: { ...key, year: Number(year) },
          said: c.req.valid('json'),
          expect: (stored) =>
            requirePutCondition(
              c,
              stored.version === 0 && c.req.header('If-Match') === undefined
                ? undefined
                : { version: stored.version, view: VIEW, current: () => toBody(stored) },
            ),
        })
        return c.json(toBody(target), 200, { ETag: recordTag(target.version, VIEW) })
      },
    )
    .get(
      '/:scope/:year/:measure/history',
      describe({
        summary: 'Who set or changed a target, and when',
        tag: 'reporting',
        access: 'session',
        answers: { 200: openHistory },
        problems: ['not-found'],
      }),
      allow('targets', 'history'),
      params(keyParameters),
      query(historyQuery),
      async (c) => {
        const { db, clock } = c.get('deps')
        const { year, ...key } = c.req.valid('param')
        const context = await readRecordContext(db, clock())
        const target = await readTarget(db, context, { ...key, year: Number(year) })
        const isShown = (field: string) => ['value', 'decision'].includes(field)
        const of = ['target', idOfTarget(target)] as const
        return sendHistory(c, { of, version: target.version, isShown }, c.req.valid('query'))
      },
    )
}
