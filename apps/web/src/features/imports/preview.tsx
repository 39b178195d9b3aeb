import { useState } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { ActionBar } from '../../components/ui/toast/action-bar.tsx'
import { Button } from '../../components/ui/button.tsx'
import { AskDialog } from '../../components/ui/dialog/ask-dialog.tsx'
import { showToast } from '../../components/ui/toast/toast-store.ts'
import { formatDate } from '../../lib/text/format.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { AnswersForm } from './columns/answers-form.tsx'
import type { BatchProps } from './batch-part.tsx'
import { ColumnsForm } from './columns/columns-form.tsx'
import { FileAgain } from './file-again.tsx'
import { PreviewRows } from './rows/preview-rows.tsx'
import { PreviewSummary } from './rows/preview-summary.tsx'
import { sendFileAgain, turnImport } from './queries.ts'
import type { Place } from './queries.ts'

/** What was recognised, what would be saved, and row by row why. */
export function Preview(props: BatchProps) {
  const word = useText()
  const { read, work, onFile } = props
  const again = (chosen: Blob, place: Place) => {
    onFile(chosen)
    void work.work((now) => sendFileAgain(now, chosen, place))
  }
  return (
    <>
      <div className="import-waiting">
        <p className="quiet">
          {word('imports.batch.expires', { date: formatDate(read.batch.expiresAt) })}
        </p>
        <CancelButton work={work} />
      </div>
      <FileAgain key={`${read.batch.sheet} ${read.batch.headerRow}`} {...props} onSend={again} />
      <ColumnsForm {...props} />
      <AnswersForm {...props} />
      <PreviewSummary {...props} />
      <PreviewRows {...props} />
      <SaveBar {...props} />
    </>
  )
}

/** Gives the import up; its rows are removed, and the file can be read in again. */
function CancelButton({ work }: Pick<BatchProps, 'work'>) {
  const word = useText()
  const navigate = useNavigate()
  const [isAsking, setAsking] = useState(false)

  async function cancel() {
    setAsking(false)
    const isDone = await work.work((now) => turnImport(now, 'cancel'))
    if (!isDone) return
    showToast({ message: text('imports.save.cancelled') })
    await navigate({ to: '/importera' })
    document.querySelector<HTMLElement>('h1')?.focus()
  }

  return (
    <>
      <Button className="no-print" isPending={work.isPending} onClick={() => setAsking(true)}>
        {word('imports.save.cancel')}
      </Button>
      {isAsking && (
        <AskDialog
          title={word('imports.save.cancelTitle')}
          body={word('imports.save.cancelText')}
          action={word('imports.save.cancel')}
          run={cancel}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}

function SaveBar({ read: { batch }, work }: BatchProps) {
  const word = useText()
  const { accepted } = batch.counts
  const isSavable = accepted > 0 && !batch.needsFile && batch.aggregates.every(({ fits }) => fits)
  return (
    <ActionBar>
      {accepted === 0 ? (
        <p>{word('imports.save.nothing')}</p>
      ) : (
        <Button
          variant="primary"
          isPending={work.isPending}
          disabled={!isSavable}
          onClick={() => void work.work((now) => turnImport(now, 'commit'))}
        >
          {word(`imports.save.${batch.kind}`, { count: accepted })}
        </Button>
      )}
    </ActionBar>
  )
}
