import { useState } from 'react'
import { Button } from '../../components/ui/button.tsx'
import { Dialog } from '../../components/ui/dialog/dialog.tsx'
import { ButtonLink } from '../../components/ui/link.tsx'
import { formatDateTime } from '../../lib/text/format.ts'
import { useText } from '../../strings/use-text.tsx'
import type { BatchProps } from './batch-part.tsx'
import { leftOutWords } from './batch-words.ts'
import { turnImport } from './queries.ts'

/** What was left out, the way to what was saved, and the way to take it all back. */
export function Receipt({ read: { batch }, around, work }: BatchProps) {
  const word = useText()
  const [isAsking, setAsking] = useState(false)
  const isUndone = batch.state === 'undone'
  const hasSeveral = around.own.length > 1

  async function undo() {
    setAsking(false)
    await work.work((now) => turnImport(now, 'undo'))
  }

  return (
    <div className="import-receipt">
      {!isUndone && leftOutWords(batch) !== undefined && <p>{leftOutWords(batch)}</p>}
      {batch.committedAt !== null && (
        <p className="quiet">
          {word('imports.saved.when', { date: formatDateTime(batch.committedAt) })}
        </p>
      )}
      {batch.undoneAt !== null && (
        <p>{word('imports.undo.when', { date: formatDateTime(batch.undoneAt) })}</p>
      )}
      {!isUndone && (
        <div className="button-row no-print">
          {batch.kind === 'households' && batch.municipalityCode !== null && (
            <ButtonLink to="/hushall" search={hasSeveral ? { kommun: batch.municipalityCode } : {}}>
              {word('imports.saved.look')}
            </ButtonLink>
          )}
          <Button isPending={work.isPending} onClick={() => setAsking(true)}>
            {word('imports.undo.do')}
          </Button>
        </div>
      )}
      <Dialog
        title={word('imports.undo.title')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button variant="primary" onClick={() => void undo()}>
              {word('imports.undo.do')}
            </Button>
            <Button onClick={() => setAsking(false)}>{word('action.cancel')}</Button>
          </>
        }
      >
        <p>{word('imports.undo.text')}</p>
      </Dialog>
    </div>
  )
}
