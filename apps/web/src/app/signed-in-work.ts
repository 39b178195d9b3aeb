import type { QueryClient } from '@tanstack/react-query'
import type { AnyRouter } from '@tanstack/react-router'
import { keepSending } from '../lib/device/keep-sending.ts'
import { createOutbox } from '../lib/device/outbox.ts'
import { loadText } from '../strings/text.ts'
import { sessionQuery } from '../lib/session/session.ts'
import { forgetWithUser } from './forget-with-user.ts'
import { keepWorkPage } from './keep-work-page.ts'
import { keepRoomForKeyboard } from '../components/ui/toast/toast-room.ts'
import { lookAtWorkOnReturn } from './work-on-return.ts'

interface Surroundings {
  queryClient: QueryClient
  router: AnyRouter
  over: AbortSignal
}

/**
 * Until it is over: what was saved without a network is sent, on whichever page its writer is, and what was fetched is
 * forgotten as soon as somebody else is signed in, or nobody any more and nothing stands half written; work is looked at
 * anew when its tab is turned back to; what has the keyboard is seen.
 */
export function workFor(userId: string, { queryClient, router, over }: Surroundings): void {
  if (over.aborted) return
  lookAtWorkOnReturn(queryClient)
  keepRoomForKeyboard(over)
  const outbox = createOutbox(userId)
  const stopSending = keepSending(outbox, async () => {
    const [{ sendQueued }] = await Promise.all([
      import('../features/recording/saving/send-queued.ts'),
      loadText('more'),
    ])
    return sendQueued(outbox, queryClient)
  })
  const { keeps, stop: stopKeeping } = keepWorkPage(
    router,
    () => void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  )
  const lookAgain = () => void router.invalidate()
  const stopForgetting = forgetWithUser(queryClient, { lookAgain, keeps })
  over.addEventListener('abort', () => {
    stopSending()
    stopForgetting()
    stopKeeping()
  })
}
