import {
  deleteSession,
  endLockBeyond,
  findAccount,
  findBegunAccountId,
  findTotpSecret,
  takeTotpStep,
} from '@inflytt/db'
import { DomainError } from '@inflytt/domain'
import type { Deps } from '../../deps.ts'
import { ProblemWithHeaders } from '../../http/problems/problem.ts'
import { type AttemptLimit, giveAttemptBack, takeAttempt } from '../sign-in/attempt-limit.ts'
import type { LoadAuth } from '../sign-in/load-auth.ts'
import { onlyCookies, readSigned } from '../sessions/session-cookie.ts'
import { leaveLock, leaveRefusal, leaveSignIn, takeSignInAttempt } from '../sign-in/sign-in-trail.ts'
import { type SignedIn, statusOf, type Visit } from '../sign-in/sign-in.service.ts'
import { stepOfCode } from './totp-step.ts'

const MINUTE_MS = 60_000
const LOCKED_MINUTES = 15
const LOCKED_SECONDS = LOCKED_MINUTES * 60
const PER_ADDRESS: AttemptLimit = { name: 'second-factor', attempts: 10, windowMs: MINUTE_MS }
const PER_USER: AttemptLimit = { name: 'second-factor-set', attempts: 5, windowMs: 15 * MINUTE_MS }

/** What enabling gives, told this once. */
export interface Enabling {
  /** `otpauth://`, for the authenticator. */
  uri: string
  backupCodes: string[]
}

type Answer = { response: { token?: string | null; user?: { id: string } }; headers: Headers }

/** The second factor: set, asked for at sign-in, and taken away. Never within a transaction. */
export function createSecondFactor(deps: Deps, load: LoadAuth) {
  /** Empty where the account has none. @throws DomainError `conflict` where another AUTH_SECRET has closed it */
  async function readSecret(userId: string): Promise<string> {
    const data = await findTotpSecret(deps.db, userId)
    if (data === undefined) return ''
    const { symmetricDecrypt } = await import('better-auth/crypto')
    const { secretConfig: key } = await (await load()).$context
    try {
      return await symmetricDecrypt({ key, data })
    } catch (cause) {
      throw new DomainError(
        'conflict',
        'The secret of the server has been changed, and your second factor with it. Ask your administrator to take it away.',
        { cause },
      )
    }
  }

  // By the step that the code is of and not by the clock: a code stays used when the clock goes back. The library
  // itself takes each backup code once.
  async function requireFirstUse(userId: string, code: string): Promise<void> {
    const step = stepOfCode(await readSecret(userId), code, deps.clock())
    if (step === undefined || !(await takeTotpStep(deps.db, userId, step)))
      throw new DomainError('unauthenticated', 'This code has been used. Wait for the next one.')
  }

  return {
    /** @throws DomainError `unauthenticated` for a wrong code or a sign-in that was not begun; `conflict`; `rate-limited` */
    async finishSignIn(
      { code, isBackupCode }: { code: string; isBackupCode: boolean },
      visit: Visit,
    ): Promise<SignedIn> {
      const means = isBackupCode ? 'backupCode' : 'totp'
      await takeSignInAttempt(deps, PER_ADDRESS, { subject: visit.address, means })
      const begun = readSigned(visit.cookie, 'two_factor', deps.config)
      const accountId = begun === undefined ? undefined : await findBegunAccountId(deps.db, begun)
      if (accountId !== undefined) {
        await readSecret(accountId)
        const latest = deps.clock().getTime() + LOCKED_SECONDS * 1000
        await endLockBeyond(deps.db, accountId, new Date(latest).toISOString())
      }
      const { api } = await load()
      const headers = new Headers({
        'User-Agent': visit.userAgent,
        // Not the session cookie: with a live session the library would check that user's code instead.
        Cookie: onlyCookies(visit.cookie, ['two_factor', 'dont_remember'], deps.config),
      })
      const sent = { body: { code }, headers, returnHeaders: true as const }
      const verify = isBackupCode ? api.verifyBackupCode(sent) : api.verifyTOTP(sent)
      const verified = (await verify.catch(async (error: unknown) => {
        if (statusOf(error) === 429) await leaveLock(deps, accountId, means)
        else if (isRefusal(error)) await leaveRefusal(deps, accountId, means)
        return refuseCode(error)
      })) as Answer
      const token = verified.response.token ?? ''
      try {
        if (!isBackupCode) await requireFirstUse(verified.response.user?.id ?? '', code)
      } catch (error) {
        await deleteSession(deps.db, token)
        await leaveRefusal(deps, accountId, means)
        throw error
      }
      await giveAttemptBack(deps, PER_ADDRESS, visit.address)
      await leaveSignIn(deps, token, { former: visit.token, means: ['password', means] })
      return { token, cookies: verified.headers.getSetCookie() }
    },

    /** Makes a secret that counts once a code of it has been shown. @throws DomainError `validation-failed`, `conflict` */
    async begin(userId: string, password: string, cookie: string): Promise<Enabling> {
      if ((await findAccount(deps.db, userId))?.hasTotp)
        throw new DomainError('conflict', 'Your second factor is on. End it before you begin another.')
      await takeAttempt(deps, PER_USER, userId)
      const { api } = await load()
      const sent = { body: { password }, headers: new Headers({ Cookie: cookie }) }
      const begun = await api.enableTwoFactor(sent).catch(async (error: unknown) => {
        if (isRefusal(error) || (await findTotpSecret(deps.db, userId)) === undefined)
          return refusePassword(error)
        // Of two that begin at once the store keeps the first.
        throw new DomainError('conflict', 'This was begun at the same time. Begin again.', {
          cause: error,
        })
      })
      await giveAttemptBack(deps, PER_USER, userId)
      if (begun.method !== 'totp') throw new Error('Another second factor than asked for was begun.')
      return { uri: begun.totpURI, backupCodes: begun.backupCodes }
    },

    /** @throws DomainError `validation-failed` for a wrong code; `rate-limited` */
    async confirm(userId: string, code: string, cookie: string): Promise<string[]> {
      await takeAttempt(deps, PER_USER, userId)
      const { api } = await load()
      const headers = new Headers({ Cookie: cookie })
      const confirmed = await api
        .verifyTOTP({ body: { code }, headers, returnHeaders: true })
        .catch((error: unknown) => refuseField(error, '/code', 'This is not the code shown now.'))
      await requireFirstUse(userId, code)
      await giveAttemptBack(deps, PER_USER, userId)
      return confirmed.headers.getSetCookie()
    },

    /** @throws DomainError `validation-failed` for a wrong password; `rate-limited` */
    async end(userId: string, password: string, cookie: string): Promise<string[]> {
      await takeAttempt(deps, PER_USER, userId)
      const { api } = await load()
      const headers = new Headers({ Cookie: cookie })
      const ended = await api
        .disableTwoFactor({ body: { password }, headers, returnHeaders: true })
        .catch(refusePassword)
      await giveAttemptBack(deps, PER_USER, userId)
      return ended.headers.getSetCookie()
    },
  }
}

function isRefusal(error: unknown): boolean {
  const status = statusOf(error)
  // 409: of two who showed a backup code at once, the later.
  return status === 400 || status === 401 || status === 409
}

function refuseCode(error: unknown): never {
  const status = statusOf(error)
  if (status === 429)
    throw new ProblemWithHeaders(
      'rate-limited',
      `Too many wrong codes. Try again in ${LOCKED_MINUTES} minutes.`,
      {
        'Retry-After': String(LOCKED_SECONDS),
        RateLimit: `"second-factor-lock";r=0;t=${LOCKED_SECONDS}`,
        'RateLimit-Policy': `"second-factor-lock";q=10;w=${LOCKED_SECONDS}`,
      },
    )
  if (!isRefusal(error)) throw error
  throw new DomainError('unauthenticated', 'The code is wrong, or the sign-in has to begin anew.', {
    cause: error,
  })
}

function refusePassword(error: unknown): never {
  return refuseField(error, '/password', 'This is not your password.')
}

function refuseField(error: unknown, pointer: string, detail: string): never {
  if (!isRefusal(error)) throw error
  throw new DomainError('validation-failed', 'Nothing was changed. See errors.', {
    cause: error,
    faults: [{ pointer, detail }],
  })
}
