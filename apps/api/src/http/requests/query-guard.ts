import type { MiddlewareHandler } from 'hono'
import { uniqueSymbol } from 'hono-openapi'
import { DomainError } from '@inflytt/domain'
import type { ApiEnv } from '../api-env.ts'
import { handlersTaking } from './taken-routes.ts'

function readsQuery(handler: object): boolean {
  const described: unknown = Reflect.get(handler, uniqueSymbol)
  return (
    typeof described === 'object' && described !== null && Reflect.get(described, 'target') === 'query'
  )
}

/** Refuses a query on a route that declares none, so that no parameter is ever passed over in silence. */
export const refuseUnreadQuery: MiddlewareHandler<ApiEnv> = (c, next) => {
  const start = c.req.url.indexOf('?')
  if (start !== -1 && start < c.req.url.length - 1) {
    const handlers = handlersTaking(c)
    if (handlers.length > 0 && !handlers.some(readsQuery)) {
      throw new DomainError('invalid-parameter', 'This address takes no parameters.')
    }
  }
  return next()
}
