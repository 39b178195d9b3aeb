/** Table of migration 0025. */
export interface ReminderTables {
  sent_reminder: SentReminderTable
}

interface SentReminderTable {
  user_id: string
  kind: string
  /** Of what: a week or a period. */
  subject: string
  sent_at: string
}
