import { randomUUID } from 'node:crypto'
import { createMiddleware } from 'hono/factory'
import type { Config } from '../../configuration/config.ts'
import type { Deps } from '../../deps.ts'
import type { ApiEnv } from '../api-env.ts'

const VARY = 'Cookie, Authorization, Accept, Accept-Encoding'
const CACHE_PUBLIC = 'public, max-age=0, must-revalidate'

/** The policy of every page; a page with an inline style of its own is sent with the hash of it added. */
export function contentSecurityPolicy(styleHashes: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    ["style-src 'self'", ...styleHashes.map((hash) => `'${hash}'`)].join(' '),
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** The headers of every answer, whoever writes it. */
export function securityHeaders(config: Pick<Config, 'styleHashes' | 'publicUrl'>): [string, string][] {
  const headers: [string, string][] = [
    ['Content-Security-Policy', contentSecurityPolicy(config.styleHashes)],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'same-origin'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    [
      'Permissions-Policy',
      'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
    ],
  ]
  if (config.publicUrl?.startsWith('https:')) {
    headers.push(['Strict-Transport-Security', 'max-age=31536000; includeSubDomains'])
  }
  return headers
}

/** First of all: an id of our own making, and the headers, set before anything can answer or fail. */
export function responseHeaders(deps: Deps) {
  const constant = [...securityHeaders(deps.config), ['Vary', VARY] as const]
  return createMiddleware<ApiEnv>(async (c, next) => {
    c.set('deps', deps)
    c.set('requestId', randomUUID())
    for (const [name, value] of constant) c.header(name, value)
    const hasCredentials =
      c.req.header('Cookie') !== undefined || c.req.header('Authorization') !== undefined
    c.header('Cache-Control', hasCredentials ? 'no-store' : CACHE_PUBLIC)
    await next()
  })
}
