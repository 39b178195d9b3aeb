import {
  type Db,
  findAccount,
  insertUser,
  listKnownEmails,
  listParticipating,
  listParties,
} from '@inflytt/db'
import { DomainError, type Fault } from '@inflytt/domain'
import type { Deps } from '../../deps.ts'
import { toFaults } from '../../http/problems/faults.ts'
import { storeAccount } from '../../users/account-changes.ts'
import { OPERATOR } from '../caller.ts'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo-accounts.ts'
import { passwordFault, wordsOf } from '../passwords/password-rules.ts'
import { type NewUser, newUserSchema } from './accounts.schema.ts'

type UserDeps = Pick<Deps, 'db' | 'clock' | 'newId' | 'random'>

/**
 * Makes an account for whoever runs the server, with a trail unless it is a demo's, and gives its id.
 * @throws DomainError `validation-failed` with every fault; `conflict` when the address has an account
 */
export async function addUser(deps: UserDeps, given: NewUser): Promise<string> {
  const { db, clock, newId } = deps
  const result = newUserSchema.safeParse(given)
  if (!result.success) throw invalid(toFaults(result.error.issues, given))
  const { password, ...user } = result.data
  const fault = user.isDemo ? undefined : await passwordFault(password, wordsOf(user))
  const faults = [
    ...(await unknownMunicipalities(db, user.municipalityCodes)),
    // The demo brings its own.
    ...(user.isDemo ? [] : await unknownParty(db, user)),
    ...(fault === undefined ? [] : [{ pointer: '/password', detail: fault }]),
  ]
  if (faults.length > 0) throw invalid(faults)
  // Loaded and computed before the transaction: hashing is slow on purpose, and others wait meanwhile.
  const { hashPassword } = await import('better-auth/crypto')
  const passwordHash = await hashPassword(password)
  const at = clock().toISOString()
  const row = { ...user, id: newId(), accountId: newId(), passwordHash, at }
  await db.transaction().execute(async (trx) => {
    if (!(await insertUser(trx, row))) throw addressTaken()
    const made = user.isDemo ? undefined : await findAccount(trx, row.id)
    // No trail needs more of the server than its operator has.
    if (made !== undefined)
      await storeAccount({ trx, at, deps: deps as Deps, caller: OPERATOR }, undefined, made)
  })
  return row.id
}

export function addressTaken(): DomainError {
  return new DomainError(
    'conflict',
    'There is an account with this e-mail address already. Change that one, or give another address.',
  )
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

/** A fault where the party that somebody speaks for is none. */
export async function unknownParty(
  db: Db,
  { partyId, isDemo }: { partyId: string | null; isDemo: boolean },
): Promise<Fault[]> {
  if (partyId === null) return []
  const parties = await listParties(db, { includeDemo: isDemo })
  return parties.some(({ id }) => id === partyId)
    ? []
    : [{ pointer: '/partyId', detail: 'No party has this id.' }]
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
