import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { RecordControl } from '../../components/record/record-control.tsx'
import { RecordForm } from '../../components/record/record-form.tsx'
import { describeRecordField, fieldFault } from '../../components/record/record-field.ts'
import type { RecordField } from '../../components/record/record-field.ts'
import { useRecordDraft } from '../../components/record/use-record-draft.ts'
import type { FieldMessages, Opened } from '../../components/record/use-record-draft.ts'
import { showToast } from '../../components/ui/toast-store.ts'
import { ApiProblem, problemText } from '../../lib/api-problem.ts'
import { text } from '../../strings/text.ts'
import type { TextId } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { LEAD_FIELDS, leadFields, leadLabel, toLeadDraft } from './lead-fields.ts'
import type { LeadDraft, LeadField, LeadSurroundings } from './lead-fields.ts'
import { leadQuery, patchLead, patchLeadNow } from './queries.ts'
import type { LeadRecord } from './queries.ts'

interface LeadFormProps {
  opened: Opened<LeadRecord>
  around: LeadSurroundings
  onClose: () => void
}

const OWN_WORDS: Partial<Record<string, TextId>> = {
  firstContactMonth: 'leads.fault.firstContactMonth',
  plannedMonth: 'leads.fault.plannedMonth',
  responsibleMunicipality: 'leads.fault.responsibleMunicipality',
}

/** Every field of a lead but its stage, which has its own form, and where it was met. */
export function LeadForm({ opened, around, onClose }: LeadFormProps) {
  const word = useText()
  const [fields] = useState(() => leadFields(around, opened.record))
  const form = useLeadDraft(opened, fields, onClose)
  return (
    <RecordForm
      form={form}
      title={word('leads.form.title')}
      conflictTitle={word('leads.conflict')}
      conflictNotice={noticeOf}
      labelOf={leadLabel}
      describe={(field, value) => describeRecordField(fields[field as LeadField], value)}
      controlId={controlId}
      onClose={onClose}
    >
      {(draft, faults) => (
        <div className="form-fields">
          {LEAD_FIELDS.map((field) => (
            <RecordControl
              key={field}
              id={controlId(field)}
              label={leadLabel(field)}
              hint={field === 'externalRef' ? word('leads.hint.externalRef') : undefined}
              error={faults[field]}
              field={fields[field]}
              value={draft[field]}
              onChange={(value) => form.setDraft({ ...draft, [field]: value })}
            />
          ))}
        </div>
      )}
    </RecordForm>
  )
}

function useLeadDraft(
  opened: Opened<LeadRecord>,
  fields: Record<LeadField, RecordField>,
  onClose: () => void,
) {
  const queryClient = useQueryClient()
  const { ref } = opened.record
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['leads'] })

  async function send({ record, etag }: Opened<LeadRecord>, changes: Partial<LeadDraft>) {
    await patchLead(ref, changes, etag)
    const before = toLeadDraft(record)
    const undo = Object.fromEntries(
      Object.keys(changes).map((field) => [field, before[field as LeadField]]),
    )
    showToast({
      message: text('leads.changed'),
      action: {
        label: text('action.undo'),
        onAction: () =>
          void patchLeadNow(ref, undo)
            .then(() => showToast({ message: text('leads.changeUndone') }))
            .catch((error: unknown) => showToast({ message: problemText(error) }))
            .then(refresh),
      },
    })
    await refresh()
  }

  return useRecordDraft<LeadRecord, LeadDraft, void>(opened, {
    toDraft: toLeadDraft,
    faultsOf: (draft) => faultsOf(draft, fields),
    problemFaults,
    send,
    readStored: async () => {
      const { lead, etag } = await queryClient.fetchQuery({ ...leadQuery(ref), staleTime: 0 })
      return { record: lead, etag }
    },
    onSaved: onClose,
  })
}

function faultsOf(draft: LeadDraft, fields: Record<LeadField, RecordField>): FieldMessages {
  const found = LEAD_FIELDS.map((field) => [field, fieldFault(fields[field], draft[field])] as const)
  return Object.fromEntries(found.filter(([, fault]) => fault !== undefined))
}

/** What the server refused, at the fields it names. */
function problemFaults(error: unknown): FieldMessages {
  if (!(error instanceof ApiProblem)) return {}
  return Object.fromEntries(
    error.errors.map(({ pointer }) => {
      const field = pointer.split('/')[1] ?? ''
      if (error.code === 'personal-number') return [field, text('edit.fault.personalNumber')]
      return [field, text(OWN_WORDS[field] ?? 'edit.fault.generic')]
    }),
  )
}

function noticeOf({ isVoided }: LeadRecord) {
  return isVoided ? <p>{text('leads.voided')}</p> : null
}

function controlId(field: string): string {
  return `intressent-${field}`
}
