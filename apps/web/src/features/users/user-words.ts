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
