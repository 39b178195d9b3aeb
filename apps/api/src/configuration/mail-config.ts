import type { z } from 'zod'
import type { environmentSchema } from './environment.schema.ts'
import { StartError } from '../start-error.ts'

/** How mail is sent, and what is sent by itself. */
export interface MailConfig {
  /** `smtp:` or `smtps:`, with user and password where the server asks for them. */
  server: URL
  from: string
  /** Where the links lead: the origin of the service. */
  publicUrl: string
  /** Five fields of cron, by the clock in Sweden. */
  schedule: string
}

/** @throws StartError where what belongs together does not stand together */
export function readMail(given: z.output<typeof environmentSchema>): MailConfig | undefined {
  const { SMTP_URL, MAIL_FROM, PUBLIC_URL, REMINDER_SCHEDULE } = given
  if (SMTP_URL === undefined) {
    if (MAIL_FROM === undefined) return undefined
    throw new StartError('MAIL_FROM needs SMTP_URL: without a mail server nothing is sent.')
  }
  if (MAIL_FROM === undefined)
    throw new StartError('SMTP_URL needs MAIL_FROM, the address that mail is sent from.')
  if (PUBLIC_URL === undefined)
    throw new StartError('SMTP_URL needs PUBLIC_URL: the links of a mail lead there.')
  return {
    server: new URL(SMTP_URL),
    from: MAIL_FROM,
    publicUrl: PUBLIC_URL,
    schedule: REMINDER_SCHEDULE,
  }
}
