import type { MiddlewareHandler } from 'hono'
import { passWriteGate } from '../../store/write-gate.ts'
import type { ApiEnv } from '../api-env.ts'
import { isReading } from './reading.ts'

/** What ends the work that keeps the writers waiting must not wait for it. */
const STOPS_IMPORT = /^\/api\/v1\/imports\/[^/]+$/u
/** The directory leads a browser here, which reads; signing in writes all the same. */
const SIGNS_IN = /^\/api\/auth\/(?:callback\/)?oidc$/u

/**
 * Lets those who write wait while a thread of this server holds the SQLite file: at the store itself they would be refused
 * soon.
 */
export const waitToWrite: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const { method, path } = c.req
  const isWriting = !isReading(method) || SIGNS_IN.test(path)
  if (isWriting && !(method === 'DELETE' && STOPS_IMPORT.test(path))) await passWriteGate()
  await next()
}
