import { Hono } from 'hono'
import { z } from 'zod'
import { createClientAddress } from '../access/client-address.ts'
import { requireOwnOrigin } from '../access/own-origin.ts'
import { MAX_TYPED_LENGTH } from '../access/passwords/passwords.ts'
import type { Deps } from '../deps.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { jsonBody } from '../http/requests/validate.ts'
import { acceptInvitation, readInvitation } from './invitations.service.ts'

const codeSchema = z.strictObject({ code: z.string().min(1).max(100) })
const acceptSchema = codeSchema.extend({ password: z.string().min(1).max(MAX_TYPED_LENGTH) })

/** What the page `/inbjudan` asks, under `/api/auth`. The code is in a body, never in an address that is logged. */
export function invitationRoutes(deps: Deps) {
  const clientAddress = createClientAddress(deps.config)
  return new Hono<ApiEnv>()
    .post('/invitation', requireOwnOrigin, jsonBody(codeSchema), async (c) => {
      c.header('Cache-Control', 'no-store')
      const { code } = c.req.valid('json')
      const { account, invitation } = await readInvitation(deps, code, clientAddress(c))
      const { email, name } = account
      return c.json({ email, name, expiresAt: invitation.expiresAt })
    })
    .post('/accept-invitation', requireOwnOrigin, jsonBody(acceptSchema), async (c) => {
      c.header('Cache-Control', 'no-store')
      const { email, name } = await acceptInvitation(deps, c.req.valid('json'), clientAddress(c))
      return c.json({ email, name })
    })
}
