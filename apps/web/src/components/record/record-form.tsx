import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { problemText } from '../../lib/api-problem.ts'
import { useText } from '../../strings/use-text.tsx'
import { ActionBar } from '../ui/action-bar.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { ConflictChoice } from './conflict-choice.tsx'
import type { FieldValue } from './compare-fields.ts'
import { UnsavedDialog } from './unsaved-dialog.tsx'
import type { FieldMessages, useRecordDraft } from './use-record-draft.ts'
import './record.css'

type Editing<Stored, Draft extends object, Saved> = ReturnType<
  typeof useRecordDraft<Stored, Draft, Saved>
>

interface RecordFormProps<Stored, Draft extends object, Saved> {
  form: Editing<Stored, Draft, Saved>
  title: string
  conflictTitle: string
  /** What else is new of the stored record beside a stale draft. */
  conflictNotice?: (stored: Stored) => ReactNode
  labelOf: (field: string) => string
  describe: (field: string, value: FieldValue) => string
  /** The id of a field's control. */
  controlId: (field: string) => string
  /** Told above the fields although a fault stands at one of them. */
  isToldAbove?: (failure: unknown) => boolean
  onClose: () => void
  children: (draft: Draft, faults: FieldMessages) => ReactNode
}

/** The frame of a record's form: its faults, its buttons, and both versions where somebody came between. */
export function RecordForm<Stored, Draft extends object, Saved>(
  props: RecordFormProps<Stored, Draft, Saved>,
) {
  const { form, labelOf, describe, controlId, onClose } = props
  const text = useText()
  const headingRef = useRef<HTMLHeadingElement>(null)
  const [isLeaving, setLeaving] = useState(false)
  const { draft, faults, failure, conflict, isDirty } = form

  useEffect(() => headingRef.current?.focus(), [])

  if (conflict)
    return (
      <>
        <ConflictChoice
          title={props.conflictTitle}
          notice={props.conflictNotice?.(conflict.stored.record)}
          fields={conflict.fields}
          labelOf={labelOf}
          describe={describe}
          isPending={form.isPending}
          onSave={(mine) => form.saveChosen(conflict, mine)}
          onDiscard={onClose}
        />
        <UnsavedDialog isDirty />
      </>
    )

  const errors = Object.entries(faults).map(([field, message = '']) => ({
    fieldId: controlId(field),
    message,
  }))
  const isToldAtFields = errors.length > 0 && props.isToldAbove?.(failure) !== true
  const failed = failure === undefined || isToldAtFields ? undefined : problemText(failure)
  return (
    <form
      className="record-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        form.save()
      }}
    >
      <h2 ref={headingRef} tabIndex={-1} className="form-title">
        {props.title}
      </h2>
      <ErrorSummary errors={errors} message={failed} attempt={form.attempt} />
      {props.children(draft, faults)}
      <ActionBar>
        <div className="button-row">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {text('edit.save')}
          </Button>
          <Button onClick={() => (isDirty ? setLeaving(true) : onClose())}>
            {text('action.cancel')}
          </Button>
        </div>
      </ActionBar>
      <UnsavedDialog
        isDirty={isDirty}
        isAsked={isLeaving}
        onStay={() => setLeaving(false)}
        onLeave={onClose}
      />
    </form>
  )
}
