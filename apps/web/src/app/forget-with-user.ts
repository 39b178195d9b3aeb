import type { QueryClient } from '@tanstack/react-query'
import { closeToasts } from '../components/ui/toast/toast-store.ts'
import { forgetAnswers } from '../lib/api-client.ts'
import { ApiProblem } from '../lib/api-problem.ts'
import { sessionQuery } from '../lib/session.ts'

/**
 * Forgets all that was fetched when `me` turns into somebody else, or into nobody, by whatever route that became
 * known; and what stood before when the server no longer gives it. `lookAgain` has the page ask anew whether it may
 * be shown to nobody. Gives the way to stop.
 */
export function forgetWithUser(client: QueryClient, lookAgain: () => void): () => void {
  const [me] = sessionQuery.queryKey
  let known = client.getQueryData(sessionQuery.queryKey)
  return client.getQueryCache().subscribe(({ type, query }) => {
    if (query.queryKey[0] !== me) {
      if (isWithheld(query.state.error) && query.state.data !== undefined)
        query.setState({ data: undefined })
      return
    }
    const before = known
    known = type === 'removed' ? undefined : client.getQueryData(sessionQuery.queryKey)
    if (!before || !known || before.user?.id === known.user?.id) return
    forgetAnswers()
    closeToasts()
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== me })
    if (known.user === null) lookAgain()
  })
}

function isWithheld(error: unknown): boolean {
  return error instanceof ApiProblem && (error.code === 'forbidden' || error.code === 'not-found')
}
