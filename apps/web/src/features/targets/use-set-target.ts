import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { showToast } from '../../components/ui/toast/toast-store.ts'
import { problemText } from '../../lib/server/api-problem.ts'
import { formatNumber } from '../../lib/text/format.ts'
import { askAnew } from '../../lib/queries/ask-anew.ts'
import { text } from '../../strings/text.ts'
import { putTarget } from './queries.ts'
import type { ReadTarget, SaidTarget, Target } from './queries.ts'

interface Change {
  read: ReadTarget
  said: SaidTarget
}

/** Sets a target, tells it and offers to undo it. */
export function useSetTarget(scopeName: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ read, said }: Change) => putTarget(read.target, said, read.etag),
    onSuccess: async (saved, { read }) => {
      const onAction = () => void undo(queryClient, { read, saved, scopeName })
      showToast({
        message: toastWords(saved.target, scopeName),
        action: { label: text('action.undo'), onAction },
      })
      await refresh(queryClient)
    },
  })
}

async function undo(
  queryClient: QueryClient,
  { read, saved, scopeName }: { read: ReadTarget; saved: ReadTarget; scopeName: string },
) {
  try {
    const undone = await putTarget(read.target, read.target, saved.etag)
    showToast({ message: toastWords(undone.target, scopeName) })
  } catch (error) {
    showToast({ message: text('targets.undoFailed', { reason: problemText(error) }) })
  }
  await refresh(queryClient)
}

function toastWords({ value, year }: Target, scope: string): string {
  return value === null
    ? text('targets.toast.cleared', { scope, year: String(year) })
    : text('targets.toast.set', { scope, year: String(year), value: formatNumber(value) })
}

// A target changes what stands beside every count.
function refresh(queryClient: QueryClient): Promise<void> {
  return askAnew(queryClient)
}
