import type { MachineToken } from '@inflytt/db'
import { DomainError } from '@inflytt/domain'
import { Hono } from 'hono'
import { z } from 'zod'
import { allow } from '../access/allow.ts'
import { refuseReplay } from '../access/told-once.ts'
import { answer, describe, listOf } from '../documentation/describe.ts'
import { sentExample } from '../documentation/sent-example.ts'
import { LOCATION } from '../documentation/headers.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { checkIfNoneMatch, figureTag } from '../http/answers/conditional.ts'
import { pageParameters, sendList, pageOf } from '../http/requests/paging.ts'
import { addressPart } from '../http/requests/parameters.ts'
import { jsonBody, params, query } from '../http/requests/validate.ts'
import { unkeptWrite } from '../http/requests/unkept-write.ts'
import { issueToken, listLiveTokens, newTokenSchema, revokeToken } from './tokens.service.ts'

const tokenSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    scope: z.enum(['read', 'write']),
    createdAt: z.string(),
    expiresAt: z.string(),
    lastUsedOn: z.string().nullable().describe('A day; null where it has never been used.'),
  })
  .meta({ id: 'Token', description: 'What lets a program in as the one who made it.' })

const issuedSchema = tokenSchema
  .extend({ secret: z.string().describe('Shown this once: it cannot be read again.') })
  .meta({ id: 'IssuedToken' })

const EXAMPLE = {
  id: '01939f3e-5d6c-7b1a-9c2d-3e4f5a6b7c8d',
  name: 'Monthly export',
  scope: 'read' as const,
  createdAt: '2026-11-26T09:00:00.000Z',
  expiresAt: '2027-02-24T09:00:00.000Z',
  lastUsedOn: null,
}

const idParameter = z.object({ id: addressPart(40, 'The id of a token.', EXAMPLE.id) })

function toBody({ userId: _userId, revokedAt: _revokedAt, ...token }: MachineToken) {
  return token
}

export function tokensRoutes() {
  return new Hono<ApiEnv>()
    .get(
      '/',
      describe({
        summary: 'List your own tokens that still open something',
        tag: 'accounts',
        access: 'browser',
        answers: { 200: listOf(tokenSchema, EXAMPLE) },
      }),
      allow('tokens', 'read'),
      query(z.strictObject(pageParameters)),
      async (c) => {
        const all = await listLiveTokens(c.get('deps'), c.get('caller').userId ?? '')
        return sendList(c, pageOf(all.map(toBody), c.req.valid('query')))
      },
    )
    .post(
      '/',
      describe({
        summary: 'Make a token for a program; its secret is shown once',
        description:
          'The token has your role and reach, as they are at each request. It makes no tokens and administers no users.',
        tag: 'accounts',
        access: 'browser',
        isToldOnce: true,
        answers: { 201: answer(issuedSchema, { example: { ...EXAMPLE, secret: 'inflytt_...' } }) },
        headers: { 201: LOCATION },
        problems: ['conflict'],
      }),
      allow('tokens', 'create'),
      jsonBody(newTokenSchema, { example: { ...sentExample(newTokenSchema, EXAMPLE), days: 90 } }),
      async (c) => {
        refuseReplay(c)
        const write = unkeptWrite(c)
        const { token, secret } = await issueToken(write, c.req.valid('json'))
        return c.json({ ...toBody(token), secret }, 201, { Location: `/api/v1/tokens/${token.id}` })
      },
    )
    .get(
      '/:id',
      describe({
        summary: 'Read a token of your own, without its secret',
        tag: 'accounts',
        access: 'browser',
        answers: { 200: answer(tokenSchema, { example: EXAMPLE }) },
        problems: ['not-found'],
      }),
      allow('tokens', 'read'),
      params(idParameter),
      async (c) => {
        const own = await listLiveTokens(c.get('deps'), c.get('caller').userId ?? '')
        const token = own.find(({ id }) => id === c.req.valid('param').id)
        if (token === undefined) throw new DomainError('not-found', '')
        const body = toBody(token)
        checkIfNoneMatch(c, figureTag(JSON.stringify(body)))
        return c.json(body)
      },
    )
    .delete(
      '/:id',
      describe({
        summary: 'Revoke a token of your own',
        tag: 'accounts',
        access: 'browser',
        answers: { 200: answer(tokenSchema, { example: EXAMPLE }) },
        headers: { 200: {} },
        problems: ['not-found'],
      }),
      allow('tokens', 'revoke'),
      params(idParameter),
      async (c) => {
        const write = unkeptWrite(c)
        return c.json(toBody(await revokeToken(write, c.req.valid('param').id)))
      },
    )
}
