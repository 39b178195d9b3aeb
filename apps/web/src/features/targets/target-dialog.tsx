import { useId, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Button } from '../../components/ui/button.tsx'
import { Dialog } from '../../components/ui/dialog.tsx'
import { ErrorState } from '../../components/ui/error-state.tsx'
import { Pending } from '../../components/ui/pending.tsx'
import { useText } from '../../strings/use-text.tsx'
import { readTarget } from './queries.ts'
import { TargetHistory } from './target-history.tsx'
import { targetDrafts } from './target-fields.ts'
import { TargetForm } from './target-form.tsx'

interface TargetDialogProps {
  scope: string
  scopeName: string
  year: number
  userId: string
  onClose: () => void
}

/** Reads the target anew, so that what is changed is what is stored. */
export function TargetDialog({ scope, scopeName, year, userId, onClose }: TargetDialogProps) {
  const text = useText()
  const formId = useId()
  const [isPending, setPending] = useState(false)
  const [drafts] = useState(() => targetDrafts(userId, { scope, year }))
  // What was not to be saved is not to come back either; a page that was lost brings it.
  const cancel = () => {
    drafts.clear()
    onClose()
  }
  const read = useQuery({
    queryKey: ['targets', 'one', scope, year],
    queryFn: () => readTarget({ scope, year }),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  return (
    <Dialog
      title={text('targets.dialog', { scope: scopeName, year: String(year) })}
      isOpen
      onClose={cancel}
      actions={
        <>
          <Button type="submit" form={formId} variant="primary" isPending={isPending}>
            {text('targets.save')}
          </Button>
          <Button onClick={cancel}>{text('action.cancel')}</Button>
        </>
      }
    >
      {read.isError && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {read.isPending && <Pending minHeight={320} />}
      {read.data && (
        <TargetForm
          formId={formId}
          opened={read.data}
          scopeName={scopeName}
          drafts={drafts}
          onPending={setPending}
          onClose={onClose}
        />
      )}
      {read.data && <TargetHistory scope={scope} year={year} />}
    </Dialog>
  )
}
