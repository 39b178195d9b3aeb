import {
  type Account,
  countOthersWithRole,
  deleteInvitation,
  deleteUserSessions,
  findAccount,
  touch,
  updateAccount,
} from '@inflytt/db'
import { DomainError } from '@inflytt/domain'
import { leaveTrail } from '../audit/trail.ts'
import { endTokens } from '../tokens/tokens.service.ts'
import type { Unit } from '../write.ts'
import { changedMeanwhile } from '../changed-record.ts'

/**
 * Lets one change of accounts happen after the other on both engines: call it first in the transaction. Two
 * administrators who close each other's account at once would else both find that the other remains.
 */
export function oneAtATime({ trx, at }: Unit): Promise<void> {
  return touch(trx, ['accounts'], at)
}

/** @throws DomainError `not-found`, also for demo accounts where the caller is none, and the other way round */
export async function findAdministered({ trx, caller }: Unit, id: string): Promise<Account> {
  const account = await findAccount(trx, id)
  if (account === undefined || account.isDemo !== caller.isDemo) throw new DomainError('not-found', '')
  return account
}

function opens({ role, isDisabled, hasPassword, hasDirectory }: Account): boolean {
  return role === 'admin' && !isDisabled && (hasPassword || hasDirectory)
}

/** @throws DomainError `conflict` when the change would leave nobody who can administer accounts */
async function requireAnAdmin(unit: Unit, before: Account, after: Account): Promise<void> {
  if (!opens(before) || opens(after)) return
  if ((await countOthersWithRole(unit.trx, { ...before, role: 'admin' })) > 0) return
  throw new DomainError(
    'conflict',
    'This is the last administrator who can sign in. Make another one first.',
  )
}

const VALUES = ['hasPassword', 'hasDirectory', 'hasTotp', 'invitedUntil'] as const

function trailOf(account: Account) {
  const { email, name, role, partyId, municipalityCodes, isDisabled } = account
  const kept = Object.fromEntries(VALUES.map((key) => [key, account[key]]))
  return { email, name, role, partyId, municipalityCodes, isDisabled, ...kept }
}

/**
 * Stores a change of an account that has been found in this transaction, and leaves its trail. What the closed
 * account had open ends with it.
 */
export async function storeAccount(
  unit: Unit,
  before: Account | undefined,
  changed: Account,
): Promise<Account> {
  const { trx, at } = unit
  const after = { ...changed, version: changed.version + (before ? 1 : 0), updatedAt: at }
  if (before) {
    await requireAnAdmin(unit, before, after)
    if (!(await updateAccount(trx, after))) throw changedMeanwhile()
    if (after.isDisabled && !before.isDisabled) {
      await endSignIns(unit, after.id)
      await deleteInvitation(trx, after.id)
      after.invitedUntil = null
    }
  }
  await leaveTrail(unit, {
    action: before ? 'change' : 'create',
    recordType: 'user',
    recordId: after.id,
    recordVersion: after.version,
    before: before && trailOf(before),
    after: trailOf(after),
  })
  return after
}

/** Ends every session and token of an account. */
export async function endSignIns(unit: Unit, userId: string): Promise<void> {
  await deleteUserSessions(unit.trx, userId)
  await endTokens(unit, userId)
}
