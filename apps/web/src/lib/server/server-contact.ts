import type { Query, QueryClient } from '@tanstack/react-query'
import { request } from './api-client.ts'
import { isTemporary } from './api-problem.ts'

const LOOK_EVERY_MS = 3000

/** Asks every three seconds until the server answers; false when `signal` ended it before. */
export async function untilReached(signal: AbortSignal): Promise<boolean> {
  while (!signal.aborted) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    if (signal.aborted) break
    const isReached = await request('/settings', { signal }).then(
      () => true,
      (error: unknown) => !signal.aborted && !isTemporary(error),
    )
    if (isReached) return true
  }
  return false
}

/** Why a part of the program could not be fetched: `ApiProblem` where the server is out of reach, else `cause` as it was. */
export async function whyNotFetched(cause: unknown): Promise<unknown> {
  const problem: unknown = await request('/settings').catch((thrown: unknown) => thrown)
  return isTemporary(problem) ? problem : cause
}

/**
 * Fetches what is shown and could not be fetched, once the server can be reached again. One question at a time looks
 * for it, so that a page of many figures stands still meanwhile. Gives the way to stop.
 */
export function recoverByItself(client: QueryClient): () => void {
  const over = new AbortController()
  let isWaiting = false
  const stop = client.getQueryCache().subscribe(({ type, query }) => {
    if (type !== 'updated' || isWaiting || !isCutOff(query)) return
    void recover()
  })
  async function recover() {
    isWaiting = true
    const isReached = await untilReached(over.signal)
    isWaiting = false
    if (isReached) await client.refetchQueries({ type: 'active', predicate: isCutOff })
  }
  return () => {
    over.abort()
    stop()
  }
}

function isCutOff({ state }: Query): boolean {
  return state.status === 'error' && state.fetchStatus === 'idle' && isTemporary(state.error)
}
