import type { QueryClient } from '@tanstack/react-query'
import { onSessionEnd } from '../lib/server/api-client.ts'
import { mayReadFigures, sessionQuery } from '../lib/session/session.ts'

/**
 * A reader without an account who meets that the figures are closed is led where whoever comes now is: they were closed
 * since the page was opened, or the page was not to wait any longer for who is asking. `lookAgain` has the page ask anew
 * whether it may be read.
 */
export function leadFromClosedFigures(queryClient: QueryClient, lookAgain: () => void): () => void {
  let isLooking = false
  return onSessionEnd(async () => {
    const known = queryClient.getQueryData(sessionQuery.queryKey)
    if (isLooking || known?.user) return
    isLooking = true
    const isClosed = known !== undefined && !mayReadFigures(known)
    const now = isClosed
      ? known
      : await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 }).catch(() => undefined)
    isLooking = false
    if (now?.user === null && !mayReadFigures(now)) lookAgain()
  })
}
