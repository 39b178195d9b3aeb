import { DomainError } from '@inflytt/domain'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { resolver, uniqueSymbol } from 'hono-openapi'
import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import type { ApiEnv } from '../../http/api-env.ts'
import { query } from '../../http/requests/validate.ts'
import { type AttemptLimit, giveAttemptBack } from '../sign-in/attempt-limit.ts'
import { createClientAddress } from '../client-address.ts'
import { DIRECTORY } from './directory.ts'
import { NotAdmitted } from './directory.service.ts'
import { createLoadDirectoryAuth, type LoadDirectoryAuth } from '../sign-in/load-auth.ts'
import { cookiePrefix, markNotRemembered, onlyCookies, readSigned } from '../sessions/session-cookie.ts'
import { leaveRefusal, leaveSignIn, takeSignInAttempt } from '../sign-in/sign-in-trail.ts'
import { setCookies, visitOf } from '../sign-in/visit.ts'

const PER_ADDRESS: AttemptLimit = { name: 'directory', attempts: 30, windowMs: 60_000 }
const MEANS = 'directory'
const SIGN_IN_PAGE = '/logga-in'

/** A page of this server to come back to, and never another's address; a header carries ASCII alone. */
const startSchema = z.strictObject({
  till: z
    .string()
    .max(500)
    .regex(/^\/(?![/\\])[^\\\s]*$/)
    .transform((path) => path.replaceAll(/[^ -~]+/gu, encodeURIComponent))
    .optional(),
})

// OAuth (RFC 6749, 4.1.2) bids a client pass over parameters of the answer that it does not know.
const openAnswer: MiddlewareHandler<ApiEnv> = Object.assign(
  ((_c, next) => next()) as MiddlewareHandler<ApiEnv>,
  { [uniqueSymbol]: { target: 'query', ...resolver(z.object({})) } },
)

type Reason = 'konto' | 'kommun' | 'organisation' | 'forsok' | 'lagring'

const REASON_OF_STATUS: Readonly<Record<number, Reason>> = {
  429: 'forsok',
  500: 'organisation',
  503: 'lagring',
  507: 'lagring',
}

/** A person stands at these addresses, and is led to a page that says why; a program is answered by the problem. */
const asPage: MiddlewareHandler<ApiEnv> = async (c, next) => {
  await next()
  const reason = REASON_OF_STATUS[c.res.status]
  if (reason !== undefined && c.req.header('Accept')?.includes('text/html')) c.res = back(c, reason)
}

function back(c: Context<ApiEnv>, reason: Reason): Response {
  return c.redirect(`${SIGN_IN_PAGE}?fel=${reason}`, 302)
}

function reasonOf(error: NotAdmitted): Reason {
  return error.reason === 'account' ? 'konto' : 'kommun'
}

function isSession(cookie: string, prefix: string): boolean {
  return cookie.startsWith(`${prefix}.session_token=`) && !/Max-Age=0/.test(cookie)
}

/** Sign-in by the organisation's directory, under `/api/auth`; without one configured it is not there. */
export function directoryRoutes(deps: Deps) {
  const clientAddress = createClientAddress(deps.config)
  const { directory } = deps.config
  const prefix = cookiePrefix(deps.config)
  const load = directory && createLoadDirectoryAuth(deps, directory)

  function requireDirectory(): LoadDirectoryAuth {
    if (load === undefined) throw new DomainError('not-found', '')
    return load
  }

  function unreachable(cause: unknown): void {
    deps.log.error({ cause }, 'the directory cannot be reached')
  }

  return new Hono<ApiEnv>()
    .get('/ways', (c) => c.json({ directory: directory ? { name: directory.name } : null }))
    .get(`/${DIRECTORY}`, asPage, query(startSchema), async (c) => {
      const open = requireDirectory()
      await takeSignInAttempt(deps, PER_ADDRESS, { subject: clientAddress(c), means: MEANS })
      const auth = await open().catch(unreachable)
      const callbackURL = c.req.valid('query').till ?? '/'
      const body = { provider: DIRECTORY, callbackURL, errorCallbackURL: SIGN_IN_PAGE }
      const begun = await auth?.api
        .signInSocial({ body, headers: new Headers(), returnHeaders: true })
        .catch(unreachable)
      if (!begun?.response.url) return back(c, 'organisation')
      setCookies(c, begun.headers.getSetCookie())
      return c.redirect(begun.response.url, 302)
    })
    .get(`/callback/${DIRECTORY}`, asPage, openAnswer, async (c) => {
      const open = requireDirectory()
      const visit = visitOf(c, clientAddress(c))
      await takeSignInAttempt(deps, PER_ADDRESS, { subject: visit.address, means: MEANS })
      const auth = await open().catch(unreachable)
      if (!auth) return back(c, 'organisation')
      const state = onlyCookies(visit.cookie, ['state'], deps.config)
      // Goes when the browser closes: nobody has asked to be remembered here.
      const Cookie = `${state}; ${markNotRemembered(deps.config)}`
      const given = { params: { id: DIRECTORY }, query: c.req.query(), method: 'GET' as const }
      const headers = new Headers({ Cookie, 'User-Agent': visit.userAgent })
      const answer = await auth.api
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
      // Its two steps: the way there and the way back.
      for (const _step of [1, 2]) await giveAttemptBack(deps, PER_ADDRESS, visit.address)
      setCookies(c, cookies)
      return c.redirect(location, 302)
    })
}
