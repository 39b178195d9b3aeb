import type { FieldValue } from '../../components/record/compare-fields.ts'
import { RecordControl } from '../../components/record/record-control.tsx'
import type { RecordField } from '../../components/record/record-field.ts'
import type { FieldMessages } from '../../components/record/use-record-draft.ts'
import { useText } from '../../strings/use-text.tsx'
import { needLabel } from './need-fields.ts'
import type { NeedDraft, NeedField } from './need-fields.ts'

interface NeedControlProps {
  field: NeedField
  fields: Record<NeedField, RecordField>
  draft: Partial<NeedDraft>
  faults: FieldMessages
  id: string
  onChange: (change: Partial<NeedDraft>) => void
}

const HINTS = ['occupation', 'employerName', 'note'] as const

/** One field of a need, in the quick form as on its page. */
export function NeedControl({ field, fields, draft, faults, id, onChange }: NeedControlProps) {
  const text = useText()
  const hintOf = HINTS.find((each) => each === field)
  const change = (value: FieldValue) => onChange({ [field]: value })
  return (
    <RecordControl
      id={id}
      label={needLabel(field)}
      hint={hintOf && text(`needs.hint.${hintOf}`)}
      error={faults[field]}
      field={fields[field]}
      value={draft[field]}
      onChange={change}
    />
  )
}
