import { useId } from 'react'
import { Button } from '../../components/ui/button.tsx'
import { showToast } from '../../components/ui/toast/toast-store.ts'
import { problemText } from '../../lib/server/api-problem.ts'
import { formatNumber } from '../../lib/text/format.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import type { ImportBatch } from './queries.ts'
import type { ImportWork } from './use-import-work.ts'

interface WorkProgressProps {
  batch: ImportBatch
  work: ImportWork
}

/** How far the work has come, and the way to stop it. */
export function WorkProgress({ batch: { state, progress }, work }: WorkProgressProps) {
  const word = useText()
  const id = useId()
  if (state !== 'checking' && state !== 'committing' && state !== 'undoing') return null
  return (
    <div className="import-progress">
      <p id={id}>{word(`imports.progress.${state}`)}</p>
      <progress
        aria-labelledby={id}
        max={progress?.total ?? undefined}
        value={progress?.total ? progress.done : undefined}
      />
      {progress && (
        <p className="quiet">
          {progress.total === null
            ? word('imports.progress.done', { done: formatNumber(progress.done) })
            : word('imports.progress.of', {
                done: formatNumber(progress.done),
                total: formatNumber(progress.total),
              })}
        </p>
      )}
      <Button onClick={() => void stop(work)}>{word('imports.progress.stop')}</Button>
    </div>
  )
}

async function stop(work: ImportWork): Promise<void> {
  try {
    const stopped = await work.stop()
    const isSaved = stopped?.batch.state === 'committed'
    showToast({ message: text(isSaved ? 'imports.progress.kept' : 'imports.progress.stopped') })
  } catch (error) {
    showToast({ message: problemText(error) })
  }
}
