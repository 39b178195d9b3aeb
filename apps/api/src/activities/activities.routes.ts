import { findActivity, listActivities } from '@inflytt/db'
import {
  type Activity,
  ACTIVITY_STATUSES,
  activityCreateSchema,
  activityFields,
  activityPatchSchema,
  TAM_PHASES,
} from '@inflytt/domain'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { allow } from '../access/allow.ts'
import { grantFor, requireAccess, type Scope } from '../access/rules.ts'
import { openHistory } from '../audit/history.representation.ts'
import { historyQuery, sendHistory } from '../audit/record-history.ts'
import { answer, describe, listOf } from '../documentation/describe.ts'
import { sentExample } from '../documentation/sent-example.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { checkIfNoneMatch, recordTag, requireIfMatch } from '../http/answers/conditional.ts'
import { answerOnce, made } from '../http/requests/idempotency.ts'
import { pageParameters, sendList } from '../http/requests/paging.ts'
import { addressPart, refuseUnknown, wholeNumber } from '../http/requests/parameters.ts'
import { jsonBody, params, query } from '../http/requests/validate.ts'
import { unkeptWrite } from '../http/requests/unkept-write.ts'
import { readRecordContext } from '../record-context.ts'
import {
  changeActivity,
  createActivity,
  mayWrite,
  readActivity,
  readOwnActivity,
  sentActivityFaults,
} from './activities.service.ts'

const activitySchema = z
  .object({
    id: z.string(),
    ...activityFields.omit({ leadsOther: true }).shape,
    leadsOther: activityFields.shape.leadsOther
      .optional()
      .describe('For those who may write the activity: leads are told of fixed years alone.'),
    isVoided: z.boolean(),
    isDemo: z.boolean(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({
    id: 'Activity',
    description:
      'Something done, or to be done, in a phase of Talent Attraction Management. No municipality means the whole county; null counts are unknown.',
  })

const ACTIVITY_EXAMPLE = {
  id: '01960b2c-0000-7000-8000-00000000000d',
  title: 'Hemv\u00e4ndarmingel',
  dateFrom: '2025-12-28',
  dateTo: '2025-12-28',
  tamPhase: 'attract' as const,
  type: 'homecoming_event' as const,
  place: 'Br\u00e4cke',
  isDigital: false,
  municipalityCodes: ['2305'],
  organiserPartyId: 'kommun-2305',
  participatingPartyIds: [],
  programmeId: 'ta-steget',
  plannedParticipants: 60,
  actualParticipants: 48,
  employersInvolved: 7,
  leadsOther: null,
  status: 'done' as const,
  resultNote: null,
  isVoided: false,
  isDemo: false,
  createdAt: '2025-11-03T09:00:00.000Z',
  updatedAt: '2025-12-29T09:00:00.000Z',
}

const one = answer(activitySchema, { example: ACTIVITY_EXAMPLE })
const idParameter = z.object({ id: addressPart(40, 'The id of an activity.', ACTIVITY_EXAMPLE.id) })
const listQuery = z.strictObject({
  ...pageParameters,
  municipality: z
    .string()
    .optional()
    .describe('Those that touch it; not those of the whole county.')
    .meta({ example: '2305' }),
  year: wholeNumber(1900, 2200).optional().describe('Those that begin in it.').meta({ example: 2025 }),
  tamPhase: z.enum(TAM_PHASES).optional().describe('The phase of Talent Attraction Management.'),
  status: z.enum(ACTIVITY_STATUSES).optional().describe('Whether it was held.'),
  programme: z
    .string()
    .max(60)
    .optional()
    .describe('The id of a programme.')
    .meta({ example: ACTIVITY_EXAMPLE.programmeId }),
  isVoided: z
    .enum(['true', 'false'])
    .optional()
    .describe('Those that were taken away, for those who may bring them back; false if left out.'),
  q: z
    .string()
    .max(60)
    .optional()
    .describe('Looked for in the title and the place.')
    .meta({ example: 'mingel' }),
})

function toBody(activity: Activity, scope: Scope | undefined) {
  const { version: _version, leadsOther, ...told } = activity
  return mayWrite(scope, activity) ? { ...told, leadsOther } : told
}

function tagOf(activity: Activity, scope: Scope | undefined): string {
  return recordTag(activity.version, viewOf(activity, scope))
}

function viewOf(activity: Activity, scope: Scope | undefined): string {
  return mayWrite(scope, activity) ? 'own' : 'public'
}

/** How far the caller may write; undefined for a reader. */
function writeScope(c: Context<ApiEnv>): Scope | undefined {
  const caller = c.get('caller')
  return grantFor(caller.role, 'activities', 'write') === 'none'
    ? undefined
    : requireAccess(caller, 'activities', 'write')
}

async function contextFaults(c: Context<ApiEnv>, sent: Record<string, unknown>) {
  const { db, clock } = c.get('deps')
  const { id } = c.req.param() as { id?: string }
  const stored = id === undefined ? undefined : await findActivity(db, id)
  if (id !== undefined && stored === undefined) return []
  const told = { sent, ...(stored && { stored }), now: clock() }
  return sentActivityFaults(db, c.get('scope'), told)
}

export function activitiesRoutes() {
  return new Hono<ApiEnv>()
    .get(
      '/',
      describe({
        summary: 'List the activities, latest first',
        tag: 'activities',
        access: 'public',
        answers: { 200: listOf(activitySchema, ACTIVITY_EXAMPLE) },
        problems: ['forbidden'],
      }),
      allow('activities', 'read'),
      query(listQuery),
      async (c) => {
        const { db, clock } = c.get('deps')
        const { page, limit, isVoided, municipality, programme, ...asked } = c.req.valid('query')
        const { county, isDemo, programmes } = await readRecordContext(db, clock())
        refuseUnknown('municipality', municipality, county)
        const ids = programmes.map(({ id }) => id)
        refuseUnknown('programme', programme, ids)
        const wantsVoided = isVoided === 'true'
        const scope = wantsVoided ? requireAccess(c.get('caller'), 'activities', 'write') : undefined
        const touching = scope?.kind === 'own' ? scope.municipalityCodes : undefined
        const filter = { ...asked, municipality, touching, programme, isDemo, isVoided: wantsVoided }
        const found = await listActivities(db, filter, { page, limit })
        const seen = writeScope(c)
        const items = found.items.map((activity) => toBody(activity, seen))
        return sendList(c, { items, totalRecords: found.totalRecords, page, limit })
      },
    )
    .post(
      '/',
      describe({
        summary: 'Add an activity',
        tag: 'activities',
        access: 'session',
        answers: { 201: one },
        problems: ['conflict', 'idempotency-key-reused'],
      }),
      allow('activities', 'write'),
      jsonBody(activityCreateSchema, {
        example: sentExample(activityCreateSchema, ACTIVITY_EXAMPLE),
        contextFaults,
      }),
      async (c) => {
        const scope = c.get('scope')
        return answerOnce(
          c,
          (write) => createActivity(write, scope, c.req.valid('json')),
          (activity: Activity) =>
            made(toBody(activity, scope), {
              tag: tagOf(activity, scope),
              location: `/api/v1/activities/${activity.id}`,
            }),
        )
      },
    )
    .get(
      '/:id',
      describe({
        summary: 'Read one activity',
        tag: 'activities',
        access: 'public',
        answers: { 200: one },
        problems: ['not-found'],
      }),
      allow('activities', 'read'),
      params(idParameter),
      async (c) => {
        const scope = writeScope(c)
        const activity = await readActivity(c.get('deps').db, scope, c.req.valid('param').id)
        checkIfNoneMatch(c, tagOf(activity, scope))
        return c.json(toBody(activity, scope))
      },
    )
    .patch(
      '/:id',
      describe({
        summary: 'Change an activity, void it or restore it',
        tag: 'activities',
        access: 'session',
        answers: { 200: one },
        problems: ['not-found', 'precondition-required', 'precondition-failed'],
      }),
      allow('activities', 'write'),
      params(idParameter),
      jsonBody(activityPatchSchema, {
        example: { actualParticipants: 52, employersInvolved: null },
        contextFaults,
      }),
      async (c) => {
        const write = unkeptWrite(c)
        const scope = c.get('scope')
        const activity = await changeActivity(write, scope, {
          id: c.req.valid('param').id,
          patch: c.req.valid('json'),
          expect: (stored) =>
            requireIfMatch(c, stored.version, viewOf(stored, scope), () => toBody(stored, scope)),
        })
        return c.json(toBody(activity, scope), 200, { ETag: tagOf(activity, scope) })
      },
    )
    .get(
      '/:id/history',
      describe({
        summary: 'Who changed which field of an activity, and when',
        description: 'For those who may change it.',
        tag: 'activities',
        access: 'session',
        answers: { 200: openHistory },
        problems: ['not-found'],
      }),
      allow('activities', 'history'),
      params(idParameter),
      query(historyQuery),
      async (c) => {
        const { db } = c.get('deps')
        const { id, version } = await readOwnActivity(db, c.get('scope'), c.req.valid('param').id)
        return sendHistory(c, { of: ['activity', id], version }, c.req.valid('query'))
      },
    )
}
