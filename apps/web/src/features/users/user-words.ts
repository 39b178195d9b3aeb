import { ApiProblem, problemText } from '../../lib/server/api-problem.ts'
import { formatDate } from '../../lib/text/format.ts'
import { text } from '../../strings/text.ts'
import type { User } from './queries.ts'

/** What stands beside an account: that it is closed, waits for its owner, or is opened in a way of its own. */
export function statesOf(user: User, now: Date): string[] {
  const { isDisabled, invitedUntil, hasTotp, hasDirectory } = user
  const isOver = invitedUntil !== null && invitedUntil <= now.toISOString()
  return [
    ...(isDisabled ? [text('users.state.disabled')] : []),
    ...(invitedUntil !== null && !isOver
      ? [text('users.state.invited', { day: formatDate(invitedUntil) })]
      : []),
    ...(isOver ? [text('users.state.expired')] : []),
    ...(hasTotp ? [text('users.state.totp')] : []),
    ...(hasDirectory ? [text('users.state.directory')] : []),
  ]
}

/** Why an account was not saved. The one conflict of a change is the last administrator, of an invitation the address. */
export function refusalText(error: unknown, isNew: boolean): string {
  if (error instanceof ApiProblem && error.code === 'conflict')
    return text(isNew ? 'users.taken' : 'users.lastAdmin')
  return problemText(error)
}

export type UserQuestion = 'reset' | 'disable' | 'release' | 'totp'

/** What is asked before it is done to the account of `name`. */
export function questionOf(
  kind: UserQuestion,
  name: string,
): { title: string; body: string; action: string } {
  switch (kind) {
    case 'release':
      return {
        title: text('users.releaseTitle', { name }),
        body: text('users.releaseText'),
        action: text('users.release'),
      }
    case 'totp':
      return {
        title: text('users.resetTotpTitle', { name }),
        body: text('users.resetTotpText'),
        action: text('users.resetTotp'),
      }
    case 'reset':
      return {
        title: text('users.resetOne', { name }),
        body: text('users.resetText', { name }),
        action: text('users.resetDo'),
      }
    default:
      return {
        title: text('users.disableTitle', { name }),
        body: text('users.disableText'),
        action: text('users.disable'),
      }
  }
}
