import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { pick } from '../../components/record/conflict/compare-fields.ts'
import { RecordForm } from '../../components/record/form/record-form.tsx'
import type { Opened } from '../../components/record/form/record-editing.ts'
import { useRecordSave } from '../../components/record/use-record-save.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { needFaults, needProblemFaults } from './need-faults.ts'
import { needFields, shownFields, toNeedBody, toNeedDraft } from './need-fields.ts'
import type { NeedField, NeedSurroundings } from './need-fields.ts'
import { needPath, needQuery } from './queries.ts'
import type { NeedRecord } from './queries.ts'

interface NeedEditFormProps {
  opened: Opened<NeedRecord>
  around: NeedSurroundings
  onClose: () => void
}

/** Everything that is written of a need, to be changed. */
export function NeedEditForm({ opened, around, onClose }: NeedEditFormProps) {
  const word = useText()
  const queryClient = useQueryClient()
  const { change } = useRecordSave({ saved: 'needs.changed', undone: 'needs.changeUndone' })
  const { id } = opened.record
  const [fields] = useState(() => {
    const byKey = needFields(around)
    return shownFields(opened.record, around).map((field) => byKey[field])
  })
  return (
    <RecordForm
      isPage
      title={word('needs.change')}
      conflictTitle={word('needs.conflict')}
      conflictNotice={noticeOf}
      opened={opened}
      toDraft={toNeedDraft}
      fieldsOf={() => fields}
      check={needFaults}
      problemFaults={needProblemFaults}
      send={(changes, { record, etag = '' }) => {
        const before = pick(toNeedDraft(record), Object.keys(changes) as NeedField[])
        return change(needPath(id), toNeedBody(changes), { etag, before: toNeedBody(before) })
      }}
      reread={async () => {
        const { need, etag } = await queryClient.fetchQuery({ ...needQuery(id), staleTime: 0 })
        return { record: need, etag }
      }}
      onDone={onClose}
    />
  )
}

function noticeOf({ isVoided, status }: NeedRecord) {
  if (isVoided) return <p>{text('needs.voided')}</p>
  return status === 'withdrawn' ? <p>{text('needs.withdrawnNow')}</p> : null
}
