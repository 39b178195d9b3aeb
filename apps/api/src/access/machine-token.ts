import { findTokenWithUser, noteTokenExpiry, noteTokenUse, type TokenWithUser } from '@inflytt/db'
import { DomainError, stockholmDay } from '@inflytt/domain'
import type { Context } from 'hono'
import { type Deps, withoutWaiting } from '../deps.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { isReading } from '../http/requests/reading.ts'
import { type Caller, toCaller } from './caller.ts'
import { hashSecret, isBeforeItsTime } from './secrets.ts'
import { mayEnter, unlessStoreIsAway } from './sessions/session.service.ts'

/** What the secret of every token begins with, so that scanners for leaked secrets know it by sight. */
export const TOKEN_PREFIX = 'inflytt_'

/** Null without a bearer token in the request; empty where the header holds none. */
export function readBearer(c: Context): string | null {
  const header = c.req.header('Authorization') ?? ''
  return /^bearer\b/i.test(header) ? header.slice('bearer'.length).trim() : null
}

/**
 * The one a machine's token speaks for, as stored at this moment.
 * @throws DomainError `unauthenticated`, alike for every token that opens nothing; `forbidden` when a read token writes
 */
export async function requireTokenCaller(
  c: Context<ApiEnv>,
  deps: Deps,
  bearer: string,
): Promise<Caller> {
  const found = bearer.startsWith(TOKEN_PREFIX)
    ? await findTokenWithUser(withoutWaiting(deps), hashSecret(bearer))
    : undefined
  const caller = found && (await open(deps, found))
  if (caller === undefined)
    throw new DomainError(
      'unauthenticated',
      'This token is not known, has expired or was revoked. Make a new one.',
    )
  if (caller.tokenScope === 'read' && !isReading(c.req.method))
    throw new DomainError('forbidden', 'This token reads only. Make one with the scope write.')
  return caller
}

async function open(deps: Deps, found: TokenWithUser): Promise<Caller | undefined> {
  const { token, isExpirySeen } = found
  if (token.revokedAt !== null || isExpirySeen || !mayEnter(found, deps.config)) return undefined
  const now = deps.clock()
  if (now.getTime() >= Date.parse(token.expiresAt)) {
    // A clock that is set back later must not bring the token to life.
    await unlessStoreIsAway(() => noteTokenExpiry(deps.db, token.id))
    return undefined
  }
  const today = stockholmDay(now)
  if (isBeforeItsTime(token.createdAt, now) || (token.lastUsedOn ?? '') > today) return undefined
  if (token.lastUsedOn !== today) await unlessStoreIsAway(() => noteTokenUse(deps.db, token.id, today))
  return toCaller(found, token.scope)
}
