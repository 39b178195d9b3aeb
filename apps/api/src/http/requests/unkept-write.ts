import type { Context } from 'hono'
import type { Caller } from '../../access/caller.ts'
import type { Deps } from '../../deps.ts'
import type { ApiEnv } from '../api-env.ts'

/** A write of a request that has no Idempotency-Key: sent once more it meets the version that it has made. */
export function unkeptWrite(c: Context<ApiEnv>): {
  deps: Deps
  caller: Caller
  remember: () => Promise<void>
} {
  return { deps: c.get('deps'), caller: c.get('caller'), remember: () => Promise.resolve() }
}
