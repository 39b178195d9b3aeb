import { useEffect } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { createOutbox } from '../lib/outbox.ts'
import { keepSending } from '../lib/keep-sending.ts'
import { loadMoreText } from '../strings/text.ts'

/** Sends what was saved without a network, on whichever page its writer is. */
export function useQueuedPosts(userId: string | undefined): void {
  const queryClient = useQueryClient()
  useEffect(() => {
    if (userId === undefined) return undefined
    const outbox = createOutbox(userId)
    return keepSending(outbox, async () => {
      const [{ sendQueued }] = await Promise.all([
        import('../features/recording/send-queued.ts'),
        loadMoreText(),
      ])
      return sendQueued(outbox, queryClient)
    })
  }, [userId, queryClient])
}
