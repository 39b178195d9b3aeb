import { text } from '../../strings/text.ts'

const SECONDS_IN_MINUTE = 60

/** How long to wait after too many attempts: whole minutes when it is long, and then seconds. */
export function waitText(seconds: number): string {
  if (seconds <= 0) return text('signIn.waitOver')
  return seconds > 2 * SECONDS_IN_MINUTE
    ? text('signIn.tooManyMinutes', { minutes: Math.ceil(seconds / SECONDS_IN_MINUTE) })
    : text('signIn.tooMany', { seconds })
}
