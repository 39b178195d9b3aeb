import type { DueFollowUp } from '@inflytt/db'
import { codeSchema, dueMonthOf, monthSchema, ownAnswerSchema } from '@inflytt/domain'
import { Hono } from 'hono'
import { z } from 'zod'
import { allow } from '../access/allow.ts'
import { createClientAddress } from '../access/client-address.ts'
import type { Deps } from '../deps.ts'
import { answer, describe, listOf } from '../documentation/describe.ts'
import { type HouseholdScope, scopeOf } from '../households/household-scope.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { answerOnce } from '../http/requests/idempotency.ts'
import { pageParameters, sendList } from '../http/requests/paging.ts'
import { municipalityList, refuseUnknown } from '../http/requests/parameters.ts'
import { jsonBody, query } from '../http/requests/validate.ts'
import { readRecordContext } from '../record-context.ts'
import { answerByCode, readOpenMilestones } from './answer-codes.service.ts'
import {
  CODE_EXAMPLE,
  DUE_EXAMPLE,
  dueFollowUpSchema,
  openMilestonesSchema,
  ownAnswerAnswer,
} from './follow-up.representation.ts'
import { readDuePage } from './due-follow-ups.ts'
import type { DatedFollowUp } from './follow-ups.service.ts'

const OWN_ANSWER_EXAMPLE = { milestone: 12, outcome: 'stayed' } as const

const dueQuery = z.strictObject({
  ...pageParameters,
  due: monthSchema
    .optional()
    .describe('What has fallen due by the end of this month; the current one if left out.')
    .meta({ example: '2026-11' }),
  municipality: municipalityList('Codes of one\u2019s own municipalities; all of them if left out.', [
    '2305',
  ]),
})

function toDueBody({ externalRef, ...due }: DueFollowUp, { view }: HouseholdScope) {
  const dueMonth = dueMonthOf(due.moveInMonth, due.milestone)
  return { ...due, ...(view === 'own' && { externalRef }), dueMonth }
}

/** The work list. */
export function followUpsRoutes() {
  return new Hono<ApiEnv>().get(
    '/',
    describe({
      summary: 'List the follow-ups that are due and not logged, the latest due first',
      description:
        'Confirmed households that have not left the county. A milestone is passed over when a later one has been answered.',
      tag: 'followUps',
      access: 'session',
      answers: { 200: listOf(dueFollowUpSchema, DUE_EXAMPLE) },
    }),
    allow('follow-ups', 'read'),
    query(dueQuery),
    async (c) => {
      const { db, clock } = c.get('deps')
      const { page, limit, due, municipality } = c.req.valid('query')
      const { county, currentMonth } = await readRecordContext(db, clock())
      const scope = scopeOf(c)
      const own = county.filter((code) => scope.includes(code))
      if (municipality !== undefined) refuseUnknown('municipality', municipality, own)
      const filter = { municipalities: municipality ?? own, until: due ?? currentMonth }
      const found = await readDuePage(db, filter, { page, limit })
      const { totalRecords } = found
      const items = found.items.map((item) => toDueBody(item, scope))
      return sendList(c, { items, totalRecords, page, limit })
    },
  )
}

/** A household's own answer, by the code on its card: nothing here tells which household it is. */
export function followUpAnswersRoutes(deps: Deps) {
  const clientAddress = createClientAddress(deps.config)
  return new Hono<ApiEnv>()
    .post(
      '/',
      describe({
        summary: 'Answer a follow-up by the code on the welcome card',
        description:
          'One answer a milestone. A code that opens nothing answers 404, whatever the reason; after ten such in an hour 429.',
        tag: 'followUps',
        access: 'public',
        answers: {
          201: answer(ownAnswerAnswer, {
            example: { ...OWN_ANSWER_EXAMPLE, answeredMonth: '2026-04' },
          }),
        },
        headers: { 201: {} },
        problems: ['not-found', 'conflict', 'rate-limited', 'idempotency-key-reused'],
      }),
      allow('follow-up-answers', 'create'),
      jsonBody(ownAnswerSchema, {
        example: { ...CODE_EXAMPLE, ...OWN_ANSWER_EXAMPLE, satisfaction: 4 },
      }),
      async (c) => {
        return answerOnce(
          c,
          (write) => answerByCode(write, c.req.valid('json'), clientAddress(c)),
          ({ milestone, outcome, answeredMonth }: DatedFollowUp) => ({
            status: 201 as const,
            headers: {},
            body: { milestone, outcome, answeredMonth },
          }),
        )
      },
    )
    .post(
      '/open-milestones',
      describe({
        summary: 'Which milestones the code on a welcome card can answer now',
        tag: 'followUps',
        access: 'public',
        isRepeatable: true,
        answers: {
          200: answer(openMilestonesSchema, { example: { open: [12], answered: [3] } }),
        },
        problems: ['not-found', 'rate-limited'],
      }),
      allow('follow-up-answers', 'create'),
      jsonBody(codeSchema, { example: CODE_EXAMPLE }),
      async (c) => {
        const { code } = c.req.valid('json')
        return c.json(await readOpenMilestones(c.get('deps'), { code, address: clientAddress(c) }))
      },
    )
}
