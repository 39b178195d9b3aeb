import { useId } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '../../components/ui/button.tsx'
import { showToast } from '../../components/ui/toast/toast-store.ts'
import { problemText } from '../../lib/server/api-problem.ts'
import { formatDateTime, formatNumber } from '../../lib/text/format.ts'
import { useText } from '../../strings/use-text.tsx'
import { countWords } from './count-words.ts'
import { runsQuery, stopRun } from './queries.ts'
import type { Run } from './queries.ts'

/** How far a run has come, and the way to stop it. It goes on where nobody looks. */
export function RunProgress({ run: { id, kind, at, isDryRun, progress, changed } }: { run: Run }) {
  const text = useText()
  const titleId = useId()
  const queryClient = useQueryClient()
  const stop = useMutation({
    mutationFn: () => stopRun(id),
    onSuccess: () =>
      showToast({
        message: text(isDryRun ? 'retention.progress.stoppedDry' : 'retention.progress.stopped'),
      }),
    onError: (error) => showToast({ message: problemText(error) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: runsQuery.queryKey }),
  })
  const isCounted = Object.values(changed).some((count) => count > 0)
  return (
    <div className="retention-progress">
      <p id={titleId}>
        {text(isDryRun ? 'retention.progress.dry' : 'retention.progress.real', {
          at: formatDateTime(at),
        })}
      </p>
      <progress
        aria-labelledby={titleId}
        max={progress?.total ?? undefined}
        value={progress?.total ? progress.done : undefined}
      />
      {progress && (
        <p className="quiet">
          {progress.total === null
            ? text('retention.progress.done', { done: formatNumber(progress.done) })
            : text('retention.progress.of', {
                done: formatNumber(progress.done),
                total: formatNumber(progress.total),
              })}
        </p>
      )}
      {isCounted && (
        <p className="quiet">{text('retention.progress.soFar', { counts: countWords(changed) })}</p>
      )}
      <p className="quiet">{text('retention.progress.goesOn')}</p>
      <Button isPending={stop.isPending} onClick={() => stop.mutate()}>
        {text('retention.progress.stop')}
        <span className="visually-hidden">{`: ${text(`retention.kind.${kind}`)}`}</span>
      </Button>
    </div>
  )
}
