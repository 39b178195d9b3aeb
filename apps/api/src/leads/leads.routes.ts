import { listLeads } from '@inflytt/db'
import {
  type Lead,
  LEAD_CLOSE_REASONS,
  LEAD_STAGES,
  leadCreateSchema,
  leadFieldFaults,
  leadPatchSchema,
} from '@inflytt/domain'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
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
import { pageParameters, sendList } from '../http/requests/paging.ts'
import { addressPart, commaList, municipalityList, refuseUnknown } from '../http/requests/parameters.ts'
import { jsonBody, params, query } from '../http/requests/validate.ts'
import { unkeptWrite } from '../http/requests/unkept-write.ts'
import { leadContext } from '../field-context.ts'
import { readRecordContext } from '../record-context.ts'
import { changeLead, createLead, readLead, toLeadBody } from './leads.service.ts'

const leadSchema = z
  .object({
    ref: z.string(),
    ...leadCreateSchema.omit({ externalRef: true, stage: true }).required().shape,
    stage: z.enum(LEAD_STAGES),
    stageHistory: z
      .array(
        z.object({
          stage: z.enum(LEAD_STAGES),
          month: z.string(),
          reason: z.string().nullable(),
        }),
      )
      .describe('Oldest first; a reason where it went back to an earlier stage.'),
    closeReason: z.enum(LEAD_CLOSE_REASONS).nullable(),
    isVoided: z.boolean(),
    householdRef: z.string().nullable(),
    isDemo: z.boolean(),
    createdAt: z.string(),
    updatedAt: z.string(),
    externalRef: z.string().nullable().optional(),
  })
  .meta({
    id: 'Lead',
    description: 'Somebody who thinks of moving here. Nothing in it identifies a person.',
  })

const LEAD_EXAMPLE = {
  ref: 'I-2305-7Q4KXM',
  responsibleMunicipality: '2305',
  firstContactMonth: '2026-09',
  channel: 'phone_email' as const,
  originType: 'rest_of_sweden' as const,
  adults: 2,
  children: null,
  plannedMonth: '2027-02',
  interestMunicipalities: ['2305'],
  occupationFields: [],
  needs: ['housing' as const],
  stage: 'new' as const,
  stageHistory: [{ stage: 'new' as const, month: '2026-09', reason: null }],
  isVoided: false,
  closeReason: null,
  householdRef: null,
  isDemo: false,
  createdAt: '2026-09-14T09:12:00.000Z',
  updatedAt: '2026-09-14T09:12:00.000Z',
  activityId: null,
  externalRef: null,
}

const refParameter = z.object({
  ref: addressPart(40, 'The reference of a lead.', LEAD_EXAMPLE.ref),
})
const one = answer(leadSchema, { example: LEAD_EXAMPLE })
const listQuery = z.strictObject({
  ...pageParameters,
  municipality: municipalityList('Codes of one\u2019s own municipalities; all of them if left out.', [
    '2305',
  ]),
  stage: commaList(z.enum(LEAD_STAGES))
    .optional()
    .describe('How far they have come.')
    .meta({ example: ['new', 'dialogue'] }),
  isVoided: z.enum(['true', 'false']).optional().describe('Those saved by mistake; false if left out.'),
  q: z
    .string()
    .max(60)
    .optional()
    .describe('Looked for in ref, and in the case number of one\u2019s own.')
    .meta({ example: '7Q4K' }),
})

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
      query(listQuery),
      async (c) => {
        const { db, clock } = c.get('deps')
        const scope = scopeOf(c)
        const { page, limit, municipality, stage, isVoided, ...filter } = c.req.valid('query')
        const { county } = await readRecordContext(db, clock())
        const own = county.filter((code) => scope.includes(code))
        refuseUnknown('municipality', municipality, own)
        const searchesExternalRef = scope.view === 'own'
        const asked = {
          ...filter,
          stages: stage,
          isVoided: isVoided === 'true',
          searchesExternalRef,
          municipalities: municipality ?? own,
        }
        const found = await listLeads(db, asked, { page, limit })
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
      params(refParameter),
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
      params(refParameter),
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
            requireIfMatch(c, stored.version, scope.view, () =>
              Promise.resolve(toLeadBody(stored, scope)),
            ),
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
      params(refParameter),
      query(historyQuery),
      async (c) => {
        const scope = scopeOf(c)
        const { ref, version } = await readLead(c.get('deps').db, scope, c.req.valid('param').ref)
        const told = { version, view: `${scope.view}-history`, isShown: isShownTo(scope) }
        return sendHistory(c, { of: ['lead', ref], ...told }, c.req.valid('query'))
      },
    )
}
