import type { MiddlewareHandler } from 'hono'
import { DomainError, type Role } from '@inflytt/domain'
import type { Deps } from '../deps.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { readSessionToken } from './session-cookie.ts'
import { findLiveSession } from './session.service.ts'

/** Who asks. `role` is `public` exactly when `userId` is null. */
export interface Caller {
  userId: string | null
  name: string | null
  role: Role
  /** The municipalities an officer is bound to, ascending; empty for everybody else. */
  municipalityCodes: string[]
  /** The party a partner speaks for. */
  partyId: string | null
  isDemo: boolean
}

declare module 'hono' {
  interface ContextVariableMap {
    caller: Caller
  }
}

export const PUBLIC_CALLER: Readonly<Caller> = {
  userId: null,
  name: null,
  role: 'public',
  municipalityCodes: [],
  partyId: null,
  isDemo: false,
}

/** Who asks what they are is told so, also that they are nobody; everywhere else a token that opens nothing is refused. */
const ALWAYS_ANSWERED = '/api/v1/me'

/**
 * Sets `c.var.caller` for everything after it. The user is read anew for each request, so that a role taken
 * away or an account disabled counts at once. A cookie that opens nothing leaves the caller public.
 */
export function withCaller(deps: Deps): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    // There are no machine tokens yet, so none is known.
    if (/^bearer\b/i.test(c.req.header('Authorization') ?? '')) {
      if (c.req.path !== ALWAYS_ANSWERED)
        throw new DomainError('unauthenticated', 'This token is not known or has expired.')
      c.set('caller', PUBLIC_CALLER)
      return next()
    }
    const token = readSessionToken(c, deps.config)
    const caller = token === undefined ? undefined : await findLiveSession(deps, token)
    c.set('caller', caller ?? PUBLIC_CALLER)
    if (caller?.userId) c.set('callerId', caller.userId)
    await next()
  }
}
