import type { HttpBindings } from '@hono/node-server'
import type { Deps } from '../deps.ts'

/** What every handler finds in its context. `callerId` and `callerRights` are set by access, and only for a known caller. */
export interface ApiEnv {
  Bindings: Partial<HttpBindings> & {
    /** The replica has failed at this request. */
    isFromPrimary?: boolean
  }
  Variables: {
    deps: Deps
    requestId: string
    callerId: string | undefined
    /** The same text for as long as the caller may do the same. */
    callerRights: string | undefined
    rawBody: Uint8Array | undefined
  }
}
