import { listRetentionRuns, type RetentionRun } from '@inflytt/db'
import { retentionRunSchema as askedSchema } from '@inflytt/domain'
import { Hono } from 'hono'
import { z } from 'zod'
import { allow } from '../access/allow.ts'
import { answer, describe } from '../documentation/describe.ts'
import { sentExample } from '../documentation/sent-example.ts'
import { LOCATION } from '../documentation/headers.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { checkIfNoneMatch, figureTag } from '../http/answers/conditional.ts'
import { answerOnce } from '../http/requests/idempotency.ts'
import { listAnswer, listExample, listSchema, pageParameters } from '../http/requests/paging.ts'
import { jsonBody, query } from '../http/requests/validate.ts'
import { retentionRunSchema, RUN_EXAMPLE } from './retention.representation.ts'
import { runRetention } from './retention-runs.service.ts'

export function retentionRunsRoutes() {
  return new Hono<ApiEnv>()
    .get(
      '/',
      describe({
        summary: 'What the rules have done, newest first; dry runs too',
        tag: 'administration',
        access: 'session',
        answers: {
          200: answer(listSchema(retentionRunSchema), { example: listExample([RUN_EXAMPLE]) }),
        },
      }),
      allow('retention-runs', 'read'),
      query(z.strictObject(pageParameters)),
      async (c) => {
        const { page, limit } = c.req.valid('query')
        const { items, totalRecords } = await listRetentionRuns(c.get('deps').db, { page, limit })
        checkIfNoneMatch(c, figureTag(JSON.stringify(items), totalRecords, c.req.url))
        return c.json(listAnswer(c, { items, totalRecords, page, limit }))
      },
    )
    .post(
      '/',
      describe({
        summary: 'Count what a rule would do, or do it',
        tag: 'administration',
        access: 'session',
        answers: { 201: answer(retentionRunSchema, { example: RUN_EXAMPLE }) },
        headers: { 201: LOCATION },
        problems: ['conflict', 'idempotency-key-reused'],
      }),
      allow('retention-runs', 'run'),
      jsonBody(askedSchema, { example: sentExample(askedSchema, RUN_EXAMPLE) }),
      async (c) => {
        const [deps, caller] = [c.get('deps'), c.get('caller')]
        return answerOnce(
          c,
          (remember) => runRetention({ deps, caller, remember }, c.req.valid('json'), c.req.raw.signal),
          (run: RetentionRun) => ({
            status: 201,
            headers: { Location: '/api/v1/retention-runs' },
            body: run,
          }),
        )
      },
    )
}
