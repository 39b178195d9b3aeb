import type { MiddlewareHandler } from 'hono'
import { DomainError } from '@inflytt/domain'
import type { ApiEnv } from '../api-env.ts'
import { isReading } from './reading.ts'

function isForeign(origin: string, publicUrl: string | undefined, requestUrl: string): boolean {
  if (publicUrl !== undefined) return origin !== publicUrl
  // Without PUBLIC_URL the server knows itself only by the Host that the browser says, and a
  // page elsewhere cannot choose that header. The scheme is left out: a proxy may end TLS.
  const host = URL.canParse(origin) ? new URL(origin).host : undefined
  return host !== new URL(requestUrl).host
}

/**
 * Refuses a write that another site makes a signed-in browser send. Browsers name the origin of every write, so one
 * that comes with a cookie and without its origin is refused as well; a program without a cookie names none.
 */
export const refuseForeignOrigin: MiddlewareHandler<ApiEnv> = async (c, next) => {
  if (!isReading(c.req.method) && c.req.header('Cookie') !== undefined) {
    const origin = c.req.header('Origin')
    const isCrossSite = c.req.header('Sec-Fetch-Site') === 'cross-site'
    if (
      isCrossSite ||
      origin === undefined ||
      isForeign(origin, c.get('deps').config.publicUrl, c.req.url)
    ) {
      throw new DomainError(
        'forbidden',
        'A write with a session must come from the pages of this server and say so in Origin.',
      )
    }
  }
  await next()
}
