import { findAccount, updateAccount } from '@inflytt/db'
import type { Caller } from '../access/caller.ts'
import { leaveTrail } from '../audit/trail.ts'
import type { Deps } from '../deps.ts'
import { inTransaction } from '../write.ts'
import { oneAtATime } from './account-changes.ts'

/**
 * Leaves a trail of what somebody did to the own account through the sign-in library, which knows of none, and
 * raises the version that administrators read.
 */
export async function noteOwnChange(deps: Deps, caller: Caller, fields: object): Promise<void> {
  const userId = caller.userId ?? ''
  await inTransaction({ deps, caller, remember: () => Promise.resolve() }, async (unit) => {
    await oneAtATime(unit)
    const account = await findAccount(unit.trx, userId)
    if (account === undefined) return
    const version = account.version + 1
    await updateAccount(unit.trx, { ...account, version, updatedAt: unit.at })
    await leaveTrail(unit, {
      action: 'change',
      recordType: 'user',
      recordId: userId,
      recordVersion: version,
      before: {},
      after: fields,
    })
  })
}
