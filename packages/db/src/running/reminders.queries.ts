import type { Reminder } from '@inflytt/domain'
import type { Db } from '../schema.ts'

/** An officer who can be reminded. */
export interface RemindedOfficer {
  id: string
  email: string
  municipalityCodes: string[]
}

/** Officers whose accounts are open, of no demo, with the municipalities that they are bound to. */
export async function listRemindedOfficers(db: Db): Promise<RemindedOfficer[]> {
  const rows = await db
    .selectFrom('app_user')
    .innerJoin('user_municipality', 'user_municipality.user_id', 'app_user.id')
    .where('role', '=', 'officer')
    .where('is_disabled', '=', 0)
    .where('is_demo', '=', 0)
    .select(['app_user.id', 'app_user.email', 'municipality_code'])
    .orderBy('app_user.id')
    .orderBy('municipality_code')
    .execute()
  const officers = new Map<string, RemindedOfficer>()
  for (const { id, email, municipality_code: code } of rows) {
    const officer = officers.get(id) ?? { id, email, municipalityCodes: [] }
    officer.municipalityCodes.push(code)
    officers.set(id, officer)
  }
  return [...officers.values()]
}

/** Marks reminders as sent, and gives those that were not before. */
export async function claimReminders(
  db: Db,
  userId: string,
  reminders: readonly Reminder[],
  at: string,
): Promise<Reminder[]> {
  if (reminders.length === 0) return []
  const claimed = await db
    .insertInto('sent_reminder')
    .values(reminders.map(({ kind, subject }) => ({ user_id: userId, kind, subject, sent_at: at })))
    .onConflict((conflict) => conflict.columns(['user_id', 'kind', 'subject']).doNothing())
    .returning(['kind', 'subject'])
    .execute()
  const keys = new Set(claimed.map(({ kind, subject }) => `${kind} ${subject}`))
  return reminders.filter(({ kind, subject }) => keys.has(`${kind} ${subject}`))
}

/** Takes the mark away of what could not be sent. */
export async function releaseReminders(
  db: Db,
  userId: string,
  reminders: readonly Reminder[],
): Promise<void> {
  for (const { kind, subject } of reminders)
    await db
      .deleteFrom('sent_reminder')
      .where('user_id', '=', userId)
      .where('kind', '=', kind)
      .where('subject', '=', subject)
      .execute()
}

/** Forgets the weeks before an instant; a period stays, since it may be open for years. */
export async function forgetRemindedWeeks(db: Db, before: string): Promise<void> {
  await db
    .deleteFrom('sent_reminder')
    .where('kind', '=', 'follow_ups')
    .where('sent_at', '<', before)
    .execute()
}
