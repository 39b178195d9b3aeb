import { RecordControl } from '../../components/record/record-control.tsx'
import type { FieldValue } from '../../components/record/compare-fields.ts'
import type { RecordField } from '../../components/record/record-field.ts'
import { useText } from '../../strings/use-text.tsx'
import { codeLabel } from './describe-field.ts'
import { optionsOf } from './field-options.ts'
import { FIELDS } from './fields.ts'
import type { FieldSpec } from './fields.ts'
import type { EditableField } from './household.ts'
import type { Around } from './use-around.ts'

interface FieldControlProps {
  field: EditableField
  value: FieldValue
  onChange: (value: FieldValue) => void
  error: string | undefined
  around: Around
}

const HINTS = ['occupationSsyk', 'note', 'externalRef', 'moveInMonth'] as const

export function controlId(field: string): string {
  return `hushall-${field}`
}

/** One field of the form, as its kind is written. */
export function FieldControl({ field, value, onChange, error, around }: FieldControlProps) {
  const text = useText()
  const spec = FIELDS[field]
  const hintOf = HINTS.find((each) => each === field)
  // A country group has a code for what is not known, so null needs no line of its own.
  const shown = value ?? (spec.kind === 'code' ? 'unknown' : null)
  return (
    <RecordControl
      id={controlId(field)}
      label={text(`household.field.${field}`)}
      hint={hintOf && text(`household.hint.${hintOf}`)}
      error={error}
      field={toRecordField(spec, around)}
      value={shown}
      onChange={onChange}
    />
  )
}

function toRecordField(spec: FieldSpec, around: Around): RecordField {
  if (spec.kind === 'text') return spec
  if (spec.kind !== 'codes') return { kind: 'choice', options: optionsOf(spec, around) }
  const { vocabulary, codes, isNullable = false } = spec
  const options = codes.map((code) => ({ value: code, label: codeLabel(vocabulary, code) }))
  return { kind: 'choices', options, isNullable }
}
