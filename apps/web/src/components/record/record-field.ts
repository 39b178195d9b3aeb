import { text } from '../../strings/text.ts'
import type { FieldValue } from './compare-fields.ts'

export interface FieldOption {
  value: string | number | boolean | null
  label: string
  /** Other ways to write it, where it is searched for. */
  keywords?: readonly string[]
}

/** How a field of a record is written; null is one of its choices where it may be left unsaid. */
export type RecordField =
  | { kind: 'choice'; options: readonly FieldOption[]; isSearched?: boolean }
  | { kind: 'choices'; options: readonly { value: string; label: string }[]; isNullable?: boolean }
  | { kind: 'text'; maxCharacters: number; isLong?: boolean }
  | { kind: 'number'; min: number; max: number }

export const notKnown = (label: string): FieldOption => ({ value: null, label })

export function numbers(min: number, max: number): FieldOption[] {
  return Array.from({ length: max - min + 1 }, (_, index) => ({
    value: min + index,
    label: String(min + index),
  }))
}

/** Yes, no, or not known. */
export function yesOrNo(): RecordField {
  return {
    kind: 'choice',
    options: [
      { value: true, label: text('edit.yes') },
      { value: false, label: text('edit.no') },
      notKnown(text('edit.unknown')),
    ],
  }
}

/** A value as words: the label of a choice, or that nothing is known. */
export function describeRecordField(field: RecordField | undefined, value: FieldValue): string {
  if (Array.isArray(value)) {
    if (value.length === 0) return text('edit.none')
    const options = field?.kind === 'choices' ? field.options : []
    return value
      .map((each: string) => options.find((option) => option.value === each)?.label ?? each)
      .join(', ')
  }
  if (field?.kind === 'choice') {
    const label = field.options.find((option) => option.value === value)?.label
    if (label !== undefined) return label
  }
  return value === null || value === undefined ? text('edit.notSaid') : String(value)
}

/** What the form can tell of a field before it asks the server. */
export function fieldFault(field: RecordField, value: FieldValue): string | undefined {
  if (field.kind === 'text' && String(value ?? '').length > field.maxCharacters)
    return text('edit.fault.tooLong', { max: field.maxCharacters })
  if (field.kind !== 'number') return undefined
  const { min, max } = field
  const isRight = typeof value === 'number' && value >= min && value <= max
  return isRight ? undefined : text('edit.fault.number', { min, max })
}
