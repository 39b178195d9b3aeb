import {
  type Account,
  deleteUserSessions,
  findAccount,
  findInvitation,
  type Invitation,
  putInvitation,
  putPassword,
  takeInvitation,
} from '@inflytt/db'
import { DomainError } from '@inflytt/domain'
import { type AttemptLimit, giveAttemptBack, takeAttempt } from '../access/sign-in/attempt-limit.ts'
import { PUBLIC_CALLER, toCaller } from '../access/caller.ts'
import { requireGoodPassword, wordsOf } from '../access/passwords/password-rules.ts'
import { hashSecret, isBeforeItsTime, newSecret } from '../access/secrets.ts'
import type { Deps } from '../deps.ts'
import { inTransaction, type Unit } from '../write.ts'
import { oneAtATime, storeAccount } from './account-changes.ts'

const DAY_MS = 24 * 60 * 60_000
const LIFE_MS = 7 * DAY_MS
const PER_ADDRESS: AttemptLimit = { name: 'invitation', attempts: 20, windowMs: 60 * 60_000 }

/** An account with the code that opens it, which is told this once. */
export interface Invited {
  account: Account
  code: string
}

/** Gives an account a code by which its password is set; the code it had opens nothing any longer. */
export async function issueInvitation(
  { trx, at, deps }: Unit,
  userId: string,
): Promise<{ code: string; expiresAt: string }> {
  const code = newSecret(deps)
  const expiresAt = new Date(Date.parse(at) + LIFE_MS).toISOString()
  await putInvitation(trx, { userId, codeHash: hashSecret(code), createdAt: at, expiresAt })
  return { code, expiresAt }
}

function refusal(): DomainError {
  return new DomainError(
    'unauthenticated',
    'This invitation is not known, has been used or has expired. Ask your administrator for a new one.',
  )
}

/**
 * The account that a code opens.
 * @throws DomainError `unauthenticated`, alike for every code that opens nothing; `rate-limited`
 */
export async function readInvitation(
  deps: Deps,
  code: string,
  address: string,
): Promise<{ account: Account; invitation: Invitation }> {
  await takeAttempt(deps, PER_ADDRESS, address)
  const invitation = await findInvitation(deps.db, hashSecret(code))
  const now = deps.clock()
  if (invitation === undefined) throw refusal()
  if (now.getTime() >= Date.parse(invitation.expiresAt)) {
    // A clock that is set back later must not bring the code to life.
    await takeInvitation(deps.db, invitation.codeHash)
    throw refusal()
  }
  const account = await findAccount(deps.db, invitation.userId)
  const isShut = account === undefined || account.isDisabled || (account.isDemo && !deps.config.isDemo)
  if (isShut || isBeforeItsTime(invitation.createdAt, now)) throw refusal()
  await giveAttemptBack(deps, PER_ADDRESS, address)
  return { account, invitation }
}

/**
 * Sets the password of the account that a code opens, and uses the code up.
 * @throws DomainError `unauthenticated`, `validation-failed`, `rate-limited`
 */
export async function acceptInvitation(
  deps: Deps,
  { code, password }: { code: string; password: string },
  address: string,
): Promise<Account> {
  const { account, invitation } = await readInvitation(deps, code, address)
  await requireGoodPassword(password, wordsOf(account), '/password')
  // Computed before the transaction: hashing is slow on purpose, and others wait meanwhile.
  const { hashPassword } = await import('better-auth/crypto')
  const hash = await hashPassword(password)
  const caller = toCaller({ ...account, userId: account.id }, null) ?? PUBLIC_CALLER
  return inTransaction({ deps, caller, remember: () => Promise.resolve() }, async (unit) => {
    const { trx, at } = unit
    await oneAtATime(unit)
    const before = await findAccount(trx, account.id)
    if (before === undefined || !(await takeInvitation(trx, invitation.codeHash))) throw refusal()
    await putPassword(trx, { userId: account.id, accountId: deps.newId(), hash, at })
    await deleteUserSessions(trx, account.id)
    return storeAccount(unit, before, { ...before, hasPassword: true, invitedUntil: null })
  })
}
