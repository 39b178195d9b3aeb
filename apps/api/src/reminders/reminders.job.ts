import {
  claimReminders,
  type Db,
  forgetRemindedWeeks,
  listRemindedOfficers,
  releaseReminders,
  type RemindedOfficer,
} from '@inflytt/db'
import { isClosed, type PeriodReport, type Reminder, remindersOf } from '@inflytt/domain'
import { reminderMail } from '@inflytt/reports'
import { countDue } from '../follow-ups/due-follow-ups.ts'
import { type Job, JobFault } from '../jobs/job.ts'
import { listPeriods } from '../periods/periods.service.ts'
import { readRecordContext, type RecordContext } from '../record-context.ts'
import { openMailer } from './send-mail.ts'

const REMEMBERED_MS = 60 * 86_400_000

/** Reminds officers by mail of what is due, each of the same once. A demo reminds nobody. */
export const remindersJob: Job = {
  schedule: ({ mail }) => mail && { pattern: mail.schedule },
  work: async ({ db, clock, config, log }, signal) => {
    if (config.mail === undefined) throw new JobFault('not_configured')
    const now = clock()
    const context = await readRecordContext(db, now)
    const counts = { mails: 0, unsent: 0 }
    if (context.isDemo) return counts
    await forgetRemindedWeeks(db, new Date(now.getTime() - REMEMBERED_MS).toISOString())
    const periods = await listPeriods(db, context)
    const mailer = await openMailer(config.mail)
    try {
      for (const officer of await listRemindedOfficers(db)) {
        signal.throwIfAborted()
        const { due, reminders } = await awaiting(db, { officer, periods, context, signal })
        // Marked before it is sent: a server that dies in between leaves one unsent rather than sent twice.
        const claimed = await claimReminders(db, officer.id, reminders, now.toISOString())
        if (claimed.length === 0) continue
        const mail = reminderMail(countsOf(claimed, due), config.mail.publicUrl)
        const { sending, cause } = await mailer.send({ to: officer.email, ...mail })
        if (sending === 'refused' || sending === 'unreachable')
          await releaseReminders(db, officer.id, claimed)
        if (sending === 'sent') counts.mails += 1
        else {
          counts.unsent += 1
          log.error({ sending, code: codeOf(cause) }, 'mail was not sent')
        }
        if (sending === 'unreachable' || sending === 'unknown') break
      }
    } finally {
      mailer.close()
    }
    if (counts.unsent > 0) throw new JobFault('mail_failed', { counts })
    return counts
  },
}

async function awaiting(
  db: Db,
  {
    officer,
    periods,
    context,
    signal,
  }: { officer: RemindedOfficer; periods: PeriodReport[]; context: RecordContext; signal: AbortSignal },
): Promise<{ due: number; reminders: Reminder[] }> {
  const { county, currentMonth, currentTertial, today } = context
  const municipalities = officer.municipalityCodes.filter((code) => county.includes(code))
  const due = await countDue(db, { municipalities, until: currentMonth }, signal)
  const open = periods.filter(
    ({ municipalityCode, state }) => municipalities.includes(municipalityCode) && !isClosed(state),
  )
  return { due, reminders: remindersOf({ due, open, today, currentTertial }) }
}

function countsOf(reminders: readonly Reminder[], due: number) {
  const periods = reminders.filter(({ kind }) => kind === 'period').length
  return {
    followUps: reminders.some(({ kind }) => kind === 'follow_ups') ? due : null,
    periods: periods === 0 ? null : periods,
  }
}

/** What a mail server answers may name an address: only its number, or that of the fault, goes to the log. */
function codeOf(cause: unknown): string | number | undefined {
  const { responseCode, code } = (cause ?? {}) as { responseCode?: number; code?: string }
  return responseCode ?? code
}
