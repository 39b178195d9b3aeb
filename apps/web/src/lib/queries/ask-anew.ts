import type { QueryClient } from '@tanstack/react-query'

/** Has everything asked for anew after something was saved, but for who is asking. */
export function askAnew(queryClient: QueryClient): Promise<void> {
  return queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' })
}
