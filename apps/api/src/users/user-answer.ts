import type { Context } from 'hono'
import { z } from 'zod'
import { answer } from '../documentation/describe.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { recordTag } from '../http/answers/conditional.ts'
import { addressPart } from '../http/requests/parameters.ts'
import type { Invited } from './invitations.service.ts'
import { invitedUserSchema, toUserBody, USER_EXAMPLE, userSchema, VIEW } from './users.schema.ts'

export const byId = z.object({ id: addressPart(40, 'The id of an account.', USER_EXAMPLE.id) })
export const oneUser = answer(userSchema, { example: USER_EXAMPLE })
export const invitedUser = answer(invitedUserSchema, {
  example: {
    ...USER_EXAMPLE,
    hasPassword: false,
    invitedUntil: '2026-12-03T09:00:00.000Z',
    invitation: { code: '...', expiresAt: '2026-12-03T09:00:00.000Z' },
  },
})

/** Answers with an account that was changed. */
export function sendUser(c: Context<ApiEnv>, account: Invited['account']) {
  return c.json(toUserBody(account), 200, { ETag: recordTag(account.version, VIEW) })
}

/** Answers with an account, and the code by which its owner sets a password. */
export function sendInvited(c: Context<ApiEnv>, { account, code }: Invited) {
  const invitation = { code, expiresAt: account.invitedUntil ?? '' }
  return c.json({ ...toUserBody(account), invitation }, 201, {
    ETag: recordTag(account.version, VIEW),
    Location: `/api/v1/users/${account.id}`,
  })
}
