import { Suspense } from 'react'
import { CheckGroup } from '../ui/check-group.tsx'
import { ComboBox } from '../ui/combobox-lazy.ts'
import { Pending } from '../ui/pending.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { FieldValue } from './compare-fields.ts'
import type { FieldOption, RecordField } from './record-field.ts'

interface RecordControlProps {
  id: string
  label: string
  hint?: string | undefined
  error: string | undefined
  field: RecordField
  value: FieldValue
  onChange: (value: FieldValue) => void
}

/** Stands for `null` in a list of choices. */
const NOT_KNOWN = '-'

/** One field of a record's form, as its kind is written. */
export function RecordControl({ field, value, onChange, ...shared }: RecordControlProps) {
  const { id, label, error } = shared
  const typed = value === null || value === undefined ? '' : String(value)
  if (field.kind === 'choices') {
    const values = (value as string[] | null) ?? []
    const inOrder = (chosen: readonly string[]) => inListOrder(field, chosen)
    return (
      <CheckGroup
        id={id}
        legend={label}
        error={error}
        choices={field.options}
        values={values}
        onChange={(chosen) => onChange(inOrder(chosen))}
      />
    )
  }
  if (field.kind === 'number')
    return (
      <TextField
        {...shared}
        value={typed}
        inputMode="numeric"
        autoComplete="off"
        onChange={(event) => onChange(toNumber(event.target.value))}
      />
    )
  if (field.kind === 'text') {
    const change = {
      onChange: (event: { target: { value: string } }) => onChange(toText(event.target.value)),
    }
    return field.isLong === true ? (
      <TextArea {...shared} {...change} value={typed} maxCharacters={field.maxCharacters} />
    ) : (
      <TextField {...shared} {...change} value={typed} autoComplete="off" />
    )
  }
  return <Choice {...shared} field={field} value={value} onChange={onChange} />
}

function Choice({
  field,
  value,
  onChange,
  ...shared
}: RecordControlProps & { field: RecordField & { kind: 'choice' } }) {
  const options = field.options.map(({ value: one, label, keywords = [] }) => ({
    value: toKey(one),
    label,
    keywords,
  }))
  const chosen = value === undefined ? undefined : toKey(value as FieldOption['value'])
  const choose = (key: string | undefined) => {
    const option = field.options.find((each) => toKey(each.value) === key)
    onChange(option === undefined ? undefined : option.value)
  }
  if (field.isSearched !== true)
    return <Select {...shared} options={options} value={chosen} onChange={choose} />
  return (
    <Suspense fallback={<Pending minHeight={80} />}>
      <ComboBox {...shared} options={options} value={chosen} onChange={choose} />
    </Suspense>
  )
}

function toKey(value: FieldOption['value']): string {
  return value === null ? NOT_KNOWN : String(value)
}

// In the order of the list, so that a code taken away and put back is no change.
function inListOrder(
  { options, isNullable }: RecordField & { kind: 'choices' },
  chosen: readonly string[],
): string[] | null {
  if (isNullable === true && chosen.length === 0) return null
  return options.map(({ value }) => value).filter((value) => chosen.includes(value))
}

// What is no whole number stays as it was typed, for the fault to be told at.
function toNumber(typed: string): FieldValue {
  return /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : typed
}

/** Empty text is nothing said. */
function toText(typed: string): string | null {
  return typed.trim() === '' ? null : typed
}
