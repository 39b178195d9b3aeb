import type { MiddlewareHandler } from 'hono'
import type { ApiEnv } from '../api-env.ts'

// What a script elsewhere may read of an answer beyond its body and media type.
const EXPOSED = 'Content-Disposition, ETag, Link, RateLimit, RateLimit-Policy, Retry-After'
const ONE_DAY_SECONDS = 86_400

/**
 * Lets the pages of any other site read what is given out as open data, without credentials, and asked in every way that
 * the browser must first ask leave for. What may be asked at all is told by the routes.
 */
export const openToOtherSites: MiddlewareHandler<ApiEnv> = async (c, next) => {
  c.header('Access-Control-Allow-Origin', '*')
  c.header('Access-Control-Expose-Headers', EXPOSED)
  c.header('Cross-Origin-Resource-Policy', 'cross-origin')
  if (c.req.method === 'OPTIONS') {
    c.header('Access-Control-Allow-Methods', 'GET, HEAD')
    c.header('Access-Control-Allow-Headers', 'If-None-Match')
    c.header('Access-Control-Max-Age', String(ONE_DAY_SECONDS))
  }
  await next()
}
