import { findActivity, listActivities } from '@inflytt/db'
import { type Activity, activityCreateSchema, activityPatchSchema } from '@inflytt/domain'
import { type Context, Hono } from 'hono'
import { allow } from '../access/allow.ts'
import { grantFor, requireAccess, type Scope } from '../access/rules.ts'
import { openHistory } from '../audit/history.representation.ts'
import { historyQuery, sendHistory } from '../audit/record-history.ts'
import { answer, describe, listOf } from '../documentation/describe.ts'
import { sentExample } from '../documentation/sent-example.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { checkIfNoneMatch, requireIfMatch } from '../http/answers/conditional.ts'
import { answerOnce, made } from '../http/requests/idempotency.ts'
import { sendList } from '../http/requests/paging.ts'
import { jsonBody, params, query } from '../http/requests/validate.ts'
import { unkeptWrite } from '../http/requests/unkept-write.ts'
import { readRecordContext } from '../record-context.ts'
import {
  changeActivity,
  createActivity,
  readActivity,
  readOwnActivity,
  sentActivityFaults,
} from './activities.service.ts'
import { activityIdParameter, activityListQuery, toActivityFilter } from './activity-filter.ts'
import {
  ACTIVITY_EXAMPLE,
  activitySchema,
  activityTag,
  activityView,
  toActivityBody,
} from './activity.representation.ts'

const one = answer(activitySchema, { example: ACTIVITY_EXAMPLE })

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
      query(activityListQuery),
      async (c) => {
        const { db, clock } = c.get('deps')
        const { page, limit, ...asked } = c.req.valid('query')
        const filter = toActivityFilter(asked, c.get('caller'), await readRecordContext(db, clock()))
        const found = await listActivities(db, filter, { page, limit })
        const seen = writeScope(c)
        const items = found.items.map((activity) => toActivityBody(activity, seen))
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
            made(toActivityBody(activity, scope), {
              tag: activityTag(activity, scope),
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
      params(activityIdParameter),
      async (c) => {
        const scope = writeScope(c)
        const activity = await readActivity(c.get('deps').db, scope, c.req.valid('param').id)
        checkIfNoneMatch(c, activityTag(activity, scope))
        return c.json(toActivityBody(activity, scope))
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
      params(activityIdParameter),
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
            requireIfMatch(c, stored.version, activityView(stored, scope), () =>
              toActivityBody(stored, scope),
            ),
        })
        return c.json(toActivityBody(activity, scope), 200, { ETag: activityTag(activity, scope) })
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
      params(activityIdParameter),
      query(historyQuery),
      async (c) => {
        const { db } = c.get('deps')
        const { id, version } = await readOwnActivity(db, c.get('scope'), c.req.valid('param').id)
        return sendHistory(c, { of: ['activity', id], version }, c.req.valid('query'))
      },
    )
}
