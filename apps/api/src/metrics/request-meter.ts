import type { MiddlewareHandler } from 'hono'
import { Histogram, type Registry } from 'prom-client'
import type { ApiEnv } from '../http/api-env.ts'
import { routesTaking } from '../http/requests/taken-routes.ts'

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
const OTHER = 'other'

/** Counts and times requests by what the program itself names: never by anything that a sender chose. */
export function createRequestMeter(registry: Registry): MiddlewareHandler<ApiEnv> {
  const seconds = new Histogram({
    name: 'inflytt_http_request_duration_seconds',
    help: 'From a request to the beginning of its answer, by pattern of the route.',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers: [registry],
  })
  return async (c, next) => {
    const begun = performance.now()
    await next()
    const own = routesTaking(c).at(-1)
    const { status } = c.res
    seconds.observe(
      {
        method: METHODS.has(c.req.method) ? c.req.method : OTHER,
        // What no route of its own answers is the site's, or nobody's.
        route: own?.path ?? (status === 404 || status === 405 ? OTHER : 'site'),
        status,
      },
      (performance.now() - begun) / 1000,
    )
  }
}
