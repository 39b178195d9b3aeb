import { followUpCreateSchema, followUpPatchSchema } from '@inflytt/domain'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { allow } from '../access/allow.ts'
import { answer, describe, listOf } from '../documentation/describe.ts'
import { sentExample } from '../documentation/sent-example.ts'
import { refParameter } from '../households/household-filter.ts'
import { scopeOf } from '../households/household-scope.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { checkIfNoneMatch, figureTag, recordTag, requireIfMatch } from '../http/answers/conditional.ts'
import { answerOnce, made } from '../http/requests/idempotency.ts'
import { addressPart } from '../http/requests/parameters.ts'
import { listAnswer, pageOf, pageParameters } from '../http/requests/paging.ts'
import { jsonBody, params, query } from '../http/requests/validate.ts'
import { unkeptWrite } from '../http/requests/unkept-write.ts'
import { FOLLOW_UP_EXAMPLE, followUpSchema, toFollowUpBody } from './follow-up.representation.ts'
import {
  changeFollowUp,
  createFollowUp,
  type DatedFollowUp,
  readFollowUps,
  sentFollowUpFaults,
} from './follow-ups.service.ts'

const oneParameters = refParameter.extend({
  id: addressPart(40, 'The id of a follow-up.', FOLLOW_UP_EXAMPLE.id),
})
const one = answer(followUpSchema, { example: FOLLOW_UP_EXAMPLE })

function contextFaults(c: Context<ApiEnv>, sent: Record<string, unknown>) {
  const { db, clock } = c.get('deps')
  const { ref = '', id } = c.req.param() as { ref?: string; id?: string }
  return sentFollowUpFaults(db, scopeOf(c), { ref, ...(id !== undefined && { id }), sent, now: clock() })
}

/** The follow-ups of one household. */
export function householdFollowUpsRoutes() {
  return new Hono<ApiEnv>()
    .get(
      '/:ref/follow-ups',
      describe({
        summary: 'List the follow-ups of a household',
        tag: 'followUps',
        access: 'session',
        answers: { 200: listOf(followUpSchema, FOLLOW_UP_EXAMPLE) },
        problems: ['not-found'],
      }),
      allow('follow-ups', 'read'),
      params(refParameter),
      query(z.strictObject(pageParameters)),
      async (c) => {
        const all = await readFollowUps(c.get('deps').db, scopeOf(c), c.req.valid('param').ref)
        checkIfNoneMatch(c, figureTag(JSON.stringify(all), c.req.url))
        return c.json(listAnswer(c, pageOf(all.map(toFollowUpBody), c.req.valid('query'))))
      },
    )
    .post(
      '/:ref/follow-ups',
      describe({
        summary: 'Log what a household answered at a milestone',
        tag: 'followUps',
        access: 'session',
        answers: { 201: one },
        problems: ['not-found', 'conflict', 'idempotency-key-reused'],
      }),
      allow('follow-ups', 'write'),
      params(refParameter),
      jsonBody(followUpCreateSchema, {
        example: sentExample(followUpCreateSchema, FOLLOW_UP_EXAMPLE),
        contextFaults,
      }),
      async (c) => {
        const scope = scopeOf(c)
        const { ref } = c.req.valid('param')
        return answerOnce(
          c,
          (write) => createFollowUp(write, scope, { ref, input: c.req.valid('json') }),
          (value: DatedFollowUp) =>
            made(toFollowUpBody(value), {
              tag: recordTag(value.version, scope.view),
              location: `/api/v1/households/${ref}/follow-ups/${value.id}`,
            }),
        )
      },
    )
    .get(
      '/:ref/follow-ups/:id',
      describe({
        summary: 'Read one follow-up',
        tag: 'followUps',
        access: 'session',
        answers: { 200: one },
        problems: ['not-found'],
      }),
      allow('follow-ups', 'read'),
      params(oneParameters),
      async (c) => {
        const scope = scopeOf(c)
        const { ref, id } = c.req.valid('param')
        const found = (await readFollowUps(c.get('deps').db, scope, ref)).find((each) => each.id === id)
        if (found === undefined) return c.notFound() as never
        checkIfNoneMatch(c, recordTag(found.version, scope.view))
        return c.json(toFollowUpBody(found))
      },
    )
    .patch(
      '/:ref/follow-ups/:id',
      describe({
        summary: 'Correct a follow-up, void it or restore it',
        tag: 'followUps',
        access: 'session',
        answers: { 200: one },
        problems: ['not-found', 'conflict', 'precondition-required', 'precondition-failed'],
      }),
      allow('follow-ups', 'write'),
      params(oneParameters),
      jsonBody(followUpPatchSchema, {
        example: { satisfaction: 5, partnerWorking: null },
        contextFaults,
      }),
      async (c) => {
        const scope = scopeOf(c)
        const write = unkeptWrite(c)
        const value = await changeFollowUp(write, scope, {
          ...c.req.valid('param'),
          patch: c.req.valid('json'),
          expect: (stored) =>
            requireIfMatch(c, stored.version, scope.view, () => toFollowUpBody(stored)),
        })
        return c.json(toFollowUpBody(value), 200, { ETag: recordTag(value.version, scope.view) })
      },
    )
}
