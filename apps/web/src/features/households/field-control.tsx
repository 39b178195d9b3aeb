import { CheckGroup } from '../../components/ui/check-group.tsx'
import { Select } from '../../components/ui/select.tsx'
import { TextArea } from '../../components/ui/text-area.tsx'
import { TextField } from '../../components/ui/text-field.tsx'
import { useText } from '../../strings/use-text.tsx'
import { codeLabel } from './describe-field.ts'
import { toText } from './draft.ts'
import { NOT_KNOWN, optionsOf } from './field-options.ts'
import { FIELDS } from './fields.ts'
import type { FieldSpec } from './fields.ts'
import type { EditableField, FieldValue } from './household.ts'
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
  const shared = {
    id: controlId(field),
    label: text(`household.field.${field}`),
    hint: hintOf && text(`household.hint.${hintOf}`),
    error,
  }
  if (spec.kind === 'codes') {
    return (
      <CheckGroup
        id={shared.id}
        legend={shared.label}
        error={error}
        choices={spec.codes.map((code) => ({ value: code, label: codeLabel(spec.vocabulary, code) }))}
        values={(value as string[] | null) ?? []}
        onChange={(values) => onChange(inOrder(spec, values))}
      />
    )
  }
  if (spec.kind === 'text') {
    const typed = (value as string | null) ?? ''
    return field === 'note' ? (
      <TextArea
        {...shared}
        value={typed}
        maxCharacters={spec.maxCharacters}
        onChange={(event) => onChange(toText(event.target.value))}
      />
    ) : (
      <TextField
        {...shared}
        value={typed}
        autoComplete="off"
        onChange={(event) => onChange(toText(event.target.value))}
      />
    )
  }
  return (
    <Select
      {...shared}
      options={optionsOf(spec, around)}
      value={toOption(spec, value)}
      onChange={(chosen) => onChange(fromOption(spec, chosen))}
    />
  )
}

// In the order of the list, so that a code taken away and put back is no change.
function inOrder(spec: FieldSpec & { kind: 'codes' }, values: readonly string[]): string[] | null {
  return spec.isNullable && values.length === 0
    ? null
    : spec.codes.filter((code) => values.includes(code))
}

// A country group has a code for what is not known, so null needs no line of its own.
function toOption(spec: FieldSpec, value: FieldValue): string {
  if (value !== null && value !== undefined) return String(value)
  return spec.kind === 'code' ? 'unknown' : NOT_KNOWN
}

function fromOption(spec: FieldSpec, chosen: string): FieldValue {
  if (chosen === NOT_KNOWN) return null
  return spec.kind === 'count' ? Number(chosen) : chosen
}
