import type { ReactNode } from 'react'
import { useText } from '../../../strings/use-text.tsx'
import type { FieldValue } from './compare-fields.ts'
import { ConflictChoice } from './conflict-choice.tsx'
import { nameOfField, toWords } from '../form/record-field.ts'
import type { RecordFormState, StaleDraft } from '../form/use-record-form.ts'

interface RecordConflictProps<Stored, Draft extends object, Saved> {
  form: RecordFormState<Stored, Draft, Saved>
  conflict: StaleDraft<Stored, Draft>
  title: string | undefined
  notice: ((stored: Stored) => ReactNode) | undefined
  describe: ((field: string, value: FieldValue) => string) | undefined
  onDiscard: () => void
}

/** Both versions of a record that somebody else was first with, in the words of its fields. */
export function RecordConflict<Stored, Draft extends object, Saved>(
  props: RecordConflictProps<Stored, Draft, Saved>,
) {
  const { form, conflict, title, notice, describe, onDiscard } = props
  const text = useText()
  const fieldOf = (key: string) => form.fields.find((field) => field.key === key)
  function labelOf(key: string): string {
    const field = fieldOf(key)
    return field === undefined ? key : nameOfField(field)
  }
  return (
    <ConflictChoice
      title={title ?? text('edit.conflict.title')}
      notice={notice?.(conflict.stored.record)}
      fields={conflict.fields}
      labelOf={labelOf}
      describe={describe ?? ((key, value) => toWords(fieldOf(key), value))}
      isPending={form.isPending}
      onSave={(mine) => form.saveChosen(conflict, mine)}
      onDiscard={onDiscard}
    />
  )
}
