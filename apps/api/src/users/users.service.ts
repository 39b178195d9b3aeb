import {
  type Account,
  type Db,
  deleteDirectory,
  deletePassword,
  deleteTotp,
  findAccount,
  insertUser,
  listUnattended,
} from '@inflytt/db'
import { DomainError, type Fault } from '@inflytt/domain'
import { bindingFaults } from '../access/accounts/accounts.schema.ts'
import {
  addressTaken,
  unknownMunicipalities,
  unknownParty,
} from '../access/accounts/accounts.service.ts'
import { inTransaction, type Unit, type Write } from '../write.ts'
import { endSignIns, findAdministered, oneAtATime, storeAccount } from './account-changes.ts'
import { type Invited, issueInvitation } from './invitations.service.ts'
import type { UserCreate, UserPatch } from './users.schema.ts'

/** A changed account with what is worth telling of it. */
export interface Changed {
  account: Account
  warnings: { code: string; pointer: string; detail: string }[]
}

/**
 * Makes an account that an invitation opens.
 * @throws DomainError `validation-failed`; `conflict` when the address has an account
 */
export function inviteUser(write: Write<Invited>, fields: UserCreate): Promise<Invited> {
  return inTransaction(write, async (unit) => {
    const { trx, at, deps, caller } = unit
    await oneAtATime(unit)
    const id = deps.newId()
    const user = { ...fields, id, isDemo: caller.isDemo }
    await requireFitting(trx, user)
    const isNew = await insertUser(trx, {
      ...user,
      accountId: deps.newId(),
      passwordHash: null,
      at,
    })
    if (!isNew) throw addressTaken()
    const made = await findAdministered(unit, id)
    const { code, expiresAt } = await issueInvitation(unit, id)
    return { account: await storeAccount(unit, undefined, { ...made, invitedUntil: expiresAt }), code }
  })
}

interface UserChange {
  id: string
  patch: UserPatch
  /** Is given what is stored, and refuses a change of something older. */
  expect: (stored: Account) => Promise<void>
}

/** @throws DomainError `not-found`, `validation-failed`, `precondition-failed`; `conflict` for the last administrator */
export function changeUser(write: Write<Changed>, { id, patch, expect }: UserChange): Promise<Changed> {
  return inTransaction(write, async (unit) => {
    await oneAtATime(unit)
    const before = await findAdministered(unit, id)
    await expect(before)
    const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
    const after: Account = { ...before, ...given }
    after.municipalityCodes = after.municipalityCodes.toSorted()
    if (JSON.stringify(after) === JSON.stringify(before)) return { account: before, warnings: [] }
    await requireFitting(unit.trx, after)
    const account = await storeAccount(unit, before, after)
    return { account, warnings: await warningsOf(unit, before) }
  })
}

/**
 * Takes the password away, ends what is signed in, and gives an invitation to set a new one.
 * @throws DomainError `not-found`; `conflict` for an account that is disabled, or the last administrator's
 */
export function resetPassword(write: Write<Invited>, id: string): Promise<Invited> {
  return inTransaction(write, async (unit) => {
    await oneAtATime(unit)
    const before = await findAdministered(unit, id)
    if (before.isDisabled) throw new DomainError('conflict', 'The account is disabled. Enable it first.')
    const { code, expiresAt } = await issueInvitation(unit, id)
    const account = await storeAccount(unit, before, {
      ...before,
      hasPassword: false,
      invitedUntil: expiresAt,
    })
    await deletePassword(unit.trx, id)
    await endSignIns(unit, id)
    return { account, code }
  })
}

/** Takes the second factor away from somebody who has lost it, and ends what is signed in. */
export function resetTotp(write: Write<Account>, id: string): Promise<Account> {
  return inTransaction(write, async (unit) => {
    await oneAtATime(unit)
    const before = await findAdministered(unit, id)
    if (!before.hasTotp) return before
    await deleteTotp(unit.trx, id)
    await endSignIns(unit, id)
    return storeAccount(unit, before, { ...before, hasTotp: false })
  })
}

/**
 * Releases an account from whom it is bound to in the directory, and ends what is signed in. Who comes next with its
 * address is bound to it.
 * @throws DomainError `not-found`; `conflict` for the last administrator, who has no password
 */
export function releaseDirectory(write: Write<Account>, id: string): Promise<Account> {
  return inTransaction(write, async (unit) => {
    await oneAtATime(unit)
    const before = await findAdministered(unit, id)
    if (!before.hasDirectory) return before
    await deleteDirectory(unit.trx, id)
    await endSignIns(unit, id)
    return storeAccount(unit, before, { ...before, hasDirectory: false })
  })
}

/** @throws DomainError `not-found`, as for an account that there is not */
export async function readUser(db: Db, id: string, isDemo: boolean): Promise<Account> {
  const account = await findAccount(db, id)
  if (account === undefined || account.isDemo !== isDemo) throw new DomainError('not-found', '')
  return account
}

async function requireFitting(
  trx: Db,
  user: Pick<Account, 'email' | 'role' | 'municipalityCodes' | 'partyId' | 'isDemo'>,
): Promise<void> {
  const faults: Fault[] = [
    ...bindingFaults(user),
    ...(await unknownMunicipalities(trx, user.municipalityCodes)),
    ...(await unknownParty(trx, user)),
  ]
  if (faults.length > 0)
    throw new DomainError('validation-failed', 'The account was not saved. See errors.', { faults })
}

// Nothing in the record belongs to one officer: work lists are a municipality's, so what is told is
// whether somebody is left to do the work.
async function warningsOf({ trx }: Unit, before: Account): Promise<Changed['warnings']> {
  const codes = await listUnattended(trx, before.municipalityCodes, before)
  return codes.map((code) => ({
    code: 'municipality-without-officer',
    pointer: '/municipalityCodes',
    detail: `${code} has no officer who can sign in now. Bind somebody to it.`,
  }))
}
