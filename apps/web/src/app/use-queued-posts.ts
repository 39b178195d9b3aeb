import { useEffect } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { loadMoreText } from '../strings/text.ts'

/** Sends what was saved without a network, on whichever page its writer is. */
export function useQueuedPosts(userId: string | undefined): void {
  const queryClient = useQueryClient()
  useEffect(() => {
    if (userId === undefined) return undefined
    const over = new AbortController()
    const begin = () => {
      // What cannot be fetched now, as when the network goes, is asked for when it is back.
      keepSendingFor(userId, queryClient, over.signal).catch(() =>
        window.addEventListener('online', begin, { once: true, signal: over.signal }),
      )
    }
    begin()
    return () => over.abort()
  }, [userId, queryClient])
}

// A reader has nothing to send, and is not made to load how it is done.
async function keepSendingFor(userId: string, queryClient: QueryClient, over: AbortSignal) {
  const [{ createOutbox }, { keepSending }] = await Promise.all([
    import('../lib/outbox.ts'),
    import('../lib/keep-sending.ts'),
  ])
  if (over.aborted) return
  const outbox = createOutbox(userId)
  const stop = keepSending(outbox, async () => {
    const [{ sendQueued }] = await Promise.all([
      import('../features/recording/saving/send-queued.ts'),
      loadMoreText(),
    ])
    return sendQueued(outbox, queryClient)
  })
  over.addEventListener('abort', stop)
}
