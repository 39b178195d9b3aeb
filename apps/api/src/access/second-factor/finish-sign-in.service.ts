import { deleteSession, endLockBeyond, findBegunAccountId } from '@inflytt/db'
import type { Deps } from '../../deps.ts'
import { onlyCookies, readSigned } from '../sessions/session-cookie.ts'
import { type AttemptLimit, giveAttemptBack } from '../sign-in/attempt-limit.ts'
import type { LoadAuth } from '../sign-in/load-auth.ts'
import { leaveLock, leaveRefusal, leaveSignIn, takeSignInAttempt } from '../sign-in/sign-in-trail.ts'
import { type SignedIn, statusOf, type Visit } from '../sign-in/sign-in.service.ts'
import { isRefusal, LOCKED_SECONDS, refuseCode } from './second-factor-refusal.ts'
import { readTotpSecret, requireFirstUse } from './totp-code.ts'

const PER_ADDRESS: AttemptLimit = { name: 'second-factor', attempts: 10, windowMs: 60_000 }

interface Shown {
  code: string
  isBackupCode: boolean
}

interface Verified {
  response: { token?: string | null | undefined; user?: { id: string } }
  headers: Headers
}

/**
 * Ends a sign-in that a password has begun. Never within a transaction.
 * @throws DomainError `unauthenticated` for a wrong code or a sign-in that was not begun; `conflict`; `rate-limited`
 */
export async function finishSignIn(
  deps: Deps,
  load: LoadAuth,
  shown: Shown,
  visit: Visit,
): Promise<SignedIn> {
  const means = shown.isBackupCode ? 'backupCode' : 'totp'
  await takeSignInAttempt(deps, PER_ADDRESS, { subject: visit.address, means })
  const accountId = await findBegun(deps, load, visit)
  const verified = await verify(deps, load, shown, visit).catch(async (error: unknown) => {
    if (statusOf(error) === 429) await leaveLock(deps, accountId, means)
    else if (isRefusal(error)) await leaveRefusal(deps, accountId, means)
    return refuseCode(error)
  })
  const token = verified.response.token ?? ''
  try {
    const userId = verified.response.user?.id ?? ''
    if (!shown.isBackupCode) await requireFirstUse(deps, load, { userId, code: shown.code })
  } catch (error) {
    await deleteSession(deps.db, token)
    await leaveRefusal(deps, accountId, means)
    throw error
  }
  await giveAttemptBack(deps, PER_ADDRESS, visit.address)
  await leaveSignIn(deps, token, { former: visit.token, means: ['password', means] })
  return { token, cookies: verified.headers.getSetCookie() }
}

/** The account whose password was shown, with no lock that a clock set wrong has left; undefined where none was. */
async function findBegun(deps: Deps, load: LoadAuth, { cookie }: Visit): Promise<string | undefined> {
  const begun = readSigned(cookie, 'two_factor', deps.config)
  const accountId = begun === undefined ? undefined : await findBegunAccountId(deps.db, begun)
  if (accountId === undefined) return undefined
  await readTotpSecret(deps, load, accountId)
  const latest = deps.clock().getTime() + LOCKED_SECONDS * 1000
  await endLockBeyond(deps.db, accountId, new Date(latest).toISOString())
  return accountId
}

async function verify(
  { config }: Deps,
  load: LoadAuth,
  { code, isBackupCode }: Shown,
  { userAgent, cookie }: Visit,
): Promise<Verified> {
  const { api } = await load()
  const headers = new Headers({
    'User-Agent': userAgent,
    // Not the session cookie: with a live session the library would check that user's code instead.
    Cookie: onlyCookies(cookie, ['two_factor', 'dont_remember'], config),
  })
  const sent = { body: { code }, headers, returnHeaders: true as const }
  return isBackupCode ? api.verifyBackupCode(sent) : api.verifyTOTP(sent)
}
