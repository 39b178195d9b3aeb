import type { NeedMatch } from '@inflytt/domain'
import { matchCreateSchema, matchPatchSchema } from '@inflytt/domain'
import { Hono } from 'hono'
import { z } from 'zod'
import { allow } from '../access/allow.ts'
import { answer, describe, listOf } from '../documentation/describe.ts'
import { sentExample } from '../documentation/sent-example.ts'
import { scopeOf } from '../households/household-scope.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { checkIfNoneMatch, figureTag, recordTag, requireIfMatch } from '../http/answers/conditional.ts'
import { answerOnce, made } from '../http/requests/idempotency.ts'
import { addressPart } from '../http/requests/parameters.ts'
import { listAnswer, pageOf, pageParameters } from '../http/requests/paging.ts'
import { jsonBody, params, query } from '../http/requests/validate.ts'
import { unkeptWrite } from '../http/requests/unkept-write.ts'
import { readRecordContext } from '../record-context.ts'
import { changeMatch, createMatch, matchFaults, readMatch, readMatches } from './matches.service.ts'
import { needIdParameter } from './need-filter.ts'
import { MATCH_EXAMPLE, matchSchema } from './need.representation.ts'

const VIEW = 'own'
const matchParameters = needIdParameter.extend({
  match: addressPart(40, 'The id of a match.', MATCH_EXAMPLE.id),
})
const one = answer(matchSchema, { example: MATCH_EXAMPLE })

function toBody({ version: _version, ...match }: NeedMatch) {
  return match
}

export function matchesRoutes() {
  return new Hono<ApiEnv>()
    .get(
      '/:id/matches',
      describe({
        summary: 'List the matches of a need with one\u2019s own households',
        tag: 'needs',
        access: 'session',
        answers: { 200: listOf(matchSchema, MATCH_EXAMPLE) },
        problems: ['not-found'],
      }),
      allow('recruitment-needs', 'match'),
      params(needIdParameter),
      query(z.strictObject(pageParameters)),
      async (c) => {
        const { db, clock } = c.get('deps')
        const { county } = await readRecordContext(db, clock())
        const needId = c.req.valid('param').id
        const all = await readMatches(db, scopeOf(c), { needId, county })
        checkIfNoneMatch(c, figureTag(JSON.stringify(all), c.req.url))
        return c.json(listAnswer(c, pageOf(all.map(toBody), c.req.valid('query'))))
      },
    )
    .post(
      '/:id/matches',
      describe({
        summary: 'Match an adult of one\u2019s own household to a need anywhere in the county',
        tag: 'needs',
        access: 'session',
        answers: { 201: one },
        problems: ['not-found', 'conflict', 'idempotency-key-reused'],
      }),
      allow('recruitment-needs', 'match'),
      params(needIdParameter),
      jsonBody(matchCreateSchema, {
        example: sentExample(matchCreateSchema, MATCH_EXAMPLE),
        contextFaults: (c, sent) => matchFaults(c.get('deps').db, scopeOf(c), sent),
      }),
      async (c) => {
        const needId = c.req.valid('param').id
        return answerOnce(
          c,
          (write) => createMatch(write, scopeOf(c), { needId, input: c.req.valid('json') }),
          (match: NeedMatch) =>
            made(toBody(match), {
              tag: recordTag(match.version, VIEW),
              location: `/api/v1/recruitment-needs/${match.needId}/matches/${match.id}`,
            }),
        )
      },
    )
    .get(
      '/:id/matches/:match',
      describe({
        summary: 'Read a match of a need with one\u2019s own household',
        tag: 'needs',
        access: 'session',
        answers: { 200: one },
        problems: ['not-found'],
      }),
      allow('recruitment-needs', 'match'),
      params(matchParameters),
      async (c) => {
        const { id: needId, match: id } = c.req.valid('param')
        const match = await readMatch(c.get('deps').db, scopeOf(c), { needId, id })
        checkIfNoneMatch(c, recordTag(match.version, VIEW))
        return c.json(toBody(match))
      },
    )
    .patch(
      '/:id/matches/:match',
      describe({
        summary: 'Void a match, which frees the position, or restore it',
        tag: 'needs',
        access: 'session',
        answers: { 200: one },
        problems: ['not-found', 'conflict', 'precondition-required', 'precondition-failed'],
      }),
      allow('recruitment-needs', 'match'),
      params(matchParameters),
      jsonBody(matchPatchSchema, { example: { isVoided: true } }),
      async (c) => {
        const write = unkeptWrite(c)
        const { id: needId, match: id } = c.req.valid('param')
        const match = await changeMatch(write, scopeOf(c), {
          needId,
          id,
          ...c.req.valid('json'),
          expect: (stored) => requireIfMatch(c, stored.version, VIEW, () => toBody(stored)),
        })
        return c.json(toBody(match), 200, { ETag: recordTag(match.version, VIEW) })
      },
    )
}
