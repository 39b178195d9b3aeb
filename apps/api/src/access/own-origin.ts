import type { MiddlewareHandler } from 'hono'
import { DomainError } from '@inflytt/domain'
import type { ApiEnv } from '../http/api-env.ts'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

function isOwn(origin: string, publicUrl: string | undefined, requestUrl: string): boolean {
  if (origin === publicUrl) return true
  if (!URL.canParse(origin)) return false
  const from = new URL(origin)
  const to = new URL(requestUrl)
  return LOOPBACK.has(from.hostname) && LOOPBACK.has(to.hostname) && from.port === to.port
}

/**
 * Refuses to sign a browser in from another site's page, cookie or not. A name that resolves to loopback
 * is another site too, so beside PUBLIC_URL only loopback itself will do. Programs send no Origin.
 */
export const requireOwnOrigin: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const origin = c.req.header('Origin')
  if (origin !== undefined && !isOwn(origin, c.get('deps').config.publicUrl, c.req.url)) {
    throw new DomainError(
      'forbidden',
      'Sign in from the pages of this server, at its PUBLIC_URL or on loopback.',
    )
  }
  await next()
}
