import { text } from '../../strings/text.ts'
import { CheckGroup } from '../ui/check-group.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { RecordField, Typed } from './record-field.ts'

interface RecordControlProps {
  field: RecordField
  id: string
  typed: Typed
  error: string | undefined
  onChange: (typed: Typed) => void
}

/** The control that a field asks for. */
export function RecordControl({ field, id, typed, error, onChange }: RecordControlProps) {
  const { kind, label, hint, choices = [], maxLength } = field
  const isOptional = !field.isRequired
  if (kind === 'truth')
    return (
      <CheckGroup
        id={id}
        legend={label}
        error={error}
        choices={[{ value: 'yes', label: text('records.tick') }]}
        values={typed === true ? ['yes'] : []}
        onChange={(values) => onChange(values.length > 0)}
      />
    )
  if (kind === 'choices')
    return (
      <CheckGroup
        id={id}
        legend={label}
        error={error}
        choices={choices}
        values={Array.isArray(typed) ? (typed as string[]) : []}
        onChange={onChange}
      />
    )
  const words = String(typed)
  if (kind === 'choice') {
    const isKnown = choices.some(({ value }) => value === words)
    const nothing = { value: '', label: text('records.notGiven') }
    return (
      <Select
        id={id}
        label={label}
        hint={hint}
        error={error}
        options={isOptional ? [nothing, ...choices] : choices}
        value={isKnown || isOptional ? words : undefined}
        onChange={onChange}
      />
    )
  }
  if (kind === 'text')
    return (
      <TextArea
        id={id}
        label={label}
        hint={hint}
        error={error}
        isOptional={isOptional}
        value={words}
        {...(maxLength !== undefined && { maxCharacters: maxLength })}
        onChange={(event) => onChange(event.target.value)}
      />
    )
  return (
    <TextField
      id={id}
      type={kind === 'day' ? 'date' : 'text'}
      label={label}
      hint={hint}
      error={error}
      isOptional={isOptional}
      autoComplete="off"
      inputMode={INPUT_MODES[kind]}
      value={words}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

const INPUT_MODES: Partial<Record<RecordField['kind'], 'numeric' | 'decimal'>> = {
  count: 'numeric',
  year: 'numeric',
  sek: 'numeric',
  decimal: 'decimal',
}
