import type { QueryCacheNotifyEvent, QueryClient } from '@tanstack/react-query'
import { closeToasts } from '../components/ui/toast/toast-store.ts'
import { forgetAnswers } from '../lib/server/api-client.ts'
import { ApiProblem } from '../lib/server/api-problem.ts'
import { sessionQuery } from '../lib/session/session.ts'
import type { Session } from '../lib/session/session.ts'
import { answerSignIn } from '../lib/session/sign-in-again.ts'

interface ForgettingOptions {
  /** Has the page ask anew whether it may be shown to nobody. */
  lookAgain: () => void
  /** Whether the page stays for the same user to sign in again, when nobody is signed in any more. */
  keeps: (before: Session) => boolean
}

/**
 * Forgets all that was fetched when `me` turns into somebody else, or into nobody, by whatever route that became
 * known, but for a page that is kept; and what stood before when the server no longer gives it. Gives the way to stop.
 */
export function forgetWithUser(
  client: QueryClient,
  { lookAgain, keeps }: ForgettingOptions,
): () => void {
  const [me] = sessionQuery.queryKey
  let known = client.getQueryData(sessionQuery.queryKey)
  let isPuttingBack = false
  return client.getQueryCache().subscribe((event) => {
    const { type, query } = event
    if (query.queryKey[0] !== me) {
      if (isWithheld(query.state.error) && query.state.data !== undefined)
        query.setState({ data: undefined })
      return
    }
    const before = known
    known = type === 'removed' ? undefined : client.getQueryData(sessionQuery.queryKey)
    if (isPuttingBack || !before || !known) return
    if (known.user === null && before.user && keeps(before)) {
      isPuttingBack = true
      // As old as can be, so that the next page asks who is signed in.
      client.setQueryData(sessionQuery.queryKey, before, { updatedAt: 0 })
      isPuttingBack = false
      return
    }
    if (before.user?.id === known.user?.id) {
      // In another tab, perhaps: there is nothing to wait for here any more.
      if (tellsOfUser(event)) answerSignIn(true)
      return
    }
    answerSignIn(false)
    forgetAnswers()
    closeToasts()
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== me })
    if (known.user === null) lookAgain()
  })
}

// Not what stands there now, which may have been put back before this is heard of.
function tellsOfUser(event: QueryCacheNotifyEvent): boolean {
  if (event.type !== 'updated' || event.action.type !== 'success') return false
  return (event.action.data as Session).user !== null
}

function isWithheld(error: unknown): boolean {
  return error instanceof ApiProblem && (error.code === 'forbidden' || error.code === 'not-found')
}
