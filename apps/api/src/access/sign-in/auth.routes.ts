import { Hono } from 'hono'
import { z } from 'zod'
import { findAccount, findUser } from '@inflytt/db'
import { DomainError } from '@inflytt/domain'
import { noteOwnChange } from '../../users/own-account.service.ts'
import { requireGoodPassword, wordsOf } from '../passwords/password-rules.ts'
import type { Deps } from '../../deps.ts'
import type { ApiEnv } from '../../http/api-env.ts'
import { jsonBody } from '../../http/requests/validate.ts'
import { createClientAddress } from '../client-address.ts'
import { directoryRoutes } from '../directory/directory.routes.ts'
import { createLoadAuth } from './load-auth.ts'
import { profileOf } from '../me.service.ts'
import { requireOwnOrigin } from '../own-origin.ts'
import { MAX_TYPED_LENGTH } from '../passwords/passwords.ts'
import { requireOwnAccount } from '../own-account.ts'
import { readSessionToken } from '../sessions/session-cookie.ts'
import { secondFactorRoutes } from '../second-factor/second-factor.routes.ts'
import { findLiveSession } from '../sessions/session.service.ts'
import { createSignIn } from './sign-in.service.ts'
import { setCookies, visitOf } from './visit.ts'
import { emailSchema } from '../accounts/accounts.schema.ts'

const signInSchema = z.strictObject({
  email: emailSchema,
  password: z.string().min(1).max(MAX_TYPED_LENGTH),
  rememberMe: z.boolean().default(false),
})

const changePasswordSchema = z.strictObject({
  currentPassword: z.string().min(1).max(MAX_TYPED_LENGTH),
  newPassword: z.string().min(1).max(MAX_TYPED_LENGTH),
})

/** The web app's way in, under `/api/auth`: these addresses and no other of better-auth's. */
export function authRoutes(deps: Deps) {
  const auth = createLoadAuth(deps)
  const gate = createSignIn({ ...deps, auth })
  const clientAddress = createClientAddress(deps.config)

  return new Hono<ApiEnv>()
    .use((c, next) => {
      c.header('Cache-Control', 'no-store')
      return next()
    })
    .post('/sign-in/email', requireOwnOrigin, jsonBody(signInSchema), async (c) => {
      const visit = visitOf(c, clientAddress(c))
      const { token, cookies } = await gate.signIn(c.req.valid('json'), visit)
      setCookies(c, cookies)
      if (token === undefined) return c.json({ secondFactor: 'totp' as const })
      return c.json(await profileOf(deps, await findLiveSession(deps, token)))
    })
    .post('/sign-out', async (c) => {
      setCookies(c, await gate.signOut(readSessionToken(c, deps.config)))
      return c.body(null, 204)
    })
    .get('/account', async (c) => {
      const { userId } = c.get('caller')
      const account = userId === null ? undefined : await findAccount(deps.db, userId)
      if (account === undefined) throw new DomainError('unauthenticated', 'Sign in to do this.')
      const { hasPassword, hasDirectory, hasTotp, isDemo } = account
      return c.json({ hasPassword, hasDirectory, hasTotp, isDemo })
    })
    .post('/change-password', jsonBody(changePasswordSchema), async (c) => {
      const caller = requireOwnAccount(c)
      const { userId } = caller
      const passwords = c.req.valid('json')
      const user = await findUser(deps.db, userId)
      await requireGoodPassword(passwords.newPassword, user ? wordsOf(user) : [], '/newPassword')
      setCookies(c, await gate.changePassword(userId, passwords, c.req.header('Cookie') ?? ''))
      await noteOwnChange(deps, caller, { passwordChangedAt: deps.clock().toISOString() })
      return c.body(null, 204)
    })
    .route('/', secondFactorRoutes(deps, auth))
    .route('/', directoryRoutes(deps))
}
