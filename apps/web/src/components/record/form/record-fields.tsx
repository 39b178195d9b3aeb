import type { ReactNode } from 'react'
import { useText } from '../../../strings/use-text.tsx'
import { FormFields } from './form-fields.tsx'
import { RecordControl } from './record-control.tsx'
import type { RecordField, RecordValues } from './record-field.ts'
import type { RecordFormState } from './use-record-form.ts'

interface RecordFieldsProps<Stored, Draft extends object, Saved> {
  form: RecordFormState<Stored, Draft, Saved>
  idOf: (key: string) => string
  moreLabel: string | undefined
  layOut: ((control: (field: RecordField) => ReactNode, draft: Draft) => ReactNode) | undefined
}

/** The controls of a record's form, as `layOut` sets them out or in one grid. They stand still while it is saved. */
export function RecordFields<Stored, Draft extends object, Saved>(
  props: RecordFieldsProps<Stored, Draft, Saved>,
) {
  const { form, idOf, moreLabel, layOut } = props
  const { fields, faults, changed } = form
  const text = useText()
  const draft = form.draft as RecordValues
  const folded = fields.filter(({ isFolded }) => isFolded === true)
  const control = (field: RecordField) => (
    <RecordControl
      key={`${form.round} ${field.key}`}
      id={idOf(field.key)}
      field={field}
      value={draft[field.key]}
      error={form.unread[field.key] ?? faults[field.key]}
      onUnread={(fault) => form.tellUnread(field.key, fault)}
      onChange={(value) => form.write(field.key, value)}
    />
  )
  return (
    <div inert={form.isPending} className="record-form-fields">
      {layOut ? (
        layOut(control, form.draft)
      ) : (
        <FormFields
          key={form.round}
          fields={fields}
          control={control}
          isFolding={form.isNew}
          startsOpen={folded.some(({ key }) => changed.includes(key))}
          isUnfolded={folded.some(({ key }) => key in faults)}
          moreLabel={moreLabel ?? text('edit.more')}
        />
      )}
    </div>
  )
}
