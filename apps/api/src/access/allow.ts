import type { Context, MiddlewareHandler } from 'hono'
import { DomainError } from '@inflytt/domain'
import type { ApiEnv } from '../http/api-env.ts'
import { readSettings } from '../settings/settings.service.ts'
import { grantFor, type Operation, requireAccess, type Resource, type Scope } from './rules.ts'

declare module 'hono' {
  interface ContextVariableMap {
    /** How far the caller may go in this route. */
    scope: Scope
  }
}

async function requireOpenDashboard(c: Context<ApiEnv>): Promise<void> {
  const { db, reader, primary = db } = c.get('deps')
  // A replica may not know yet that the figures were closed; another connection to the same file does.
  const latest = db === reader ? db : primary
  if ((await readSettings(latest)).publicDashboard) return
  throw new DomainError(
    'unauthenticated',
    'The figures are not open to the public here. Sign in to see them.',
  )
}

const RULE = Symbol('the rule of a route')

/** Lets through whoever may do this, before anything of the request is read, and leaves the scope for the handler. */
export function allow<R extends Resource>(
  resource: R,
  operation: Operation<R>,
): MiddlewareHandler<ApiEnv> {
  const middleware: MiddlewareHandler<ApiEnv> = async (c, next) => {
    const caller = c.get('caller')
    c.set('scope', requireAccess(caller, resource, operation))
    if (grantFor(caller.role, resource, operation) === 'dashboard') await requireOpenDashboard(c)
    await next()
  }
  return Object.assign(middleware, { [RULE]: { resource, operation } })
}

/** The rule that a handler holds a route to; undefined for every other handler. */
export function ruleOf(handler: object): { resource: Resource; operation: string } | undefined {
  return Reflect.get(handler, RULE) as ReturnType<typeof ruleOf>
}
