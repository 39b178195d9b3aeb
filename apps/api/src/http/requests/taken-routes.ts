import type { Context } from 'hono'
import { matchedRoutes } from 'hono/route'
import { findTargetHandler } from 'hono/utils/handler'
import type { ApiEnv } from '../api-env.ts'

/** The routes that take a request, as they were declared, without what stands before all of them; none where none does. */
export function routesTaking(c: Context<ApiEnv>) {
  return matchedRoutes(c).filter(({ method, path }) => method !== 'ALL' && path !== '/*')
}

/** What each of them was given to answer with. */
export function handlersTaking(c: Context<ApiEnv>): object[] {
  return routesTaking(c).map(({ handler }) => findTargetHandler(handler))
}
