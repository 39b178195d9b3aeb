import { retentionRunSchema as askedSchema } from '@inflytt/domain'
import { Hono } from 'hono'
import { z } from 'zod'
import { allow } from '../access/allow.ts'
import { answer, describe, listOf } from '../documentation/describe.ts'
import { sentExample } from '../documentation/sent-example.ts'
import { LOCATION, RETRY_AFTER } from '../documentation/headers.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { checkIfNoneMatch, figureTag } from '../http/answers/conditional.ts'
import { answerOnce } from '../http/requests/idempotency.ts'
import { pageParameters, sendList } from '../http/requests/paging.ts'
import { addressPart } from '../http/requests/parameters.ts'
import { jsonBody, params, query } from '../http/requests/validate.ts'
import { retentionRunSchema, RUN_EXAMPLE } from './retention.representation.ts'
import {
  readRetentionRun,
  readRetentionRuns,
  type RunBody,
  startRetentionRun,
  stopByHand,
} from './retention-runs.service.ts'

const idParameter = z.object({ id: addressPart(40, 'The id of a run.', RUN_EXAMPLE.id) })
const one = answer(retentionRunSchema, { example: RUN_EXAMPLE })
const started = answer(retentionRunSchema, {
  description: 'The run goes on: ask again.',
  example: {
    ...RUN_EXAMPLE,
    endedAt: null,
    outcome: null,
    progress: { done: 4200, total: 100_000 },
  },
})

export function retentionRunsRoutes() {
  return new Hono<ApiEnv>()
    .get(
      '/',
      describe({
        summary: 'What the rules have done, newest first; dry runs too',
        tag: 'administration',
        access: 'session',
        answers: { 200: listOf(retentionRunSchema, RUN_EXAMPLE) },
      }),
      allow('retention-runs', 'read'),
      query(z.strictObject(pageParameters)),
      async (c) => {
        const { page, limit } = c.req.valid('query')
        const { items, totalRecords } = await readRetentionRuns(c.get('deps'), { page, limit })
        return sendList(c, { items, totalRecords, page, limit })
      },
    )
    .post(
      '/',
      describe({
        summary: 'Count what a rule would do, or do it; what takes long goes on after the answer',
        tag: 'administration',
        access: 'session',
        answers: { 201: one, 202: started },
        headers: { 201: LOCATION, 202: { ...LOCATION, ...RETRY_AFTER } },
        problems: ['conflict', 'idempotency-key-reused'],
      }),
      allow('retention-runs', 'run'),
      jsonBody(askedSchema, { example: sentExample(askedSchema, RUN_EXAMPLE) }),
      async (c) => {
        return answerOnce(
          c,
          (write) => startRetentionRun(write, c.req.valid('json')),
          (run: RunBody) => ({
            status: run.outcome === null ? 202 : 201,
            headers: {
              Location: `/api/v1/retention-runs/${run.id}`,
              ...(run.outcome === null && { 'Retry-After': '1' }),
            },
            body: run,
          }),
        )
      },
    )
    .get(
      '/:id',
      describe({
        summary: 'One run, and how far it has come',
        tag: 'administration',
        access: 'session',
        answers: { 200: one },
      }),
      allow('retention-runs', 'read'),
      params(idParameter),
      async (c) => {
        const run = await readRetentionRun(c.get('deps'), c.req.valid('param').id)
        checkIfNoneMatch(c, figureTag(JSON.stringify(run)))
        return c.json(run)
      },
    )
    .post(
      '/:id/stop',
      describe({
        summary: 'End a run before it has taken all; what it has taken stays taken',
        tag: 'administration',
        access: 'session',
        isRepeatable: true,
        answers: { 200: one },
      }),
      allow('retention-runs', 'run'),
      params(idParameter),
      async (c) => {
        const [deps, caller] = [c.get('deps'), c.get('caller')]
        return c.json(await stopByHand({ deps, caller }, c.req.valid('param').id))
      },
    )
}
