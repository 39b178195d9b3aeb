import { useState } from 'react'
import type { MouseEvent } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { NeedPatch } from '@inflytt/domain'
import { isStale } from '../../components/record/form/use-record-form.ts'
import { Button } from '../../components/ui/button.tsx'
import { Notice } from '../../components/ui/states/notice.tsx'
import { showToast } from '../../components/ui/toast/toast-store.ts'
import { ApiProblem, problemText } from '../../lib/server/api-problem.ts'
import { askAnew } from '../../lib/queries/ask-anew.ts'
import { text } from '../../strings/text.ts'
import type { TextId } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { patchNeed } from './queries.ts'
import type { NeedRecord } from './queries.ts'

interface NeedActionsProps {
  need: NeedRecord
  etag: string
  onEdit: () => void
}

/** What is done to a need in one press, each with its undo. */
export function NeedActions({ need, etag, onEdit }: NeedActionsProps) {
  const word = useText()
  const queryClient = useQueryClient()
  const [failure, setFailure] = useState<string>()
  const [isPending, setPending] = useState(false)
  const refresh = () => askAnew(queryClient)

  async function change(body: NeedPatch, undo: NeedPatch, said: TextId) {
    setFailure(undefined)
    setPending(true)
    try {
      const saved = await patchNeed(need.id, body, etag)
      showToast({
        message: text(said),
        action: {
          label: text('action.undo'),
          onAction: () =>
            void patchNeed(need.id, undo, saved)
              .then(() => showToast({ message: text('needs.changeUndone') }))
              .catch((error: unknown) => showToast({ message: failureText(error) }))
              .then(refresh),
        },
      })
    } catch (error) {
      setFailure(failureText(error))
    }
    await refresh()
    setPending(false)
  }

  // The second press of a double one would count another place, or take back what the first did.
  const once = (work: () => Promise<void>) => (event: MouseEvent) => {
    if (event.detail < 2) void work()
  }

  const { isVoided, filledTotal, openPositions } = need
  const isWithdrawn = need.status === 'withdrawn'
  if (isVoided)
    return (
      <div className="needs-actions no-print">
        {failure !== undefined && <Notice>{failure}</Notice>}
        <Button
          isPending={isPending}
          onClick={once(() => change({ isVoided: false }, { isVoided: true }, 'needs.restored'))}
        >
          {word('needs.restore')}
        </Button>
      </div>
    )
  return (
    <div className="needs-actions no-print">
      {failure !== undefined && <Notice>{failure}</Notice>}
      <Button onClick={onEdit}>{word('edit.change')}</Button>
      {openPositions > 0 && (
        <Button
          isPending={isPending}
          onClick={once(() =>
            change({ filledTotal: filledTotal + 1 }, { filledTotal }, 'needs.oneFilled'),
          )}
        >
          {word('needs.fillOne')}
        </Button>
      )}
      <Button
        isPending={isPending}
        onClick={once(() =>
          isWithdrawn
            ? change({ status: 'open' }, { status: 'withdrawn' }, 'needs.reopened')
            : change({ status: 'withdrawn' }, { status: 'open' }, 'needs.withdrawn'),
        )}
      >
        {word(isWithdrawn ? 'needs.reopen' : 'needs.withdraw')}
      </Button>
      <Button
        variant="plain"
        isPending={isPending}
        onClick={once(() => change({ isVoided: true }, { isVoided: false }, 'needs.undone'))}
      >
        {word('needs.void')}
      </Button>
    </div>
  )
}

function failureText(error: unknown): string {
  if (isStale(error)) return text('needs.stale')
  const isRefused = error instanceof ApiProblem && error.code === 'validation-failed'
  return isRefused ? text('needs.fault.void') : problemText(error)
}
