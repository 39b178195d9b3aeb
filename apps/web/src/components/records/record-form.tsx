import { useId } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { useText } from '../../strings/use-text.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { BothVersions } from './both-versions.tsx'
import { RecordControl } from './record-control.tsx'
import { useRecordForm } from './use-record-form.ts'
import type { RecordFormGiven } from './use-record-form.ts'
import './record-form.css'

interface RecordFormProps extends RecordFormGiven {
  action: string
  /** The form's name for those who hear it. */
  label: string
  canCancel?: boolean
  /** Further buttons beside the form's own. */
  children?: ReactNode
}

/** A form over fields: faults at the fields and above, both versions where somebody else was first. */
export function RecordForm({ action, label, canCancel, children, ...given }: RecordFormProps) {
  const text = useText()
  const formId = useId()
  const form = useRecordForm(given)
  const { conflict, fields, faults } = form
  const idOf = (key: string) => `${formId}-${key}`
  if (conflict)
    return (
      <BothVersions
        title={text('records.versions.title')}
        fields={conflict.fields}
        isPending={form.isPending}
        onSave={(mine) => form.saveChosen(conflict, mine)}
        onDiscard={() => given.onDone(false)}
      />
    )
  const isAdding = given.opened.etag === undefined
  const folded = isAdding ? fields.filter(({ isFolded }) => isFolded) : []
  const isFaultFolded = folded.some(({ key }) => faults.some((fault) => fault.key === key))
  const controls = (shown: typeof fields) =>
    shown.map((field) => (
      <RecordControl
        key={field.key}
        field={field}
        id={idOf(field.key)}
        typed={form.typed[field.key] ?? ''}
        error={faults.find(({ key }) => key === field.key)?.message}
        onChange={(typed) => form.write(field.key, typed)}
      />
    ))
  return (
    <form
      className="record-form no-print"
      noValidate
      aria-label={label}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        form.submit()
      }}
    >
      <ErrorSummary
        errors={faults.map(({ key, message }) => ({ fieldId: idOf(key), message }))}
        message={form.failure}
        attempt={form.attempt}
      />
      <div className="record-fields">{controls(fields.filter((field) => !folded.includes(field)))}</div>
      {folded.length > 0 && (
        <details className="record-more" open={isFaultFolded || undefined}>
          <summary>{text('records.more')}</summary>
          <div className="record-fields">{controls(folded)}</div>
        </details>
      )}
      <div className="button-row">
        <Button type="submit" variant="primary" isPending={form.isPending}>
          {action}
        </Button>
        {canCancel && <Button onClick={() => given.onDone(false)}>{text('action.cancel')}</Button>}
        {children}
      </div>
    </form>
  )
}
