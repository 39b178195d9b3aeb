import { useSyncExternalStore } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { showToast } from '../../../components/ui/toast/toast-store.ts'
import type { Outbox, QueuedPost } from '../../../lib/device/outbox.ts'
import { signInAgain } from '../../../lib/session/sign-in-again.ts'
import { text } from '../../../strings/text.ts'
import { sendQueued } from './send-queued.ts'

/** What waits on the device, and what can be done with it. */
export function useQueue(outbox: Outbox) {
  const queryClient = useQueryClient()
  const posts = useSyncExternalStore(outbox.subscribe, outbox.list)

  async function sendNow() {
    const result = await sendQueued(outbox, queryClient)
    if (result === 'signed-out' && (await signInAgain())) await sendQueued(outbox, queryClient)
  }

  return {
    posts,
    sendNow: () => void sendNow(),
    /** Its writer has looked, and says that it was not saved. */
    sendAgain: ({ key, path, body, queuedAt }: QueuedPost) => {
      outbox.put({ key, path, body, queuedAt })
      void sendNow()
    },
    remove: (post: QueuedPost) => {
      outbox.remove(post.key)
      showToast({
        message: text('record.queueRemoved'),
        action: { label: text('record.undo'), onAction: () => void outbox.put(post) },
      })
    },
  }
}
