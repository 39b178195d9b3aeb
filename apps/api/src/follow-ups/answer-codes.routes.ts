import { Hono } from 'hono'
import { allow } from '../access/allow.ts'
import { refuseReplay } from '../access/told-once.ts'
import { answer, describe } from '../documentation/describe.ts'
import { refParameter } from '../households/household-filter.ts'
import { scopeOf } from '../households/household-scope.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { params } from '../http/requests/validate.ts'
import { unkeptWrite } from '../http/requests/unkept-write.ts'
import { issueCode } from './answer-codes.service.ts'
import { CODE_EXAMPLE, issuedCodeSchema } from './follow-up.representation.ts'

/** The code by which a household answers itself. */
export function answerCodesRoutes() {
  return new Hono<ApiEnv>().post(
    '/:ref/answer-codes',
    describe({
      summary: 'Give a household a code by which it answers itself, in place of the one it had',
      description: 'The code is told once and is not kept, so that the same request gives another.',
      tag: 'followUps',
      access: 'session',
      isToldOnce: true,
      answers: {
        201: answer(issuedCodeSchema, {
          example: { ...CODE_EXAMPLE, validThrough: '2029-02' },
        }),
      },
      headers: { 201: {} },
      problems: ['not-found', 'conflict'],
    }),
    allow('follow-ups', 'write'),
    params(refParameter),
    async (c) => {
      refuseReplay(c)
      return c.json(await issueCode(unkeptWrite(c), scopeOf(c), c.req.valid('param').ref), 201)
    },
  )
}
