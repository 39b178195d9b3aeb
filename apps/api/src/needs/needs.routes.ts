import { listNeeds, listPartyNames } from '@inflytt/db'
import { type Need, needCreateSchema, needFieldFaults, needPatchSchema } from '@inflytt/domain'
import { type Context, Hono } from 'hono'
import { allow } from '../access/allow.ts'
import { historySchema } from '../audit/history.representation.ts'
import { historyQuery } from '../audit/record-history.ts'
import { answer, describe, listOf } from '../documentation/describe.ts'
import { sentExample } from '../documentation/sent-example.ts'
import { HISTORY_EXAMPLE } from '../households/household.example.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { checkIfNoneMatch, figureTag, recordTag, requireIfMatch } from '../http/answers/conditional.ts'
import { answerOnce, made } from '../http/requests/idempotency.ts'
import { listAnswer, sendList } from '../http/requests/paging.ts'
import { jsonBody, params, query } from '../http/requests/validate.ts'
import { unkeptWrite } from '../http/requests/unkept-write.ts'
import { readRecordContext } from '../record-context.ts'
import { matchesRoutes } from './matches.routes.ts'
import { needIdParameter, needListQuery, toNeedFilter } from './need-filter.ts'
import { historyAsker, readNeedHistory } from './need-history.ts'
import { NEED_EXAMPLE, needSchema } from './need.representation.ts'
import { type NeedScope, needScopeOf, needView, readNeedContext, toNeedBody } from './need-scope.ts'
import { changeNeed, createNeed, readNeed } from './needs.service.ts'
import { suggestionsRoutes } from './suggestions.routes.ts'

const one = answer(needSchema, { example: NEED_EXAMPLE })

async function contextFaults(c: Context<ApiEnv>, sent: Record<string, unknown>) {
  const { db, clock } = c.get('deps')
  const context = await readRecordContext(db, clock())
  return needFieldFaults(sent, await readNeedContext(db, context, c.get('caller')))
}

/** Others are told by the tag what the body tells them: the version counts changes and no matches. */
function needTag(need: Need, scope: NeedScope, body: object): string {
  return scope.owns(need)
    ? recordTag(need.version, needView(need))
    : figureTag('open', JSON.stringify(body))
}

async function oneAnswer(c: Context<ApiEnv>, need: Need) {
  return toNeedBody(need, needScopeOf(c), await listPartyNames(c.get('deps').db))
}

export function needsRoutes() {
  return new Hono<ApiEnv>()
    .get(
      '/',
      describe({
        summary: 'List recruitment needs, last reported first; a partner sees the own party\u2019s',
        tag: 'needs',
        access: 'session',
        answers: { 200: listOf(needSchema, NEED_EXAMPLE) },
      }),
      allow('recruitment-needs', 'read'),
      query(needListQuery),
      async (c) => {
        const { db, clock } = c.get('deps')
        const scope = needScopeOf(c)
        const { page, limit, ...asked } = c.req.valid('query')
        const parties = await listPartyNames(db)
        const context = await readRecordContext(db, clock())
        const filter = toNeedFilter(asked, scope, { ...context, partyIds: [...parties.keys()] })
        const found = await listNeeds(db, filter, { page, limit })
        const items = found.items.map((need) => toNeedBody(need, scope, parties))
        return sendList(c, { items, totalRecords: found.totalRecords, page, limit })
      },
    )
    .post(
      '/',
      describe({
        summary: 'Record a recruitment need',
        tag: 'needs',
        access: 'session',
        answers: { 201: one },
        problems: ['conflict', 'idempotency-key-reused'],
      }),
      allow('recruitment-needs', 'create'),
      jsonBody(needCreateSchema, {
        example: sentExample(needCreateSchema, NEED_EXAMPLE),
        contextFaults,
      }),
      async (c) => {
        const scope = needScopeOf(c)
        const parties = await listPartyNames(c.get('deps').db)
        return answerOnce(
          c,
          (write) => createNeed(write, scope, c.req.valid('json')),
          (need: Need) =>
            made(toNeedBody(need, scope, parties), {
              tag: recordTag(need.version, needView(need)),
              location: `/api/v1/recruitment-needs/${need.id}`,
            }),
        )
      },
    )
    .get(
      '/:id',
      describe({
        summary: 'Read one recruitment need',
        tag: 'needs',
        access: 'session',
        answers: { 200: one },
        problems: ['not-found'],
      }),
      allow('recruitment-needs', 'read'),
      params(needIdParameter),
      async (c) => {
        const scope = needScopeOf(c)
        const need = await readNeed(c.get('deps').db, scope, c.req.valid('param').id)
        const body = await oneAnswer(c, need)
        checkIfNoneMatch(c, needTag(need, scope, body))
        return c.json(body)
      },
    )
    .patch(
      '/:id',
      describe({
        summary: 'Change, withdraw, void or restore a recruitment need',
        tag: 'needs',
        access: 'session',
        answers: { 200: one },
        problems: ['not-found', 'precondition-required', 'precondition-failed'],
      }),
      allow('recruitment-needs', 'change'),
      params(needIdParameter),
      jsonBody(needPatchSchema, { example: { filledTotal: 2, neededFrom: null }, contextFaults }),
      async (c) => {
        const scope = needScopeOf(c)
        const write = unkeptWrite(c)
        // Read ahead: within the transaction the store's one connection is taken.
        const parties = await listPartyNames(write.deps.db)
        const need = await changeNeed(write, scope, {
          id: c.req.valid('param').id,
          patch: c.req.valid('json'),
          expect: (stored) =>
            requireIfMatch(c, stored.version, needView(stored), () =>
              toNeedBody(stored, scope, parties),
            ),
        })
        return c.json(toNeedBody(need, scope, parties), 200, {
          ETag: recordTag(need.version, needView(need)),
        })
      },
    )
    .get(
      '/:id/history',
      describe({
        summary: 'Who changed which field of a recruitment need, and when',
        tag: 'needs',
        access: 'session',
        answers: { 200: answer(historySchema, { example: HISTORY_EXAMPLE }) },
        problems: ['not-found'],
      }),
      allow('recruitment-needs', 'read'),
      params(needIdParameter),
      query(historyQuery),
      async (c) => {
        const { db } = c.get('deps')
        const need = await readNeed(db, needScopeOf(c), c.req.valid('param').id)
        const told = await readNeedHistory(db, need, await historyAsker(c, need), c.req.valid('query'))
        checkIfNoneMatch(c, figureTag(JSON.stringify(told), c.req.url))
        return c.json(listAnswer(c, told))
      },
    )
    .route('/', matchesRoutes())
    .route('/', suggestionsRoutes())
}
