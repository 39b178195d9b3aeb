import { DomainError } from '@inflytt/domain'
import type { Context } from 'hono'
import type { ApiEnv } from '../http/api-env.ts'
import type { Caller } from './caller.ts'

/**
 * The caller who changes how the own account is opened: a person in a browser, and not on a demo account.
 * @throws DomainError `unauthenticated`, `forbidden`
 */
export function requireOwnAccount(c: Context<ApiEnv>): Caller & { userId: string } {
  const caller = c.get('caller')
  const { userId } = caller
  if (userId === null) throw new DomainError('unauthenticated', 'Sign in to do this.')
  if (caller.tokenScope !== null)
    throw new DomainError('forbidden', 'A token has no part in this. Sign in on the web.')
  if (caller.isDemo)
    throw new DomainError('forbidden', "A demo account is everybody's, so it stays as it is.")
  return { ...caller, userId }
}
