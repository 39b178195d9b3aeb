import {
  type Db,
  deleteDemoUsers,
  insertUser,
  listKnownEmails,
  listParticipating,
  type Trx,
} from '@inflytt/db'
import { DomainError, type Fault } from '@inflytt/domain'
import type { Deps } from '../../deps.ts'
import { toFaults } from '../../http/problems/faults.ts'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo-accounts.ts'
import { passwordFault, wordsOf } from '../passwords/password-rules.ts'
import { type NewUser, newUserSchema } from './users.schema.ts'

type UserDeps = Pick<Deps, 'db' | 'clock' | 'newId'>

/**
 * Makes an account and gives its id.
 * @throws DomainError `validation-failed` with every fault; `conflict` when the address has an account
 */
export async function addUser({ db, clock, newId }: UserDeps, given: NewUser): Promise<string> {
  const result = newUserSchema.safeParse(given)
  if (!result.success) throw invalid(toFaults(result.error.issues, given))
  const { password, ...user } = result.data
  const fault = user.isDemo ? undefined : await passwordFault(password, wordsOf(user))
  const faults = [
    ...(await unknownMunicipalities(db, user.municipalityCodes)),
    ...(fault === undefined ? [] : [{ pointer: '/password', detail: fault }]),
  ]
  if (faults.length > 0) throw invalid(faults)
  // Loaded and computed before the transaction: hashing is slow on purpose, and others wait meanwhile.
  const { hashPassword } = await import('better-auth/crypto')
  const passwordHash = await hashPassword(password)
  const row = { ...user, id: newId(), accountId: newId(), passwordHash, at: clock().toISOString() }
  const isNew = await db.transaction().execute((trx) => insertUser(trx, row))
  if (!isNew) throw new DomainError('conflict', 'There is an account with this e-mail address already.')
  return row.id
}

/** A fault for each code that no participating municipality has. */
export async function unknownMunicipalities(db: Db, codes: readonly string[]): Promise<Fault[]> {
  const known = new Set((await listParticipating(db)).map(({ code }) => code))
  return codes.flatMap((code, i) =>
    known.has(code)
      ? []
      : [{ pointer: `/municipalityCodes/${i}`, detail: 'No municipality has this code.' }],
  )
}

function invalid(faults: { pointer: string; detail: string }[]): DomainError {
  return new DomainError('validation-failed', 'The account was not made. See errors.', {
    faults: faults.map(({ pointer, detail }) => ({ pointer, detail })),
  })
}

/** Makes the demo accounts that are missing; the municipalities they are bound to must be there. */
export async function ensureDemoAccounts(deps: UserDeps): Promise<void> {
  const known = await listKnownEmails(
    deps.db,
    DEMO_ACCOUNTS.map(({ email }) => email),
  )
  const missing = DEMO_ACCOUNTS.filter(({ email }) => !known.includes(email))
  await Promise.all(
    missing.map((account) =>
      addUser(deps, { ...account, password: DEMO_PASSWORD, isDemo: true }).catch(passOverKnown),
    ),
  )
}

/** Another server that starts at the same time may have made it first. */
function passOverKnown(error: unknown): void {
  if (!(error instanceof DomainError) || error.code !== 'conflict') throw error
}

/** Removes the demo accounts, their sessions and passwords, in the transaction that removes the demo. */
export function removeDemoUsers(trx: Trx): Promise<void> {
  return deleteDemoUsers(trx)
}
