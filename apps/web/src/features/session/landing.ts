import type { Session } from '../../lib/session/session.ts'
import { inShownLanguage } from '../../strings/language.ts'
import { toOwnPath } from './own-path.ts'

/** Where one goes after signing in: back to where one was going, else officers to their work. */
export function landingOf(session: Pick<Session, 'role'>, goingTo: string | undefined): string {
  const wanted = toOwnPath(goingTo)
  if (wanted !== undefined && !/^\/logga-in(?:[/?#]|$)/.test(wanted)) return inShownLanguage(wanted)
  return inShownLanguage(session.role === 'officer' ? '/registrera' : '/')
}
