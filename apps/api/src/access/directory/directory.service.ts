import {
  type Account,
  bindDirectory,
  findAccount,
  findAccountIdByEmail,
  findBoundAccountId,
  insertUser,
  listParticipating,
} from '@inflytt/db'
import { beginOfSeen, holdsPersonalNumber } from '@inflytt/domain'
import type { Deps } from '../../deps.ts'
import { oneAtATime, storeAccount } from '../../users/account-changes.ts'
import { inTransaction, type Unit } from '../../write.ts'
import { bindingFaults } from '../accounts/accounts.schema.ts'
import { PUBLIC_CALLER, toCaller } from '../caller.ts'
import {
  type Claims,
  DIRECTORY,
  type DirectoryConfig,
  emailOf,
  municipalitiesOf,
  roleOf,
} from './directory.ts'

/** Why somebody whom the directory knows is not let in: no account, or no municipality of ours. */
export class NotAdmitted extends Error {
  override readonly name = 'NotAdmitted'
  readonly reason: 'account' | 'municipality'

  /** The account that is known and yet not opened. */
  readonly accountId: string | undefined

  constructor(reason: 'account' | 'municipality', accountId?: string) {
    super(`The directory's user has no ${reason} here.`)
    this.reason = reason
    this.accountId = accountId
  }
}

/**
 * The account of somebody whom the directory has vouched for: the one bound to them; else the one of their
 * address, which is bound; else one that the mapping of roles makes. Nobody comes in without one of the three.
 * Call it outside any transaction.
 * @throws NotAdmitted
 */
export async function admit(deps: Deps, config: DirectoryConfig, claims: Claims): Promise<Account> {
  const subject = String(claims['sub'])
  const known = await findKnown(deps, config, claims)
  const caller = known ? toCaller({ ...known, userId: known.id }, null) : undefined
  const write = { deps, caller: caller ?? PUBLIC_CALLER, remember: () => Promise.resolve() }
  return inTransaction(write, async (unit) => {
    await oneAtATime(unit)
    const found = await findKnown({ ...deps, db: unit.trx }, config, claims)
    const codes = (await listParticipating(unit.trx)).map(({ code }) => code)
    const named = municipalitiesOf(claims, config, codes)
    const before = found ?? (await make(unit, config, claims, named))
    if (before.isDisabled || before.isDemo) throw new NotAdmitted('account', before.id)
    const isBoundByClaim = before.role === 'officer' && config.municipalityClaim !== undefined
    if (isBoundByClaim && named === undefined) throw new NotAdmitted('municipality', found?.id)
    const { id, hasDirectory } = before
    const isNewBinding = await bindDirectory(unit.trx, {
      id: deps.newId(),
      userId: id,
      provider: DIRECTORY,
      subject,
      at: unit.at,
    })
    const after: Account = {
      ...before,
      hasDirectory: hasDirectory || isNewBinding,
      municipalityCodes: isBoundByClaim && named ? named : before.municipalityCodes,
    }
    if (JSON.stringify(after) === JSON.stringify(before)) return before
    return storeAccount(unit, before, after)
  })
}

async function findKnown(
  { db }: Pick<Deps, 'db'>,
  config: DirectoryConfig,
  claims: Claims,
): Promise<Account | undefined> {
  const bound = await findBoundAccountId(db, DIRECTORY, String(claims['sub']))
  if (bound !== undefined) return findAccount(db, bound)
  const email = emailOf(claims, config)
  const invited = email === undefined ? undefined : await findAccountIdByEmail(db, email)
  const account = invited === undefined ? undefined : await findAccount(db, invited)
  // Bound to another already: an address that has passed on to somebody else opens nothing of the one before.
  return account?.hasDirectory ? undefined : account
}

// A directory writes what it likes; here a name is one line.
const oneLine = (text: string) => {
  const line = text.replaceAll(/[\p{Cc}\p{Bidi_Control}]+/gu, ' ').trim()
  return beginOfSeen(line) === '' || holdsPersonalNumber(line) ? '' : line
}

async function make(
  unit: Unit,
  config: DirectoryConfig,
  claims: Claims,
  named: string[] | undefined,
): Promise<Account> {
  const { trx, at, deps } = unit
  const email = emailOf(claims, config)
  const role = roleOf(claims, config)
  if (email === undefined || holdsPersonalNumber(email) || role === undefined)
    throw new NotAdmitted('account')
  if (role === 'officer' && named === undefined) throw new NotAdmitted('municipality')
  const user = {
    email,
    role,
    partyId: null,
    municipalityCodes: role === 'officer' ? (named ?? []) : [],
    isDemo: false,
  }
  if (bindingFaults(user).length > 0) throw new NotAdmitted('account')
  const id = deps.newId()
  const name = typeof claims['name'] === 'string' ? oneLine(claims['name']).slice(0, 100) : ''
  const opened = { ...user, id, accountId: '', name: name || email, passwordHash: null, at }
  const isNew = await insertUser(trx, opened)
  const made = isNew ? await findAccount(trx, id) : undefined
  if (made === undefined) throw new NotAdmitted('account')
  return storeAccount(unit, undefined, made)
}
