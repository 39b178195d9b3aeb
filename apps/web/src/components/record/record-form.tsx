import { useEffect, useId, useImperativeHandle, useRef, useState } from 'react'
import type { ReactNode, Ref } from 'react'
import { useText } from '../../strings/use-text.tsx'
import { ActionBar } from '../ui/toast/action-bar.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/fields/error-summary.tsx'
import type { FieldValue } from './compare-fields.ts'
import { ConflictChoice } from './conflict-choice.tsx'
import { FormFields } from './form-fields.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { RecordControl } from './record-control.tsx'
import { nameOfField, toWords } from './record-field.ts'
import type { RecordField, RecordValues } from './record-field.ts'
import { UnsavedDialog } from './unsaved-dialog.tsx'
import { useRecordForm } from './use-record-form.ts'
import type { RecordEditing } from './use-record-form.ts'
import './record-form.css'

interface RecordFormProps<Stored, Draft extends object, Saved> extends RecordEditing<
  Stored,
  Draft,
  Saved
> {
  /** The heading of a form that takes the page, else its name for those who hear it. */
  title: string
  /** Stands in the place of the page: the form takes focus. */
  isPage?: boolean
  /** What it holds stands nowhere else on the page, so that paper shows it too. */
  isPrinted?: boolean
  /** Asks before what is not saved is lost; a form that takes the page does. */
  isGuarded?: boolean
  /** Given to what the form stands in: whether it may be closed now. Where something would be lost, that is asked first. */
  guard?: Ref<() => boolean>
  action?: string
  canCancel?: boolean
  /** What unfolds the further fields. */
  moreLabel?: string
  conflictTitle?: string
  /** What else is new of the stored record beside a stale draft. */
  conflictNotice?: (stored: Stored) => ReactNode
  describe?: (field: string, value: FieldValue) => string
  /** Further buttons beside the form's own. */
  actions?: ReactNode
  /** Sets the controls out; else they stand in one grid, those that are folded under it. */
  children?: (control: (field: RecordField) => ReactNode, draft: Draft) => ReactNode
}

/** A form over fields: faults at the fields and above, both versions where somebody else was first. */
export function RecordForm<Stored, Draft extends object, Saved>(
  props: RecordFormProps<Stored, Draft, Saved>,
) {
  const {
    title,
    isPage = false,
    isPrinted = isPage,
    isGuarded = isPage,
    canCancel = isPage,
    onDone,
    children,
  } = props
  const text = useText()
  const formId = useId()
  const formRef = useRef<HTMLFormElement>(null)
  const headingRef = useRef<HTMLHeadingElement>(null)
  const [isLeaving, setLeaving] = useState(false)
  const form = useRecordForm(props)
  const { conflict, fields, faults, changed } = form
  const isDirty = changed.length > 0
  const folded = fields.filter(({ isFolded }) => isFolded === true)
  const fieldOf = (key: string) => fields.find((field) => field.key === key)
  const idOf = (key: string) => `${formId}-${key}`

  useEffect(() => headingRef.current?.focus(), [])
  useImperativeHandle(props.guard, () => () => {
    if (form.isPending) return false
    if (isDirty) setLeaving(true)
    return !isDirty
  })
  const asking = props.guard !== undefined && (
    <LeaveDialog isOpen={isLeaving} onStay={() => setLeaving(false)} onLeave={() => onDone(undefined)} />
  )

  if (conflict)
    return (
      <>
        <ConflictChoice
          title={props.conflictTitle ?? text('edit.conflict.title')}
          notice={props.conflictNotice?.(conflict.stored.record)}
          fields={conflict.fields}
          labelOf={(key) => labelOf(fieldOf(key), key)}
          describe={props.describe ?? ((key, value) => toWords(fieldOf(key), value))}
          isPending={form.isPending}
          onSave={(mine) => form.saveChosen(conflict, mine)}
          onDiscard={() => onDone(undefined)}
        />
        {isGuarded && <UnsavedDialog isDirty />}
        {asking}
      </>
    )

  const draft = form.draft as RecordValues
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
  const buttons = (
    <div className="button-row no-print">
      <Button type="submit" variant="primary" isPending={form.isPending}>
        {props.action ?? text('edit.save')}
      </Button>
      {canCancel && (
        <Button onClick={() => (isGuarded && isDirty ? setLeaving(true) : onDone(undefined))}>
          {text('action.cancel')}
        </Button>
      )}
      {props.actions}
    </div>
  )
  return (
    <form
      ref={formRef}
      className={`record-form ${isPage ? 'record-form-page' : ''} ${isPrinted ? '' : 'no-print'}`}
      noValidate
      aria-label={isPage ? undefined : title}
      onSubmit={(event) => {
        event.preventDefault()
        // The fields stand still while they are saved, and would let go of the keyboard.
        formRef.current?.querySelector<HTMLElement>('[type="submit"]')?.focus({ preventScroll: true })
        form.save()
      }}
    >
      {isPage && (
        <h2 ref={headingRef} tabIndex={-1} className="form-title">
          {title}
        </h2>
      )}
      <ErrorSummary
        errors={Object.entries(faults).map(([key, message = '']) => ({ fieldId: idOf(key), message }))}
        message={form.failure}
        attempt={form.attempt}
      />
      <div inert={form.isPending} className="record-form-fields">
        {children ? (
          children(control, form.draft)
        ) : (
          <FormFields
            key={form.round}
            fields={fields}
            control={control}
            isFolding={form.isNew}
            startsOpen={folded.some(({ key }) => changed.includes(key))}
            isUnfolded={folded.some(({ key }) => key in faults)}
            moreLabel={props.moreLabel ?? text('edit.more')}
          />
        )}
      </div>
      {isPage ? <ActionBar>{buttons}</ActionBar> : buttons}
      {isGuarded && (
        <UnsavedDialog
          isDirty={isDirty}
          isAsked={isLeaving}
          onStay={() => setLeaving(false)}
          onLeave={() => onDone(undefined)}
        />
      )}
      {asking}
    </form>
  )
}

function labelOf(field: RecordField | undefined, key: string): string {
  return field === undefined ? key : nameOfField(field)
}
