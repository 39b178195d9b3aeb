import type { QueryClient, QueryKey } from '@tanstack/react-query'

export interface NewerAnswer {
  key: QueryKey
  data: unknown
}

/**
 * Asks again, without changing what is shown, for everything that the page shows now, and gives the answers that
 * differ. The browser asks with the tag that it has, so an answer that has not changed comes without a body. What
 * cannot be asked just now is left as it stands.
 */
export async function findNewer(client: QueryClient, signal: AbortSignal): Promise<NewerAnswer[]> {
  const shown = client
    .getQueryCache()
    .findAll({ type: 'active', predicate: ({ queryKey }) => queryKey[0] !== 'me' })
  const answers = await Promise.all(
    shown.map(async ({ queryKey, options, state, meta }) => {
      if (typeof options.queryFn !== 'function' || state.data === undefined) return []
      try {
        const data = await options.queryFn({
          client,
          queryKey,
          signal,
          meta,
          direction: 'forward',
          pageParam: undefined,
        })
        return saysOf(data) === saysOf(state.data) ? [] : [{ key: queryKey, data }]
      } catch {
        return []
      }
    }),
  )
  return answers.flat()
}

// When and in which version it was asked is no news by itself.
function saysOf(data: unknown): string {
  return JSON.stringify(data, (name, value: unknown) =>
    name === 'dataVersion' || name === 'updatedAt' || name === 'generatedAt' ? undefined : value,
  )
}
