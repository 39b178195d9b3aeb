import type { Context } from 'hono'
import type { ApiEnv } from '../../http/api-env.ts'
import { readSessionToken } from '../sessions/session-cookie.ts'
import type { Visit } from './sign-in.service.ts'

const MAX_USER_AGENT_LENGTH = 200

export function visitOf(c: Context<ApiEnv>, address: string): Visit {
  return {
    address,
    userAgent: (c.req.header('User-Agent') ?? '').slice(0, MAX_USER_AGENT_LENGTH),
    token: readSessionToken(c, c.get('deps').config),
    cookie: c.req.header('Cookie') ?? '',
  }
}

export function setCookies(c: Context<ApiEnv>, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true })
}
