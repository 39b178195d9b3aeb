import {
  eraseAccount,
  eraseNeedTexts,
  eraseRevisions,
  listAccountsClosedBefore,
  listNeedsWithText,
} from '@inflytt/db'
import { lastOldMonth, stockholmMonth } from '@inflytt/domain'
import { leaveErasure } from '../audit/trail.ts'
import { oneAtATime } from '../users/account-changes.ts'
import { type Sweeper, takeEach, yearsBefore } from './sweep.ts'

const MONTHS_A_YEAR = 12

/** Accounts closed for so many years are erased; in the log their id remains, which then names nobody. */
export const eraseClosedAccounts: Sweeper = async ({ db, at, caller, after, isDryRun, count, take }) => {
  const old = await listAccountsClosedBefore(db, yearsBefore(at, after), caller)
  count({ accounts: isDryRun ? old.length : 0 })
  if (isDryRun || old.length === 0) return
  await take(async (unit) => {
    await oneAtATime(unit)
    const still = await listAccountsClosedBefore(unit.trx, yearsBefore(at, after), caller)
    for (const { id, version } of still) {
      await eraseAccount(unit.trx, id)
      const event = { recordType: 'user', recordId: id, recordVersion: version } as const
      await leaveErasure(unit, { action: 'erase', ...event, fields: [] })
    }
    return { accounts: still.length }
  })
}

/** Needs closed or voided for so many years keep their numbers, and lose the employer's name and the note. */
export const eraseNeedNames: Sweeper = async (sweeping) => {
  const { db, at, after, count } = sweeping
  count({ needs: 0 })
  const old = await listNeedsWithText(db, {
    closedThrough: lastOldMonth(stockholmMonth(new Date(at)), after * MONTHS_A_YEAR),
    voidedBefore: yearsBefore(at, after),
  })
  await takeEach(sweeping, 'needs', old, async (unit, { id, version: found }) => {
    const version = await eraseNeedTexts(unit.trx, id, found)
    // Somebody has changed it meanwhile: the next run looks at it anew.
    if (version === undefined) return false
    await eraseRevisions(unit.trx, 'recruitment_need', id)
    const event = { recordType: 'recruitment_need', recordId: id, recordVersion: version } as const
    await leaveErasure(unit, { action: 'erase', ...event, fields: ['employerName', 'note'] })
    return true
  })
}
