import { QueryClient } from '@tanstack/react-query'
import { ApiProblem } from '../lib/api-problem.ts'

const MOST_RETRIES = 2

/** Asks again only where the same question may get another answer: no network, or a server that is busy. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => failures < MOST_RETRIES && isTemporary(error),
      },
    },
  })
}

function isTemporary(error: unknown): boolean {
  return error instanceof ApiProblem && (error.code === 'network' || error.code === 'store-unavailable')
}
