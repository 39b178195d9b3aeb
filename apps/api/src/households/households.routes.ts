import { listHouseholds } from '@inflytt/db'
import { householdCreateSchema, householdPatchSchema } from '@inflytt/domain'
import { Hono } from 'hono'
import { allow } from '../access/allow.ts'
import { historySchema } from '../audit/history.representation.ts'
import { historyQuery } from '../audit/record-history.ts'
import { answer, describe, fileAnswer, listOf } from '../documentation/describe.ts'
import { sentExample } from '../documentation/sent-example.ts'
import { produces, requireAccepted } from '../http/answers/accept.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { checkIfNoneMatch, figureTag, recordTag, requireIfMatch } from '../http/answers/conditional.ts'
import { answerOnce } from '../http/requests/idempotency.ts'
import { listAnswer, sendList } from '../http/requests/paging.ts'
import { jsonBody, params, query } from '../http/requests/validate.ts'
import { readRecordContext } from '../record-context.ts'
import { HOUSEHOLD_EXAMPLE, HOUSEHOLD_HISTORY_EXAMPLE, SAVED_EXAMPLE } from './household.example.ts'
import { householdListQuery, refParameter, toHouseholdFilter } from './household-filter.ts'
import { answerExport, EXPORT_MEDIA_TYPES } from './export/households-export.ts'
import { householdSchema, savedHouseholdSchema } from './household.representation.ts'
import { readHouseholdHistory } from './household-history.ts'
import { savedAnswer } from './household-answer.ts'
import { scopeOf, tagView, toHouseholdBody } from './household-scope.ts'
import { householdContextFaults } from './household-context-faults.ts'
import {
  changeHousehold,
  createHousehold,
  readHousehold,
  type SavedHousehold,
} from './households.service.ts'

const listed = listOf(householdSchema, HOUSEHOLD_EXAMPLE)
const exported = fileAnswer(
  'text/csv',
  'Every matching household, for Swedish Excel.',
  'ref;municipalityCode\r\n',
)
const workbook = fileAnswer(
  EXPORT_MEDIA_TYPES.xlsx,
  'The same as a workbook to be changed and imported again, but for those of which only the year is kept.',
  'PK\u0003\u0004',
)
const one = answer(householdSchema, { example: HOUSEHOLD_EXAMPLE })
const saved = answer(savedHouseholdSchema, { example: SAVED_EXAMPLE })

export function householdsRoutes() {
  return new Hono<ApiEnv>()
    .get(
      '/',
      describe({
        summary: 'List the households one may read, newest first',
        tag: 'households',
        access: 'session',
        answers: { 200: [listed, exported, workbook] },
        problems: ['rate-limited', 'busy'],
      }),
      allow('households', 'read'),
      produces('application/json', ...Object.values(EXPORT_MEDIA_TYPES)),
      query(householdListQuery),
      async (c) => {
        const deps = c.get('deps')
        const scope = scopeOf(c)
        const asked = c.req.valid('query')
        const context = await readRecordContext(deps.db, deps.clock())
        const filter = toHouseholdFilter(asked, scope, context)
        if (asked.format !== 'json') return answerExport(c, asked.format, filter)
        requireAccepted(c, 'application/json')
        const { page, limit } = asked
        const found = await listHouseholds(deps.db, filter, { page, limit })
        const items = found.items.map((household) => toHouseholdBody(household, scope))
        return sendList(c, { items, totalRecords: found.totalRecords, page, limit })
      },
    )
    .post(
      '/',
      describe({
        summary: 'Log a household',
        tag: 'households',
        access: 'session',
        answers: { 201: saved },
        problems: ['coverage-fixed', 'envelope-exceeded', 'conflict', 'idempotency-key-reused'],
      }),
      allow('households', 'create'),
      jsonBody(householdCreateSchema, {
        example: sentExample(householdCreateSchema, { ...HOUSEHOLD_EXAMPLE, coverage: null }),
        contextFaults: householdContextFaults,
        isOnlyBeside: true,
      }),
      async (c) => {
        const scope = scopeOf(c)
        return answerOnce(
          c,
          (write) => createHousehold(write, scope, c.req.valid('json')),
          (value: SavedHousehold) => savedAnswer(201, value, scope),
        )
      },
    )
    .get(
      '/:ref',
      describe({
        summary: 'Read one household',
        tag: 'households',
        access: 'session',
        answers: { 200: one },
        problems: ['not-found'],
      }),
      allow('households', 'read'),
      params(refParameter),
      async (c) => {
        const scope = scopeOf(c)
        const household = await readHousehold(c.get('deps').db, scope, c.req.valid('param').ref)
        checkIfNoneMatch(c, recordTag(household.version, tagView(household, scope)))
        return c.json(toHouseholdBody(household, scope))
      },
    )
    .patch(
      '/:ref',
      describe({
        summary: 'Change, confirm, void or restore a household',
        tag: 'households',
        access: 'session',
        answers: { 200: saved },
        problems: [
          'not-found',
          'coverage-fixed',
          'envelope-exceeded',
          'period-closed',
          'precondition-required',
          'precondition-failed',
        ],
      }),
      allow('households', 'decide-coverage'),
      params(refParameter),
      jsonBody(householdPatchSchema, {
        example: { localTie: 'returnee_lived', otherReasons: null },
        contextFaults: householdContextFaults,
      }),
      async (c) => {
        const deps = c.get('deps')
        const caller = c.get('caller')
        const scope = scopeOf(c)
        const remember = () => Promise.resolve()
        const value = await changeHousehold({ deps, caller, remember }, scope, {
          ref: c.req.valid('param').ref,
          patch: c.req.valid('json'),
          expect: (stored) =>
            requireIfMatch(c, stored.version, tagView(stored, scope), () =>
              toHouseholdBody(stored, scope),
            ),
        })
        const { headers, body } = savedAnswer(200, value, scope)
        return c.json(body, 200, headers)
      },
    )
    .get(
      '/:ref/history',
      describe({
        summary: 'Who changed which field of a household or of its follow-ups, and when',
        tag: 'households',
        access: 'session',
        answers: { 200: answer(historySchema, { example: HOUSEHOLD_HISTORY_EXAMPLE }) },
        problems: ['not-found'],
      }),
      allow('households', 'history'),
      params(refParameter),
      query(historyQuery),
      async (c) => {
        const { db } = c.get('deps')
        const scope = scopeOf(c)
        const household = await readHousehold(db, scope, c.req.valid('param').ref)
        const told = await readHouseholdHistory(db, household, scope, c.req.valid('query'))
        checkIfNoneMatch(c, figureTag(JSON.stringify(told), c.req.url))
        return c.json(listAnswer(c, told))
      },
    )
}
