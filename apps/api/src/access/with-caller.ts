import { DomainError } from '@inflytt/domain'
import type { Context, MiddlewareHandler } from 'hono'
import type { Deps } from '../deps.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { PUBLIC_CALLER } from './caller.ts'
import { readBearer, requireTokenCaller } from './machine-token.ts'
import { readSessionToken } from './sessions/session-cookie.ts'
import { findLiveSession } from './sessions/session.service.ts'

/** Who asks what they are is told so, also that they are nobody; everywhere else a token that opens nothing is refused. */
const ALWAYS_ANSWERED = '/api/v1/me'

function toldOrRefused(c: Context<ApiEnv>, error: unknown): undefined {
  const isNobody = error instanceof DomainError && error.code === 'unauthenticated'
  if (isNobody && c.req.path === ALWAYS_ANSWERED) return undefined
  throw error
}

/**
 * Sets `c.var.caller` for everything after it. The user is read anew for each request, so that a role taken
 * away or an account disabled counts at once. A cookie that opens nothing leaves the caller public; a token
 * that opens nothing is refused, with a session beside it or not.
 */
export function withCaller(deps: Deps): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const bearer = readBearer(c)
    const token = bearer === null ? readSessionToken(c, deps.config) : undefined
    const caller =
      bearer === null
        ? token === undefined
          ? undefined
          : await findLiveSession(deps, token, { isUnattended: c.req.header('X-Unattended') === '1' })
        : await requireTokenCaller(c, deps, bearer).catch((error: unknown) => toldOrRefused(c, error))
    c.set('caller', caller ?? PUBLIC_CALLER)
    if (caller?.userId) {
      c.set('callerId', caller.userId)
      c.set('callerRights', [caller.role, ...caller.municipalityCodes, caller.partyId].join(' '))
    }
    await next()
  }
}
