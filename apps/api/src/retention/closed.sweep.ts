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
import { type Sweeper, yearsBefore } from './sweep.ts'

const MONTHS_A_YEAR = 12

/** Accounts closed for so many years are erased; in the log their id remains, which then names nobody. */
export const eraseClosedAccounts: Sweeper = async (unit, { after, isDryRun }) => {
  const { trx, at, caller } = unit
  const old = await listAccountsClosedBefore(trx, yearsBefore(at, after), caller)
  if (isDryRun || old.length === 0) return { changed: { accounts: old.length }, held: {} }
  await oneAtATime(unit)
  for (const { id, version } of old) {
    await eraseAccount(trx, id)
    const event = { recordType: 'user', recordId: id, recordVersion: version } as const
    await leaveErasure(unit, { action: 'erase', ...event, fields: [] })
  }
  return { changed: { accounts: old.length }, held: {} }
}

/** Needs closed or voided for so many years keep their numbers, and lose the employer's name and the note. */
export const eraseNeedNames: Sweeper = async (unit, { after, isDryRun, goOn }) => {
  const { trx, at } = unit
  const old = await listNeedsWithText(trx, {
    closedThrough: lastOldMonth(stockholmMonth(new Date(at)), after * MONTHS_A_YEAR),
    voidedBefore: yearsBefore(at, after),
  })
  if (!isDryRun)
    for (const { id, version } of old) {
      await goOn()
      await eraseNeedTexts(trx, id)
      await eraseRevisions(trx, 'recruitment_need', id)
      const event = { recordType: 'recruitment_need', recordId: id, recordVersion: version + 1 } as const
      await leaveErasure(unit, { action: 'erase', ...event, fields: ['employerName', 'note'] })
    }
  return { changed: { needs: old.length }, held: {} }
}
