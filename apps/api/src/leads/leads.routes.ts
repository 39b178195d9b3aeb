import { listLeads } from '@inflytt/db'
import { type Lead, leadCreateSchema, leadFieldFaults, leadPatchSchema } from '@inflytt/domain'
import { type Context, Hono } from 'hono'
import { namedActivityFaults } from '../activities/activities.service.ts'
import { allow } from '../access/allow.ts'
import { historySchema } from '../audit/history.representation.ts'
import { historyQuery, sendHistory } from '../audit/record-history.ts'
import { answer, describe, listOf } from '../documentation/describe.ts'
import { sentExample } from '../documentation/sent-example.ts'
import { HISTORY_EXAMPLE } from '../households/household.example.ts'
import { isShownTo } from '../households/household-history.ts'
import { scopeOf, writableCodes } from '../households/household-scope.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { checkIfNoneMatch, recordTag, requireIfMatch } from '../http/answers/conditional.ts'
import { answerOnce, made } from '../http/requests/idempotency.ts'
import { sendList } from '../http/requests/paging.ts'
import { jsonBody, params, query } from '../http/requests/validate.ts'
import { unkeptWrite } from '../http/requests/unkept-write.ts'
import { leadContext } from '../field-context.ts'
import { readRecordContext } from '../record-context.ts'
import { leadListQuery, leadRefParameter, toLeadFilter } from './lead-filter.ts'
import { LEAD_EXAMPLE, leadSchema } from './lead.representation.ts'
import { changeLead, createLead, readLead, toLeadBody } from './leads.service.ts'

const one = answer(leadSchema, { example: LEAD_EXAMPLE })

async function contextFaults(c: Context<ApiEnv>, sent: Record<string, unknown>) {
  const { db, clock } = c.get('deps')
  const context = await readRecordContext(db, clock())
  return [
    ...leadFieldFaults(sent, leadContext(context, writableCodes(scopeOf(c), context.county))),
    ...(await namedActivityFaults(db, sent['activityId'])),
  ]
}

export function leadsRoutes() {
  return new Hono<ApiEnv>()
    .get(
      '/',
      describe({
        summary: 'List the leads one may read, newest first',
        tag: 'leads',
        access: 'session',
        answers: { 200: listOf(leadSchema, LEAD_EXAMPLE) },
      }),
      allow('leads', 'read'),
      query(leadListQuery),
      async (c) => {
        const { db, clock } = c.get('deps')
        const scope = scopeOf(c)
        const { page, limit, ...asked } = c.req.valid('query')
        const filter = toLeadFilter(asked, scope, await readRecordContext(db, clock()))
        const found = await listLeads(db, filter, { page, limit })
        const items = found.items.map((lead) => toLeadBody(lead, scope))
        return sendList(c, { items, totalRecords: found.totalRecords, page, limit })
      },
    )
    .post(
      '/',
      describe({
        summary: 'Save a lead: a move that is planned or thought of',
        tag: 'leads',
        access: 'session',
        answers: { 201: one },
        problems: ['conflict', 'idempotency-key-reused'],
      }),
      allow('leads', 'create'),
      jsonBody(leadCreateSchema, {
        example: sentExample(leadCreateSchema, LEAD_EXAMPLE),
        contextFaults,
      }),
      async (c) => {
        const scope = scopeOf(c)
        return answerOnce(
          c,
          (write) => createLead(write, scope, c.req.valid('json')),
          (lead: Lead) =>
            made(toLeadBody(lead, scope), {
              tag: recordTag(lead.version, scope.view),
              location: `/api/v1/leads/${lead.ref}`,
            }),
        )
      },
    )
    .get(
      '/:ref',
      describe({
        summary: 'Read one lead',
        tag: 'leads',
        access: 'session',
        answers: { 200: one },
        problems: ['not-found'],
      }),
      allow('leads', 'read'),
      params(leadRefParameter),
      async (c) => {
        const scope = scopeOf(c)
        const lead = await readLead(c.get('deps').db, scope, c.req.valid('param').ref)
        checkIfNoneMatch(c, recordTag(lead.version, scope.view))
        return c.json(toLeadBody(lead, scope))
      },
    )
    .patch(
      '/:ref',
      describe({
        summary: 'Change, move on, close, void or restore a lead',
        description:
          'A stage goes forwards freely; backwards, and from closed, it needs stageReason. moved is set by the household that names the lead.',
        tag: 'leads',
        access: 'session',
        answers: { 200: one },
        problems: ['not-found', 'conflict', 'precondition-required', 'precondition-failed'],
      }),
      allow('leads', 'change'),
      params(leadRefParameter),
      jsonBody(leadPatchSchema, {
        example: { stage: 'dialogue', stageMonth: '2026-10', plannedMonth: null },
        contextFaults,
      }),
      async (c) => {
        const scope = scopeOf(c)
        const write = unkeptWrite(c)
        const lead = await changeLead(write, scope, {
          ref: c.req.valid('param').ref,
          patch: c.req.valid('json'),
          expect: (stored) =>
            requireIfMatch(c, stored.version, scope.view, () => toLeadBody(stored, scope)),
        })
        return c.json(toLeadBody(lead, scope), 200, { ETag: recordTag(lead.version, scope.view) })
      },
    )
    .get(
      '/:ref/history',
      describe({
        summary: 'Who changed which field of a lead, and when',
        tag: 'leads',
        access: 'session',
        answers: { 200: answer(historySchema, { example: HISTORY_EXAMPLE }) },
        problems: ['not-found'],
      }),
      allow('leads', 'read'),
      params(leadRefParameter),
      query(historyQuery),
      async (c) => {
        const scope = scopeOf(c)
        const { ref, version } = await readLead(c.get('deps').db, scope, c.req.valid('param').ref)
        const told = { version, view: `${scope.view}-history`, isShown: isShownTo(scope) }
        return sendHistory(c, { of: ['lead', ref], ...told }, c.req.valid('query'))
      },
    )
}
