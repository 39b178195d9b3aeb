import type { OwnSession } from '@inflytt/db'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { allow } from '../access/allow.ts'
import { readSessionToken } from '../access/sessions/session-cookie.ts'
import { answer, describe, listOf } from '../documentation/describe.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { addressPart } from '../http/requests/parameters.ts'
import { pageParameters, sendList, pageOf } from '../http/requests/paging.ts'
import { params, query } from '../http/requests/validate.ts'
import { endOneSession, endOtherSessions, listLiveSessions } from './sessions.service.ts'

const sessionSchema = z
  .object({
    id: z.string(),
    isCurrent: z.boolean().describe('The one that asks.'),
    userAgent: z.string().nullable().describe('What the browser called itself at sign-in.'),
    signedInAt: z.string(),
    lastUsedAt: z.string().describe('To within five minutes.'),
    expiresAt: z.string(),
  })
  .meta({ id: 'Session', description: 'One sign-in of your own that is still open.' })

const endedSchema = z
  .object({ ended: z.int().describe('How many sessions were ended.') })
  .meta({ id: 'EndedSessions' })

const EXAMPLE = {
  id: '01939f3e-5d6c-7b1a-9c2d-3e4f5a6b7c8d',
  isCurrent: true,
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  signedInAt: '2026-11-26T07:58:00.000Z',
  lastUsedAt: '2026-11-26T09:12:00.000Z',
  expiresAt: '2026-11-26T21:12:00.000Z',
}

function toBody(session: OwnSession, currentToken: string | undefined) {
  return {
    id: session.id,
    isCurrent: session.token === currentToken,
    userAgent: session.userAgent,
    signedInAt: session.createdAt.toISOString(),
    lastUsedAt: session.updatedAt.toISOString(),
    expiresAt: session.expiresAt.toISOString(),
  }
}

function current(c: Context<ApiEnv>) {
  const { role, userId } = c.get('caller')
  return { userId: userId ?? '', role, token: readSessionToken(c, c.get('deps').config) }
}

export function sessionsRoutes() {
  return new Hono<ApiEnv>()
    .get(
      '/',
      describe({
        summary: 'List your own sessions that are open',
        tag: 'accounts',
        access: 'browser',
        answers: { 200: listOf(sessionSchema, EXAMPLE) },
      }),
      allow('sessions', 'read'),
      query(z.strictObject(pageParameters)),
      async (c) => {
        const { userId, token } = current(c)
        const all = await listLiveSessions(c.get('deps'), userId)
        const items = all.map((one) => toBody(one, token))
        return sendList(c, pageOf(items, c.req.valid('query')))
      },
    )
    .delete(
      '/',
      describe({
        summary: 'End every session of your own but this one',
        tag: 'accounts',
        access: 'browser',
        answers: { 200: answer(endedSchema, { example: { ended: 2 } }) },
        headers: { 200: {} },
      }),
      allow('sessions', 'end'),
      async (c) => {
        const deps = c.get('deps')
        const { token, ...owner } = current(c)
        return c.json({ ended: await endOtherSessions(deps, owner, token) })
      },
    )
    .delete(
      '/:id',
      describe({
        summary: 'End one session of your own',
        tag: 'accounts',
        access: 'browser',
        answers: { 200: answer(endedSchema, { example: { ended: 1 } }) },
        headers: { 200: {} },
        problems: ['not-found'],
      }),
      allow('sessions', 'end'),
      params(z.object({ id: addressPart(40, 'The id of a session.', EXAMPLE.id) })),
      async (c) => {
        const { token: _kept, ...owner } = current(c)
        await endOneSession(c.get('deps'), owner, c.req.valid('param').id)
        return c.json({ ended: 1 })
      },
    )
}
