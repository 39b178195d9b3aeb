import { DomainError } from '@inflytt/domain'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { resolver, uniqueSymbol } from 'hono-openapi'
import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import type { ApiEnv } from '../../http/api-env.ts'
import { query } from '../../http/requests/validate.ts'
import type { AttemptLimit } from '../sign-in/attempt-limit.ts'
import { createClientAddress } from '../client-address.ts'
import { DIRECTORY } from './directory.ts'
import { NotAdmitted } from './directory.service.ts'
import type { LoadAuth } from '../sign-in/load-auth.ts'
import { cookiePrefix, onlyCookies, readSigned } from '../sessions/session-cookie.ts'
import { leaveRefusal, leaveSignIn, takeSignInAttempt } from '../sign-in/sign-in-trail.ts'
import { setCookies, visitOf } from '../sign-in/visit.ts'

const PER_ADDRESS: AttemptLimit = { name: 'directory', attempts: 30, windowMs: 60_000 }
const MEANS = 'directory'
const SIGN_IN_PAGE = '/logga-in'

/** A page of this server to come back to, and never another's address. */
const startSchema = z.strictObject({
  till: z
    .string()
    .max(500)
    .regex(/^\/(?![/\\])[^\\\s]*$/)
    .optional(),
})

// OAuth (RFC 6749, 4.1.2) bids a client pass over parameters of the answer that it does not know.
const openAnswer: MiddlewareHandler<ApiEnv> = Object.assign(
  ((_c, next) => next()) as MiddlewareHandler<ApiEnv>,
  { [uniqueSymbol]: { target: 'query', ...resolver(z.object({})) } },
)

type Reason = 'konto' | 'kommun' | 'organisation'

function reasonOf(error: NotAdmitted): Reason {
  return error.reason === 'account' ? 'konto' : 'kommun'
}

function isSession(cookie: string, prefix: string): boolean {
  return cookie.startsWith(`${prefix}.session_token=`) && !/Max-Age=0/.test(cookie)
}

/** Sign-in by the organisation's directory, under `/api/auth`; without one configured it is not there. */
export function directoryRoutes(deps: Deps, auth: LoadAuth) {
  const clientAddress = createClientAddress(deps.config)
  const { directory } = deps.config
  const prefix = cookiePrefix(deps.config)

  function requireDirectory(): void {
    if (directory === undefined) throw new DomainError('not-found', '')
  }

  function back(c: Context<ApiEnv>, reason: Reason) {
    return c.redirect(`${SIGN_IN_PAGE}?fel=${reason}`, 302)
  }

  return new Hono<ApiEnv>()
    .get('/ways', (c) => c.json({ directory: directory ? { name: directory.name } : null }))
    .get(`/${DIRECTORY}`, query(startSchema), async (c) => {
      requireDirectory()
      await takeSignInAttempt(deps, PER_ADDRESS, { subject: clientAddress(c), means: MEANS })
      const { api } = await auth()
      const callbackURL = c.req.valid('query').till ?? '/'
      const body = { provider: DIRECTORY, callbackURL, errorCallbackURL: SIGN_IN_PAGE }
      const begun = await api
        .signInSocial({ body, headers: new Headers(), returnHeaders: true })
        .catch((cause: unknown) => {
          deps.log.error({ cause }, 'the directory cannot be reached')
        })
      if (!begun?.response.url) return back(c, 'organisation')
      setCookies(c, begun.headers.getSetCookie())
      return c.redirect(begun.response.url, 302)
    })
    .get(`/callback/${DIRECTORY}`, openAnswer, async (c) => {
      requireDirectory()
      const visit = visitOf(c, clientAddress(c))
      await takeSignInAttempt(deps, PER_ADDRESS, { subject: visit.address, means: MEANS })
      const { api } = await auth()
      const Cookie = onlyCookies(visit.cookie, ['state'], deps.config)
      const given = { params: { id: DIRECTORY }, query: c.req.query(), method: 'GET' as const }
      const headers = new Headers({ Cookie, 'User-Agent': visit.userAgent })
      const answer = await api
        .callbackOAuth({ ...given, headers, asResponse: true })
        .catch(async (error: unknown) => {
          if (!(error instanceof NotAdmitted)) throw error
          await leaveRefusal(deps, error.accountId, MEANS)
          return reasonOf(error)
        })
      if (typeof answer === 'string') return back(c, answer)
      const cookies = answer.headers.getSetCookie()
      const location = answer.headers.get('Location')
      const [session = ''] = cookies.find((cookie) => isSession(cookie, prefix))?.split(';') ?? []
      const token = readSigned(session, 'session_token', deps.config)
      if (location === null || token === undefined) {
        await leaveRefusal(deps, undefined, MEANS)
        return back(c, 'organisation')
      }
      await leaveSignIn(deps, token, { former: visit.token, means: [MEANS] })
      // Goes when the browser closes: nobody has asked to be remembered here.
      setCookies(
        c,
        cookies.map((one) => (isSession(one, prefix) ? one.replace(/; Max-Age=\d+/, '') : one)),
      )
      return c.redirect(location, 302)
    })
}
