import type { QueryClient } from '@tanstack/react-query'
import { onSessionEnd } from '../lib/server/api-client.ts'
import { mayReadFigures, sessionQuery } from '../lib/session/session.ts'

/**
 * A reader without an account who meets that the figures have been closed since the page was opened is led where
 * whoever comes now is. `lookAgain` has the page ask anew whether it may be read.
 */
export function leadFromClosedFigures(queryClient: QueryClient, lookAgain: () => void): () => void {
  return onSessionEnd(async () => {
    const known = queryClient.getQueryData(sessionQuery.queryKey)
    if (known?.user !== null || !mayReadFigures(known)) return
    const now = await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 }).catch(() => known)
    if (!mayReadFigures(now)) lookAgain()
  })
}
