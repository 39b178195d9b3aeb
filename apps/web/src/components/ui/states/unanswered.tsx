import { ErrorState } from './error-state.tsx'
import { Pending } from './pending.tsx'

interface UnansweredProps {
  /** What a whole page waits for, such as who is signed in. */
  query: {
    data: unknown
    isError: boolean
    error: unknown
    refetch: () => Promise<unknown>
  }
  /** Of what is coming. */
  minHeight: number
}

/** What stands for an answer until there is one: that it is fetched, or why it could not be and a way to try again. */
export function Unanswered({ query, minHeight }: UnansweredProps) {
  if (query.data !== undefined) return null
  return query.isError ? (
    <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  ) : (
    <Pending minHeight={minHeight} />
  )
}
