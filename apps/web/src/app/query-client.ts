import { QueryClient } from '@tanstack/react-query'
import { isTemporary } from '../lib/server/api-problem.ts'

const MOST_RETRIES = 1
const RETRY_AFTER_MS = 400
const ANEW_AFTER_MS = 5000

/**
 * Asks once more where the same question may get another answer, soon enough for the page to tell within two seconds
 * that nothing can be fetched; `recoverByItself` goes on from there. What the browser says of the network is not
 * waited for: only an answer tells. Turning back to a tab fetches nothing of itself: an open page tells and moves
 * nothing until it is asked to. What has just failed is not asked for by what comes anew: a part that a page takes away
 * while it asks would come and go for ever.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < MOST_RETRIES && isTemporary(error),
        retryDelay: RETRY_AFTER_MS,
        retryOnMount: ({ state }) => Date.now() - state.errorUpdatedAt >= ANEW_AFTER_MS,
      },
      // What was pressed and forgotten is not to be done when the network comes back.
      mutations: { networkMode: 'always' },
    },
  })
}
