import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { parse } from 'hono/utils/cookie'
import type { Config } from '../../configuration/config.ts'
import type { Deps } from '../../deps.ts'

type CookieConfig = Pick<Deps['config'], 'publicUrl' | 'authSecret'>

/** Loopback over http cannot keep Secure cookies in every browser, and a `__Host-` name demands Secure. */
export function isSecure({ publicUrl }: Pick<Config, 'publicUrl'>): boolean {
  return publicUrl?.startsWith('https:') === true
}

export function cookiePrefix(config: Pick<Config, 'publicUrl'>): string {
  return isSecure(config) ? '__Host-inflytt' : 'inflytt'
}

/** What a cookie of ours holds in a `Cookie` header, when it carries our signature. */
export function readSigned(
  header: string,
  name: 'session_token' | 'two_factor',
  config: CookieConfig,
): string | undefined {
  const key = `${cookiePrefix(config)}.${name}`
  const value = parse(header, key)[key]
  const dot = value?.lastIndexOf('.') ?? -1
  if (value === undefined || dot < 1) return undefined
  const token = value.slice(0, dot)
  const expected = createHmac('sha256', config.authSecret).update(token).digest()
  const given = Buffer.from(value.slice(dot + 1), 'base64')
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : undefined
}

/** The session token of a request. */
export function readSessionToken(c: Context, config: CookieConfig): string | undefined {
  return readSigned(c.req.header('Cookie') ?? '', 'session_token', config)
}

/** The named cookies of ours in a `Cookie` header, and no others. */
export function onlyCookies(
  header: string,
  names: readonly string[],
  config: Pick<Config, 'publicUrl'>,
): string {
  const wanted = names.map((name) => `${cookiePrefix(config)}.${name}=`)
  const pairs = header.split(';').map((pair) => pair.trim())
  return pairs.filter((pair) => wanted.some((name) => pair.startsWith(name))).join('; ')
}

/** Whether the browser carries the mark of a sign-in that is not to be remembered. */
export function wasNotRemembered(header: string, config: Pick<Config, 'publicUrl'>): boolean {
  return onlyCookies(header, ['dont_remember'], config) !== ''
}

/** That mark, as a `Cookie` header carries it. */
export function markNotRemembered(config: CookieConfig): string {
  const signature = createHmac('sha256', config.authSecret).update('true').digest('base64')
  return `${cookiePrefix(config)}.dont_remember=${encodeURIComponent(`true.${signature}`)}`
}
