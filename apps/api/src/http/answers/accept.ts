import type { Context, MiddlewareHandler } from 'hono'
import { parseAccept } from 'hono/utils/accept'
import { DomainError } from '@inflytt/domain'
import type { ApiEnv } from '../api-env.ts'
import { handlersTaking } from '../requests/taken-routes.ts'

const MEDIA_TYPES = Symbol('media types of the route')
const JSON_ONLY = ['application/json']

/** Marks a handler of a route with the media types that the route gives. `describe` does so for described routes. */
export function withMediaTypes<Handler extends object>(handler: Handler, mediaTypes: string[]): Handler {
  return Object.assign(handler, { [MEDIA_TYPES]: mediaTypes })
}

/** Says which media types a route gives beyond those of its description. */
export function produces(...mediaTypes: string[]): MiddlewareHandler<ApiEnv> {
  return withMediaTypes((_c, next) => next(), mediaTypes)
}

function declaredTypes(handler: object): string[] {
  const types: unknown = Reflect.get(handler, MEDIA_TYPES)
  return Array.isArray(types) ? types : []
}

// The most specific range decides, so a caller may refuse one type and take every other.
function isAccepted(header: string, mediaType: string): boolean {
  const ranges = parseAccept(header)
  const [group] = mediaType.split('/')
  for (const range of [mediaType, `${group}/*`, '*/*']) {
    const found = ranges.find(({ type }) => type.toLowerCase() === range)
    if (found) return found.q > 0
  }
  return false
}

/** Refuses, within a handler, a caller who does not take what is about to be sent. */
export function requireAccepted(c: Context<ApiEnv>, ...mediaTypes: string[]): void {
  const header = c.req.header('Accept')?.trim()
  if (!header || header === '*/*' || mediaTypes.some((type) => isAccepted(header, type))) return
  throw new DomainError('not-acceptable', `Given here: ${mediaTypes.join(', ')}.`)
}

/** For the whole API: the route that matched says what it gives, and JSON is meant where it says nothing. */
export const checkAccept: MiddlewareHandler<ApiEnv> = (c, next) => {
  const header = c.req.header('Accept')
  if (header !== undefined && header !== '*/*') {
    const handlers = handlersTaking(c)
    const declared = new Set(handlers.flatMap(declaredTypes))
    if (handlers.length > 0) requireAccepted(c, ...(declared.size > 0 ? declared : JSON_ONLY))
  }
  return next()
}
