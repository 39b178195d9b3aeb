import { fieldFault } from '../../components/record/record-field.ts'
import type { RecordField } from '../../components/record/record-field.ts'
import type { FieldMessages } from '../../components/record/use-record-draft.ts'
import { ApiProblem } from '../../lib/api-problem.ts'
import { text } from '../../strings/text.ts'
import type { TextId } from '../../strings/text.ts'
import { ALL_FIELDS, QUICK_FIELDS } from './need-fields.ts'
import type { NeedDraft, NeedField } from './need-fields.ts'

const OWN_WORDS: Partial<Record<string, TextId>> = {
  filledTotal: 'needs.fault.filled',
  positions: 'needs.fault.filled',
  reportedMonth: 'needs.fault.reportedMonth',
}

/** What the form can tell before it asks the server; of fields that are not in it, nothing. */
export function needFaults(
  draft: Partial<NeedDraft>,
  fields: Record<NeedField, RecordField>,
): FieldMessages {
  const found = ALL_FIELDS.flatMap((field) => {
    const fault = faultOf(field, draft, fields)
    return fault === undefined ? [] : [[field, fault] as const]
  })
  return Object.fromEntries(found)
}

/** What the server refused, at the fields it names. */
export function needProblemFaults(error: unknown): FieldMessages {
  if (!(error instanceof ApiProblem)) return {}
  return Object.fromEntries(
    error.errors.map(({ pointer }) => {
      const sent = pointer.split('/')[1] ?? ''
      const field = sent.startsWith('occupation') ? 'occupation' : sent
      if (error.code === 'personal-number') return [field, text('edit.fault.personalNumber')]
      return [field, text(OWN_WORDS[field] ?? 'edit.fault.generic')]
    }),
  )
}

function faultOf(
  field: NeedField,
  draft: Partial<NeedDraft>,
  fields: Record<NeedField, RecordField>,
): string | undefined {
  const asked = QUICK_FIELDS.find((each) => each === field)
  if (asked !== undefined && draft[asked] === undefined) return text(`needs.fault.${asked}`)
  if (draft[field] === undefined) return undefined
  const { positions, filledTotal } = draft
  if (field === 'filledTotal' && Number(filledTotal) > Number(positions))
    return text('needs.fault.filled')
  return fieldFault(fields[field], draft[field])
}
