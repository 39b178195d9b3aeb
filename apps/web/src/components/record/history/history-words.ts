import { text } from '../../../strings/text.ts'
import type { TextId } from '../../../strings/text.ts'
import type { HistoryItem, HistoryWords } from './history-list.tsx'
import { nameOfField, toWords } from '../form/record-field.ts'
import type { RecordField } from '../form/record-field.ts'

/** Members that no field of a form is, in words. */
export type FurtherWords = Readonly<Record<string, { label: string; words: (value: unknown) => string }>>

/** Tells what happened to a record by the words of its fields. */
export function wordsByFields(fields: readonly RecordField[], further: FurtherWords = {}) {
  const fieldOf = (key: string) => fields.find((field) => field.key === key)
  const voided = { label: text('edit.isVoided'), words: (value: unknown) => toWords(undefined, value) }
  const others: FurtherWords = { isVoided: voided, ...further }
  return ({ action }: HistoryItem): HistoryWords => ({
    done: text(`history.${action}` as TextId),
    labelOf: (key) => {
      const field = fieldOf(key)
      return field === undefined ? (others[key]?.label ?? key) : nameOfField(field)
    },
    describe: (key, value) => {
      const field = fieldOf(key)
      return field === undefined ? (others[key]?.words(value) ?? String(value)) : toWords(field, value)
    },
  })
}
