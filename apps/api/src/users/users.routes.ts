import { listAccounts, readDataVersions } from '@inflytt/db'
import { ROLES } from '@inflytt/domain'
import { Hono } from 'hono'
import { z } from 'zod'
import { allow } from '../access/allow.ts'
import { refuseReplay } from '../access/told-once.ts'
import { answer, describe, listOf } from '../documentation/describe.ts'
import { sentExample } from '../documentation/sent-example.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { checkIfNoneMatch, figureTag, recordTag, requireIfMatch } from '../http/answers/conditional.ts'
import { listAnswer, pageParameters } from '../http/requests/paging.ts'
import { jsonBody, params, query } from '../http/requests/validate.ts'
import { unkeptWrite } from '../http/requests/unkept-write.ts'
import { byId, invitedUser, oneUser, sendInvited } from './user-answer.ts'
import { userKeysRoutes } from './user-keys.routes.ts'
import {
  changedUserSchema,
  toUserBody,
  USER_EXAMPLE,
  userCreateSchema,
  userPatchSchema,
  userSchema,
  VIEW,
} from './users.schema.ts'
import { changeUser, inviteUser, readUser } from './users.service.ts'

const listQuery = z.strictObject({
  ...pageParameters,
  role: z.enum(ROLES).exclude(['public']).optional().describe('What the account may do.'),
  isDisabled: z.enum(['true', 'false']).optional().describe('Whether it is shut; both if left out.'),
})

export function usersRoutes() {
  return new Hono<ApiEnv>()
    .get(
      '/',
      describe({
        summary: 'List the accounts, by address',
        tag: 'accounts',
        access: 'browser',
        answers: { 200: listOf(userSchema, USER_EXAMPLE) },
      }),
      allow('users', 'read'),
      query(listQuery),
      async (c) => {
        const { db } = c.get('deps')
        const { page, limit, role, isDisabled } = c.req.valid('query')
        const { isDemo } = c.get('caller')
        const asked = {
          isDemo,
          role,
          isDisabled: isDisabled === undefined ? undefined : isDisabled === 'true',
        }
        const { accounts } = await readDataVersions(db)
        const found = await listAccounts(db, asked, { page, limit })
        const items = found.items.map(toUserBody)
        checkIfNoneMatch(c, figureTag(accounts.version, JSON.stringify(items), c.req.url))
        return c.json(listAnswer(c, { items, totalRecords: found.totalRecords, page, limit }))
      },
    )
    .post(
      '/',
      describe({
        summary: 'Make an account, and an invitation to pass on',
        description:
          'The invited sets a password at /inbjudan within seven days. The code is shown once; nothing is sent by this server.',
        tag: 'accounts',
        access: 'browser',
        isToldOnce: true,
        answers: { 201: invitedUser },
        problems: ['conflict'],
      }),
      allow('users', 'create'),
      jsonBody(userCreateSchema, { example: sentExample(userCreateSchema, USER_EXAMPLE) }),
      async (c) => {
        refuseReplay(c)
        return sendInvited(c, await inviteUser(unkeptWrite(c), c.req.valid('json')))
      },
    )
    .get(
      '/:id',
      describe({
        summary: 'Read one account',
        tag: 'accounts',
        access: 'browser',
        answers: { 200: oneUser },
        problems: ['not-found'],
      }),
      allow('users', 'read'),
      params(byId),
      async (c) => {
        const account = await readUser(c.get('deps').db, c.req.valid('param').id, c.get('caller').isDemo)
        checkIfNoneMatch(c, recordTag(account.version, VIEW))
        return c.json(toUserBody(account))
      },
    )
    .patch(
      '/:id',
      describe({
        summary: 'Change, bind, disable or enable an account',
        description:
          'The last administrator who can sign in stays one. A change counts at the next request.',
        tag: 'accounts',
        access: 'browser',
        answers: {
          200: answer(changedUserSchema, { example: { ...USER_EXAMPLE, _warnings: [] } }),
        },
        problems: ['not-found', 'conflict', 'precondition-required', 'precondition-failed'],
      }),
      allow('users', 'change'),
      params(byId),
      jsonBody(userPatchSchema, { example: { municipalityCodes: ['2305', '2326'] } }),
      async (c) => {
        const { account, warnings } = await changeUser(unkeptWrite(c), {
          id: c.req.valid('param').id,
          patch: c.req.valid('json'),
          expect: (stored) => requireIfMatch(c, stored.version, VIEW, () => toUserBody(stored)),
        })
        const body = { ...toUserBody(account), _warnings: warnings }
        return c.json(body, 200, { ETag: recordTag(account.version, VIEW) })
      },
    )
    .route('/', userKeysRoutes())
}
