import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { pick } from '../../components/record/conflict/compare-fields.ts'
import { RecordForm } from '../../components/record/form/record-form.tsx'
import type { Opened } from '../../components/record/form/record-editing.ts'
import { useRecordSave } from '../../components/record/use-record-save.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { LEAD_FIELDS, leadFields, toLeadDraft } from './lead-fields.ts'
import type { LeadField, LeadSurroundings } from './lead-fields.ts'
import { leadPath, leadQuery } from './queries.ts'
import type { LeadRecord } from './queries.ts'

interface LeadFormProps {
  opened: Opened<LeadRecord>
  around: LeadSurroundings
  onClose: () => void
}

/** Every field of a lead but its stage, which has its own form, and where it was met. */
export function LeadForm({ opened, around, onClose }: LeadFormProps) {
  const word = useText()
  const queryClient = useQueryClient()
  const { change } = useRecordSave({ saved: 'leads.changed', undone: 'leads.changeUndone' })
  const [fields] = useState(() => {
    const byKey = leadFields(around, opened.record)
    return LEAD_FIELDS.map((field) => byKey[field])
  })
  const { ref } = opened.record
  return (
    <RecordForm
      isPage
      title={word('leads.form.title')}
      conflictTitle={word('leads.conflict')}
      conflictNotice={noticeOf}
      opened={opened}
      toDraft={toLeadDraft}
      fieldsOf={() => fields}
      send={(changes, { record, etag = '' }) => {
        const before = pick(toLeadDraft(record), Object.keys(changes) as LeadField[])
        return change(leadPath(ref), changes, { etag, before })
      }}
      reread={async () => {
        const { lead, etag } = await queryClient.fetchQuery({ ...leadQuery(ref), staleTime: 0 })
        return { record: lead, etag }
      }}
      onDone={onClose}
    />
  )
}

function noticeOf({ isVoided }: LeadRecord) {
  return isVoided ? <p>{text('leads.voided')}</p> : null
}
