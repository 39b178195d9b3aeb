import type { MiddlewareHandler } from 'hono'
import type { ApiEnv } from '../http/api-env.ts'
import { type Operation, requireAccess, type Resource, type Scope } from './rules.ts'

declare module 'hono' {
  interface ContextVariableMap {
    /** How far the caller may go in this route. */
    scope: Scope
  }
}

/** Lets through whoever may do this, before anything of the request is read, and leaves the scope for the handler. */
export function allow<R extends Resource>(
  resource: R,
  operation: Operation<R>,
): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    c.set('scope', requireAccess(c.get('caller'), resource, operation))
    await next()
  }
}
