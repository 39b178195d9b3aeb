import {
  CONTROLLER_GAPS,
  controllerGaps,
  type DataController,
  dataControllerPatchSchema,
  LEGAL_BASES,
} from '@inflytt/domain'
import { Hono } from 'hono'
import { z } from 'zod'
import { allow } from '../access/allow.ts'
import { openHistory } from '../audit/history.representation.ts'
import { historyQuery, sendHistory } from '../audit/record-history.ts'
import { answer, describe, listOf } from '../documentation/describe.ts'
import { sentExample } from '../documentation/sent-example.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { checkIfNoneMatch, recordTag, requireIfMatch } from '../http/answers/conditional.ts'
import { pageOf, pageParameters, sendList } from '../http/requests/paging.ts'
import { addressPart } from '../http/requests/parameters.ts'
import { jsonBody, params, query } from '../http/requests/validate.ts'
import { unkeptWrite } from '../http/requests/unkept-write.ts'
import { readRecordContext } from '../record-context.ts'
import {
  assertReached,
  changeDataController,
  readDataController,
  readDataControllers,
} from './data-controllers.service.ts'

const VIEW = 'public'

const line = (description: string) => z.string().nullable().describe(description)
const controllerSchema = z
  .object({
    scope: z.string().describe('county, or a municipality code.'),
    name: line('The controller in full: the authority, not a person.'),
    address: line('Where to write by post.'),
    email: line('The e-mail address of a function.'),
    phone: line('The telephone of a function.'),
    contactUrl: line('A page with further ways to get in touch.'),
    officerEmail: line('The e-mail address of the data protection officer, as a function.'),
    officerPhone: line('The telephone of the data protection officer.'),
    legalBasis: z
      .enum(LEGAL_BASES)
      .nullable()
      .describe('On what the processing rests: GDPR, article 6.1 e, 6.1 c or 6.1 a.'),
    legalBasisNote: line('The law or the decision that the legal basis rests on.'),
    informationUrl: line('What the controller itself tells of how it processes personal data.'),
    missing: z
      .array(z.enum(CONTROLLER_GAPS))
      .describe('What households have a right to be told, and is not said.'),
    updatedAt: z.string().nullable().describe('Null where nobody has written of it.'),
  })
  .meta({
    id: 'DataController',
    description:
      'Who answers for what is recorded about households (GDPR, articles 13 and 14). Null is not said: nothing of another stands in for it.',
  })

const EXAMPLE = {
  scope: '2305',
  name: 'Kommunstyrelsen',
  address: 'Box 1, 800 00 Exempel',
  email: 'kommunen@example.org',
  phone: null,
  contactUrl: null,
  officerEmail: 'dataskydd@example.org',
  officerPhone: null,
  legalBasis: 'public_task' as const,
  legalBasisNote: '2 kap. 1 \u00a7 kommunallagen (2017:725)',
  informationUrl: 'https://example.org/personuppgifter',
  missing: [],
  updatedAt: '2026-11-23T09:00:00.000Z',
}

const one = answer(controllerSchema, { example: EXAMPLE })
const scopeParameter = z.object({
  scope: addressPart(8, 'county, or a municipality code.', EXAMPLE.scope),
})

function toBody({ version: _version, ...controller }: DataController) {
  const { updatedAt, ...said } = controller
  return { ...said, missing: controllerGaps(controller), updatedAt }
}

export function dataControllersRoutes() {
  return new Hono<ApiEnv>()
    .get(
      '/',
      describe({
        summary: 'List who answers for the records: the county as a whole, then each municipality',
        tag: 'facts',
        access: 'public',
        answers: { 200: listOf(controllerSchema, EXAMPLE) },
      }),
      allow('data-controllers', 'read'),
      query(z.strictObject(pageParameters)),
      async (c) => {
        const { db, clock } = c.get('deps')
        const all = await readDataControllers(db, clock())
        return sendList(c, pageOf(all.map(toBody), c.req.valid('query')))
      },
    )
    .get(
      '/:scope',
      describe({
        summary: 'Read who answers for the records of one',
        tag: 'facts',
        access: 'public',
        answers: { 200: one },
        problems: ['not-found'],
      }),
      allow('data-controllers', 'read'),
      params(scopeParameter),
      async (c) => {
        const { db, clock } = c.get('deps')
        const context = await readRecordContext(db, clock())
        const controller = await readDataController(db, context, c.req.valid('param').scope)
        checkIfNoneMatch(c, recordTag(controller.version, VIEW))
        return c.json(toBody(controller))
      },
    )
    .patch(
      '/:scope',
      describe({
        summary: 'Say who answers for the records of one',
        description:
          'An officer writes of the own municipality, a coordinator of the county. Contacts are of a function, never of a person.',
        tag: 'facts',
        access: 'session',
        answers: { 200: one },
        problems: ['not-found', 'precondition-required', 'precondition-failed'],
      }),
      allow('data-controllers', 'change'),
      params(scopeParameter),
      jsonBody(dataControllerPatchSchema, { example: sentExample(dataControllerPatchSchema, EXAMPLE) }),
      async (c) => {
        const write = unkeptWrite(c)
        const controller = await changeDataController(write, c.get('scope'), {
          scope: c.req.valid('param').scope,
          patch: c.req.valid('json'),
          expect: (stored) => requireIfMatch(c, stored.version, VIEW, () => toBody(stored)),
        })
        return c.json(toBody(controller), 200, { ETag: recordTag(controller.version, VIEW) })
      },
    )
    .get(
      '/:scope/history',
      describe({
        summary: 'Who changed what is said of one that answers for the records, and when',
        tag: 'facts',
        access: 'session',
        answers: { 200: openHistory },
        problems: ['not-found'],
      }),
      allow('data-controllers', 'history'),
      params(scopeParameter),
      query(historyQuery),
      async (c) => {
        const { db, clock } = c.get('deps')
        const { scope } = c.req.valid('param')
        assertReached(c.get('scope'), scope)
        const context = await readRecordContext(db, clock())
        const { version } = await readDataController(db, context, scope)
        const isShown = (field: string) => field in dataControllerPatchSchema.shape
        const of = ['data_controller', scope] as const
        return sendHistory(c, { of, version, isShown }, c.req.valid('query'))
      },
    )
}
