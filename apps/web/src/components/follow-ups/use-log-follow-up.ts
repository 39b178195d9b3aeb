import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { problemText } from '../../lib/server/api-problem.ts'
import { patchFollowUpNow, postFollowUp } from '../../lib/queries/follow-up-queries.ts'
import type { FollowUpEntry } from '../../lib/queries/follow-up-queries.ts'
import { useAttemptKey } from '../../lib/server/use-attempt-key.ts'
import { text } from '../../strings/text.ts'
import { showToast } from '../ui/toast/toast-store.ts'

/** Logs a follow-up, tells what was saved, and offers to undo it. */
export function useLogFollowUp() {
  const queryClient = useQueryClient()
  const [isPending, setPending] = useState(false)
  const attempt = useAttemptKey()
  const refresh = () =>
    queryClient.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[0] === 'follow-ups' || queryKey[0] === 'households',
    })

  async function log(ref: string, entry: FollowUpEntry): Promise<boolean> {
    setPending(true)
    try {
      const saved = await postFollowUp(ref, entry, attempt.keyOf([ref, entry]))
      attempt.saved()
      const outcome = text(`vocabulary.followUpOutcome.${saved.outcome}`)
      showToast({
        message: text('followUps.saved', { ref, outcome }),
        action: {
          label: text('action.undo'),
          onAction: () =>
            void patchFollowUpNow(saved, { isVoided: true })
              .then(refresh)
              .then(() => showToast({ message: text('followUps.undone') }))
              .catch((error: unknown) => showToast({ message: problemText(error) })),
        },
      })
      await refresh()
      return true
    } catch (error) {
      showToast({ message: problemText(error) })
      await refresh()
      return false
    } finally {
      setPending(false)
    }
  }
  return { log, isPending, refresh }
}
