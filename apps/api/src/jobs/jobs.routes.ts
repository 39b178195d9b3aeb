import { Hono } from 'hono'
import { z } from 'zod'
import { allow } from '../access/allow.ts'
import { answer, describe } from '../documentation/describe.ts'
import { LOCATION } from '../documentation/headers.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { checkIfNoneMatch, figureTag } from '../http/answers/conditional.ts'
import { answerOnce } from '../http/requests/idempotency.ts'
import { addressPart } from '../http/requests/parameters.ts'
import { params } from '../http/requests/validate.ts'
import { JOB_RUN_EXAMPLE, jobRunSchema, JOBS_EXAMPLE, jobsSchema } from './jobs.representation.ts'
import { readJobs, startJobByHand } from './jobs.service.ts'

const nameParameter = z.object({
  name: addressPart(40, 'The name of a job, as /jobs tells it.', 'sealing'),
})

export function jobsRoutes() {
  return new Hono<ApiEnv>()
    .get(
      '/',
      describe({
        summary: 'What the server does by itself: when it last did it, how it went, and when it is next',
        tag: 'administration',
        access: 'session',
        answers: { 200: answer(jobsSchema, { example: JOBS_EXAMPLE }) },
      }),
      allow('jobs', 'read'),
      async (c) => {
        const jobs = await readJobs(c.get('deps'))
        checkIfNoneMatch(c, figureTag(JSON.stringify(jobs)))
        return c.json(jobs)
      },
    )
    .post(
      '/:name/runs',
      describe({
        summary: 'Start a job now; it goes on after the answer',
        tag: 'administration',
        access: 'session',
        answers: { 201: answer(jobRunSchema, { example: JOB_RUN_EXAMPLE }) },
        headers: { 201: LOCATION },
        problems: ['not-found', 'conflict', 'idempotency-key-reused'],
      }),
      allow('jobs', 'run'),
      params(nameParameter),
      async (c) => {
        return answerOnce(
          c,
          (write) => startJobByHand(write, c.req.valid('param').name),
          (run: z.output<typeof jobRunSchema>) => ({
            status: 201,
            headers: { Location: '/api/v1/jobs' },
            body: run,
          }),
        )
      },
    )
}
