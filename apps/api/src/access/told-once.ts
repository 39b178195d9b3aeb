import { DomainError } from '@inflytt/domain'
import type { Context } from 'hono'
import type { ApiEnv } from '../http/api-env.ts'

/**
 * For an answer that tells a secret. A kept answer would leave it readable in the store for a day, so a key
 * that asks for one is refused rather than passed over.
 */
export function refuseReplay(c: Context<ApiEnv>): void {
  c.header('Cache-Control', 'no-store')
  if (c.req.header('Idempotency-Key') !== undefined)
    throw new DomainError(
      'invalid-parameter',
      'Idempotency-Key: a secret is told once, so this answer is not kept. Send it without a key.',
    )
}
