import type { HttpBindings } from '@hono/node-server'
import type { Deps } from '../deps.ts'

/** What every handler finds in its context. `callerId` is set by access, and only for a known caller. */
export interface ApiEnv {
  Bindings: Partial<HttpBindings>
  Variables: {
    deps: Deps
    requestId: string
    callerId: string | undefined
    rawBody: Uint8Array | undefined
  }
}
