import { Suspense, lazy, useState } from 'react'
import type { ComponentProps } from 'react'
import { text } from '../../../strings/text.ts'
import { CheckGroup } from '../../ui/fields/check-group.tsx'
import { Pending } from '../../ui/states/pending.tsx'
import { Select } from '../../ui/fields/select.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { isSame } from '../conflict/compare-fields.ts'
import { notKnown, readTyped, toTyped } from './record-field.ts'
import type { FieldChoice, RecordField } from './record-field.ts'

interface RecordControlProps {
  id: string
  field: RecordField
  value: unknown
  error: string | undefined
  onChange: (value: unknown) => void
  /** Told what is wrong with what was typed and is none of the choices; undefined once that is no more. */
  onUnread?: ((fault: string | undefined) => void) | undefined
}

/** Stands for `null` in a list of choices. */
const NOT_KNOWN = '-'

// Only forms that search fetch what it takes.
const SearchedChoice = lazy(async () => ({
  default: (await import('./searched-choice.tsx')).SearchedChoice,
}))

const INPUTS: Partial<Record<RecordField['kind'], ComponentProps<'input'>>> = {
  count: { inputMode: 'numeric' },
  year: { inputMode: 'numeric' },
  sek: { inputMode: 'numeric' },
  decimal: { inputMode: 'decimal' },
  day: { type: 'date' },
}

/** The control that a field asks for. */
export function RecordControl(props: RecordControlProps) {
  const { id, field, value, error, onChange } = props
  if (field.kind === 'truth')
    return (
      <CheckGroup
        id={id}
        legend={field.label}
        error={error}
        choices={[{ value: 'yes', label: text('edit.yes') }]}
        values={value === true ? ['yes'] : []}
        onChange={(values) => onChange(values.length > 0)}
      />
    )
  if (field.kind === 'choices')
    return (
      <CheckGroup
        id={id}
        legend={field.label}
        error={error}
        choices={keyed(field.choices)}
        values={Array.isArray(value) ? value.map(String) : []}
        onChange={(chosen) => onChange(inListOrder(field, chosen))}
      />
    )
  return field.kind === 'choice' ? <ChoiceControl {...props} /> : <TypedControl {...props} />
}

function ChoiceControl({ id, field, value, error, onChange, onUnread }: RecordControlProps) {
  const { label, hint, isRequired, isSearched, nullAs = null } = field
  const offered = field.choices ?? []
  const isNullOffered = offered.some((choice) => choice.value === null)
  const isComplete = isRequired === true || isNullOffered || nullAs !== null
  const choices = isComplete ? offered : [notKnown(text('edit.notSaid')), ...offered]
  // What is not answered yet is not the answer that nothing is known.
  const isAsked = value === undefined && isRequired === true
  const shown = isAsked ? undefined : (value ?? nullAs)
  const chosen = choices.find((choice) => choice.value === shown)
  // A field that is searched and emptied says the same as the line for nothing.
  const emptied = isComplete ? undefined : null
  const shared = {
    id,
    label,
    hint,
    error,
    options: keyed(choices),
    value: chosen && toKey(chosen.value),
    onChange: (key: string | undefined) =>
      onChange(
        key === undefined ? emptied : choices.find(({ value: one }) => toKey(one) === key)?.value,
      ),
  }
  if (isSearched !== true) return <Select {...shared} />
  return (
    <Suspense fallback={<Pending minHeight={hint === undefined ? '4.75rem' : '6.5rem'} />}>
      <SearchedChoice
        {...shared}
        onUnread={(typed) => onUnread?.(typed === undefined ? undefined : unreadFault(typed, chosen))}
      />
    </Suspense>
  )
}

const LONGEST_QUOTED = 30

function unreadFault(written: string, chosen: FieldChoice | undefined): string {
  const typed = written.slice(0, LONGEST_QUOTED)
  return text(chosen === undefined ? 'edit.fault.unreadNew' : 'edit.fault.unread', { typed })
}

// What was typed stands as long as it means the value, so that a space or a comma is not taken from under the hand.
function TypedControl({ id, field, value, error, onChange }: RecordControlProps) {
  const [typed, setTyped] = useState(() => toTyped(field, value))
  const { kind, label, hint, maxLength } = field
  const shared = {
    id,
    label,
    hint,
    error,
    isOptional: field.isRequired !== true && field.isWanted !== true,
    value: isSame(readTyped(field, typed), value) ? typed : toTyped(field, value),
    onChange: ({ target }: { target: { value: string } }) => {
      setTyped(target.value)
      onChange(readTyped(field, target.value))
    },
  }
  if (kind !== 'text') return <TextField {...shared} autoComplete="off" {...INPUTS[kind]} />
  return <TextArea {...shared} {...(maxLength !== undefined && { maxCharacters: maxLength })} />
}

function keyed(choices: readonly FieldChoice[] = []) {
  return choices.map(({ value, label, keywords = [] }) => ({ value: toKey(value), label, keywords }))
}

function toKey(value: FieldChoice['value']): string {
  return value === null ? NOT_KNOWN : String(value)
}

// In the order of the list, so that a code taken away and put back is no change.
function inListOrder({ choices = [], isNullable }: RecordField, chosen: readonly string[]) {
  if (isNullable === true && chosen.length === 0) return null
  return choices.map(({ value }) => value).filter((value) => chosen.includes(String(value)))
}
