import { useRef } from 'react'
import { useQuery } from '@tanstack/react-query'
import { recordDrafts, recordForm } from '../../components/record/form/record-drafts.ts'
import { RecordForm } from '../../components/record/form/record-form.tsx'
import { Dialog } from '../../components/ui/dialog/dialog.tsx'
import { ErrorState } from '../../components/ui/states/error-state.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import { useDraftSlot } from '../../lib/device/use-draft-slot.ts'
import { useText } from '../../strings/use-text.tsx'
import { pathOf, readTarget } from './queries.ts'
import { TargetHistory } from './target-history.tsx'
import { problemFaults, targetFields, toDraft, toSaid } from './target-fields.ts'
import type { TargetDraft } from './target-fields.ts'
import { useSetTarget } from './use-set-target.ts'

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
  const change = useSetTarget(scopeName)
  const fields = targetFields()
  const guard = useRef<() => boolean>(null)
  const reread = async () => {
    const { target, etag } = await readTarget({ scope, year })
    return { record: target, etag }
  }
  const read = useQuery({
    queryKey: ['targets', 'one', scope, year],
    queryFn: reread,
    staleTime: 0,
    gcTime: 0,
  })
  const slot = useDraftSlot(userId, recordForm(pathOf({ scope, year })))
  const drafts =
    slot === undefined ? undefined : recordDrafts<TargetDraft>(userId, slot, read.data?.etag)
  // What was not to be saved is not to come back either; a page that was lost brings it.
  const close = () => {
    drafts?.clear()
    onClose()
  }
  const title = text('targets.dialog', { scope: scopeName, year: String(year) })
  return (
    <Dialog title={title} isOpen onClose={close} mayClose={() => guard.current?.() ?? true}>
      {read.isError && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {(read.isPending || (read.data && !drafts)) && <Pending minHeight={320} />}
      {read.data && drafts && (
        <RecordForm
          title={title}
          action={text('targets.save')}
          opened={read.data}
          toDraft={toDraft}
          fieldsOf={() => fields}
          problemFaults={problemFaults}
          reread={reread}
          send={(_changes, { record: target, etag = '' }, draft) =>
            change.mutateAsync({ read: { target, etag }, said: toSaid(draft) })
          }
          drafts={drafts}
          guard={guard}
          onDone={close}
          canCancel
        />
      )}
      {read.data && <TargetHistory scope={scope} year={year} />}
    </Dialog>
  )
}
