import { deleteExpiredSessions, deleteUserSessions } from '@inflytt/db'
import { DomainError } from '@inflytt/domain'
import { giveAttemptBack, takeAttempt, type AttemptLimit } from './attempt-limit.ts'
import type { AuthDeps } from './auth.ts'
import type { LoadAuth } from './load-auth.ts'
import { onlyCookies } from '../sessions/session-cookie.ts'
import { leaveRefusalOf, leaveSignIn, leaveSignOut, takeSignInAttempt } from './sign-in-trail.ts'

const MINUTE_MS = 60_000
const PER_ADDRESS: AttemptLimit = { name: 'sign-in', attempts: 10, windowMs: MINUTE_MS }
const PER_ACCOUNT: AttemptLimit = { name: 'sign-in-account', attempts: 30, windowMs: 15 * MINUTE_MS }
const PER_CHANGE: AttemptLimit = { name: 'change-password', attempts: 5, windowMs: 15 * MINUTE_MS }

export interface Credentials {
  /** In lower case. */
  email: string
  password: string
  rememberMe: boolean
}

/** What a request brings beside its body. */
export interface Visit {
  address: string
  /** Its beginning. */
  userAgent: string
  /** The session that the browser already has. */
  token: string | undefined
  /** The `Cookie` header. */
  cookie: string
}

export interface SignedIn {
  /** Undefined where the second factor is still to come. */
  token: string | undefined
  /** Values for `Set-Cookie`. */
  cookies: string[]
}

/** Signing in and out. None of it may be called within a transaction: on SQLite that never ends. */
export function createSignIn(deps: AuthDeps & { auth: LoadAuth }) {
  const load = deps.auth

  return {
    /** @throws DomainError `unauthenticated`, alike for a wrong password, no account and one that is disabled; `rate-limited` */
    async signIn({ email, password, rememberMe }: Credentials, visit: Visit): Promise<SignedIn> {
      const means = 'password'
      await takeSignInAttempt(deps, PER_ADDRESS, { subject: visit.address, means })
      await takeSignInAttempt(deps, PER_ACCOUNT, { subject: email, email, means })
      const { api } = await load()
      const headers = new Headers({
        'User-Agent': visit.userAgent,
        // No other: a device is remembered by its session, and never spares the second factor.
        Cookie: onlyCookies(visit.cookie, ['dont_remember'], deps.config),
      })
      const body = { email, password, rememberMe }
      const signedIn = await api
        .signInEmail({ body, headers, returnHeaders: true })
        .catch(async (error: unknown) => {
          if (statusOf(error) === 401) await leaveRefusalOf(deps, email)
          return refuse(error)
        })
      await giveAttemptBack(deps, PER_ADDRESS, visit.address)
      await giveAttemptBack(deps, PER_ACCOUNT, email)
      await deleteExpiredSessions(deps.db, deps.clock().toISOString())
      const isHalfWay = 'twoFactorRedirect' in signedIn.response
      const token = isHalfWay ? undefined : signedIn.response.token
      if (token !== undefined) await leaveSignIn(deps, token, { former: visit.token, means: [means] })
      else if (visit.token !== undefined) await leaveSignOut(deps, visit.token)
      return { token, cookies: signedIn.headers.getSetCookie() }
    },

    /** Ends the session and gives the cookies that clear the browser's. */
    async signOut(token: string | undefined): Promise<string[]> {
      // Deleted here first: better-auth passes over a store that cannot be written, and the session would live on.
      if (token !== undefined) await leaveSignOut(deps, token)
      const { api } = await load()
      const { headers } = await api.signOut({ headers: new Headers(), returnHeaders: true })
      return headers.getSetCookie()
    },

    /**
     * Sets a new password and ends every other session of the user, and what the old one has begun.
     * @throws DomainError `validation-failed` when the current password is wrong; `rate-limited`
     */
    async changePassword(userId: string, passwords: Passwords, cookie: string): Promise<string[]> {
      await takeAttempt(deps, PER_CHANGE, userId)
      const { api } = await load()
      const body = { ...passwords, revokeOtherSessions: true }
      const headers = new Headers({ Cookie: cookie })
      const changed = await api
        .changePassword({ body, headers, returnHeaders: true })
        .catch(refuseChange)
      await deleteUserSessions(deps.db, userId, changed.response.token ?? undefined)
      await giveAttemptBack(deps, PER_CHANGE, userId)
      return changed.headers.getSetCookie()
    },
  }
}

export interface Passwords {
  currentPassword: string
  newPassword: string
}

export function statusOf(error: unknown): unknown {
  return error instanceof Error && 'statusCode' in error ? error.statusCode : undefined
}

function refuse(error: unknown): never {
  if (statusOf(error) !== 401) throw error
  throw new DomainError('unauthenticated', 'The e-mail address or the password is wrong.', {
    cause: error,
  })
}

function refuseChange(error: unknown): never {
  if (statusOf(error) !== 400) return refuse(error)
  throw new DomainError('validation-failed', 'The password was not changed. See errors.', {
    cause: error,
    faults: [{ pointer: '/currentPassword', detail: 'This is not your current password.' }],
  })
}
