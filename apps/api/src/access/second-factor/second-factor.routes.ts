import { Hono } from 'hono'
import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import type { ApiEnv } from '../../http/api-env.ts'
import { jsonBody } from '../../http/requests/validate.ts'
import { noteOwnChange } from '../../users/own-account.service.ts'
import { createClientAddress } from '../client-address.ts'
import type { LoadAuth } from '../sign-in/load-auth.ts'
import { profileOf } from '../me.service.ts'
import { requireOwnOrigin } from '../own-origin.ts'
import { requireOwnAccount } from '../own-account.ts'
import { MAX_TYPED_LENGTH } from '../passwords/passwords.ts'
import { finishSignIn } from './finish-sign-in.service.ts'
import { createSecondFactor } from './second-factor.service.ts'
import { findLiveSession } from '../sessions/session.service.ts'
import { setCookies, visitOf } from '../sign-in/visit.ts'

// Authenticators show a code in groups.
const codeSchema = z
  .string()
  .max(40)
  .transform((code) => code.replaceAll(/\s/gu, ''))
  .pipe(z.string().min(1).max(20))
const finishSchema = z.strictObject({ code: codeSchema, isBackupCode: z.boolean().default(false) })
const passwordSchema = z.strictObject({ password: z.string().min(1).max(MAX_TYPED_LENGTH) })

/** The second factor under `/api/auth`: at sign-in, and from `/konto`. */
export function secondFactorRoutes(deps: Deps, auth: LoadAuth) {
  const secondFactor = createSecondFactor(deps, auth)
  const clientAddress = createClientAddress(deps.config)

  return new Hono<ApiEnv>()
    .post('/sign-in/second-factor', requireOwnOrigin, jsonBody(finishSchema), async (c) => {
      const visit = visitOf(c, clientAddress(c))
      const { token, cookies } = await finishSignIn(deps, auth, c.req.valid('json'), visit)
      setCookies(c, cookies)
      return c.json(await profileOf(deps, await findLiveSession(deps, token ?? '')))
    })
    .post('/two-factor/begin', jsonBody(passwordSchema), async (c) => {
      const { userId } = requireOwnAccount(c)
      const { password } = c.req.valid('json')
      return c.json(await secondFactor.begin(userId, password, c.req.header('Cookie') ?? ''))
    })
    .post('/two-factor/confirm', jsonBody(z.strictObject({ code: codeSchema })), async (c) => {
      const caller = requireOwnAccount(c)
      const { code } = c.req.valid('json')
      setCookies(c, await secondFactor.confirm(caller.userId, code, c.req.header('Cookie') ?? ''))
      await noteOwnChange(deps, caller, { hasTotp: true })
      return c.body(null, 204)
    })
    .post('/two-factor/end', jsonBody(passwordSchema), async (c) => {
      const caller = requireOwnAccount(c)
      const { password } = c.req.valid('json')
      setCookies(c, await secondFactor.end(caller.userId, password, c.req.header('Cookie') ?? ''))
      await noteOwnChange(deps, caller, { hasTotp: false })
      return c.body(null, 204)
    })
}
