import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { DomainError } from '@inflytt/domain'
import type { Deps } from '../deps.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { jsonBody } from '../http/validate.ts'
import { createClientAddress } from './client-address.ts'
import { profileOf } from './me.service.ts'
import { requireOwnOrigin } from './own-origin.ts'
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from './passwords.ts'
import { readSessionToken } from './session-cookie.ts'
import { findLiveSession } from './session.service.ts'
import { createSignIn } from './sign-in.service.ts'
import { emailSchema } from './users.schema.ts'

const signInSchema = z.strictObject({
  email: emailSchema,
  password: z.string().min(1).max(MAX_PASSWORD_LENGTH),
  rememberMe: z.boolean().default(false),
})

const changePasswordSchema = z.strictObject({
  currentPassword: z.string().min(1).max(MAX_PASSWORD_LENGTH),
  newPassword: z.string().min(MIN_PASSWORD_LENGTH).max(MAX_PASSWORD_LENGTH),
})

function setCookies(c: Context<ApiEnv>, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true })
}

/** The web app's way in, under `/api/auth`: these addresses and no other of better-auth's. */
export function authRoutes(deps: Deps) {
  const gate = createSignIn(deps)
  const clientAddress = createClientAddress(deps.config)

  return new Hono<ApiEnv>()
    .use((c, next) => {
      c.header('Cache-Control', 'no-store')
      return next()
    })
    .post('/sign-in/email', requireOwnOrigin, jsonBody(signInSchema), async (c) => {
      const userAgent = c.req.header('User-Agent') ?? ''
      const visit = { address: clientAddress(c), userAgent, token: readSessionToken(c, deps.config) }
      const { token, cookies } = await gate.signIn(c.req.valid('json'), visit)
      setCookies(c, cookies)
      return c.json(await profileOf(deps, await findLiveSession(deps, token)))
    })
    .post('/sign-out', async (c) => {
      setCookies(c, await gate.signOut(readSessionToken(c, deps.config)))
      return c.body(null, 204)
    })
    .post('/change-password', jsonBody(changePasswordSchema), async (c) => {
      const { userId, isDemo } = c.get('caller')
      if (userId === null) throw new DomainError('unauthenticated', 'Sign in to do this.')
      if (isDemo) throw new DomainError('forbidden', "The password of a demo account is everybody's.")
      setCookies(c, await gate.changePassword(userId, c.req.valid('json'), c.req.header('Cookie') ?? ''))
      return c.body(null, 204)
    })
}
