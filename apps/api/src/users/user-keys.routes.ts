import { Hono } from 'hono'
import { allow } from '../access/allow.ts'
import { refuseReplay } from '../access/told-once.ts'
import { describe } from '../documentation/describe.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { params } from '../http/requests/validate.ts'
import { unkeptWrite } from '../http/requests/unkept-write.ts'
import { byId, invitedUser, oneUser, sendInvited, sendUser } from './user-answer.ts'
import { releaseDirectory, resetPassword, resetTotp } from './users.service.ts'

/** What lets somebody in and is taken from the account: password, second factor, the bond to the directory. */
export function userKeysRoutes() {
  return new Hono<ApiEnv>()
    .post(
      '/:id/invitation',
      describe({
        summary: 'Reset the password: a new invitation to pass on',
        description: 'The password that was, and every session and token of the account, end at once.',
        tag: 'accounts',
        access: 'browser',
        isToldOnce: true,
        answers: { 201: invitedUser },
        problems: ['not-found', 'conflict'],
      }),
      allow('users', 'change'),
      params(byId),
      async (c) => {
        refuseReplay(c)
        return sendInvited(c, await resetPassword(unkeptWrite(c), c.req.valid('param').id))
      },
    )
    .delete(
      '/:id/totp',
      describe({
        summary: 'Take the second factor away from somebody who has lost it',
        tag: 'accounts',
        access: 'browser',
        answers: { 200: oneUser },
        problems: ['not-found'],
      }),
      allow('users', 'change'),
      params(byId),
      async (c) => sendUser(c, await resetTotp(unkeptWrite(c), c.req.valid('param').id)),
    )
    .delete(
      '/:id/directory',
      describe({
        summary: 'Release an account from whom it is bound to in the directory',
        description:
          'Where the directory has been set up anew, or knows somebody by another id. Who comes next with the address is bound.',
        tag: 'accounts',
        access: 'browser',
        answers: { 200: oneUser },
        problems: ['not-found', 'conflict'],
      }),
      allow('users', 'change'),
      params(byId),
      async (c) => sendUser(c, await releaseDirectory(unkeptWrite(c), c.req.valid('param').id)),
    )
}
