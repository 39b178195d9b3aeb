import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ActionBar } from '../../components/ui/action-bar.tsx'
import { Button } from '../../components/ui/button.tsx'
import { showToast } from '../../components/ui/toast-store.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import type { BatchProps } from './batch-part.tsx'
import { ColumnsForm } from './columns-form.tsx'
import { FileAgain } from './file-again.tsx'
import { PreviewRows } from './preview-rows.tsx'
import { PreviewSummary } from './preview-summary.tsx'
import { importListQuery, sendFileAgain, turnImport } from './queries.ts'
import type { Place } from './queries.ts'

/** What was recognised, what would be saved, and row by row why. */
export function Preview(props: BatchProps) {
  const { read, work, onFile } = props
  const again = (chosen: Blob, place: Place) => {
    onFile(chosen)
    void work.work((now) => sendFileAgain(now, chosen, place))
  }
  return (
    <>
      <FileAgain key={`${read.batch.sheet} ${read.batch.headerRow}`} {...props} onSend={again} />
      <ColumnsForm {...props} />
      <PreviewSummary {...props} />
      <PreviewRows {...props} />
      <SaveBar {...props} />
    </>
  )
}

function SaveBar({ read: { batch }, work }: BatchProps) {
  const word = useText()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const { accepted } = batch.counts
  const isSavable = accepted > 0 && !batch.needsFile && batch.aggregates.every(({ fits }) => fits)

  async function cancel() {
    const isDone = await work.work((now) => turnImport(now, 'cancel'))
    if (!isDone) return
    showToast({ message: text('imports.save.cancelled') })
    void queryClient.invalidateQueries({ queryKey: importListQuery.queryKey })
    await navigate({ to: '/importera' })
    document.querySelector<HTMLElement>('h1')?.focus()
  }

  return (
    <ActionBar>
      {accepted === 0 && <p>{word('imports.save.nothing')}</p>}
      <div className="button-row">
        {accepted > 0 && (
          <Button
            variant="primary"
            isPending={work.isPending}
            disabled={!isSavable}
            onClick={() => void work.work((now) => turnImport(now, 'commit'))}
          >
            {word(`imports.save.${batch.kind}`, { count: accepted })}
          </Button>
        )}
        <Button onClick={() => void cancel()}>{word('imports.save.cancel')}</Button>
      </div>
    </ActionBar>
  )
}
