import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { pick } from '../../components/record/compare-fields.ts'
import { describeRecordField } from '../../components/record/record-field.ts'
import type { RecordField } from '../../components/record/record-field.ts'
import { RecordForm } from '../../components/record/record-form.tsx'
import { useRecordDraft } from '../../components/record/use-record-draft.ts'
import type { Opened } from '../../components/record/use-record-draft.ts'
import { showToast } from '../../components/ui/toast-store.ts'
import { problemText } from '../../lib/api-problem.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { NeedControl } from './need-control.tsx'
import { needFaults, needProblemFaults } from './need-faults.ts'
import { needFields, needLabel, shownFields, toNeedBody, toNeedDraft } from './need-fields.ts'
import type { NeedDraft, NeedField, NeedSurroundings } from './need-fields.ts'
import { needQuery, patchNeed, patchNeedNow } from './queries.ts'
import type { NeedRecord } from './queries.ts'

interface NeedEditFormProps {
  opened: Opened<NeedRecord>
  around: NeedSurroundings
  onClose: () => void
}

/** Everything that is written of a need, to be changed. */
export function NeedEditForm({ opened, around, onClose }: NeedEditFormProps) {
  const word = useText()
  const [fields] = useState(() => needFields(around))
  const form = useNeedDraft(opened, fields, onClose)
  return (
    <RecordForm
      form={form}
      title={word('needs.change')}
      conflictTitle={word('needs.conflict')}
      conflictNotice={noticeOf}
      labelOf={needLabel}
      describe={(field, value) => describeRecordField(fields[field as NeedField], value)}
      controlId={controlId}
      onClose={onClose}
    >
      {(draft, faults) => (
        <div className="form-fields">
          {shownFields(opened.record, around).map((field) => (
            <NeedControl
              key={field}
              id={controlId(field)}
              onChange={(change) => form.setDraft({ ...draft, ...change })}
              {...{ field, fields, draft, faults }}
            />
          ))}
        </div>
      )}
    </RecordForm>
  )
}

function useNeedDraft(
  opened: Opened<NeedRecord>,
  fields: Record<NeedField, RecordField>,
  onClose: () => void,
) {
  const queryClient = useQueryClient()
  const { id } = opened.record
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['needs'] })

  async function send({ record, etag }: Opened<NeedRecord>, changes: Partial<NeedDraft>) {
    await patchNeed(id, toNeedBody(changes), etag)
    const before = pick(toNeedDraft(record), Object.keys(changes) as NeedField[])
    showToast({
      message: text('needs.changed'),
      action: {
        label: text('action.undo'),
        onAction: () =>
          void patchNeedNow(id, toNeedBody(before))
            .then(() => showToast({ message: text('needs.changeUndone') }))
            .catch((error: unknown) => showToast({ message: problemText(error) }))
            .then(refresh),
      },
    })
    await refresh()
  }

  return useRecordDraft<NeedRecord, NeedDraft, void>(opened, {
    toDraft: toNeedDraft,
    faultsOf: (draft) => needFaults(draft, fields),
    problemFaults: needProblemFaults,
    send,
    readStored: async () => {
      const { need, etag } = await queryClient.fetchQuery({ ...needQuery(id), staleTime: 0 })
      return { record: need, etag }
    },
    onSaved: onClose,
  })
}

function noticeOf({ isVoided, status }: NeedRecord) {
  if (isVoided) return <p>{text('needs.voided')}</p>
  return status === 'withdrawn' ? <p>{text('needs.withdrawnNow')}</p> : null
}

function controlId(field: string): string {
  return `behov-${field}`
}
