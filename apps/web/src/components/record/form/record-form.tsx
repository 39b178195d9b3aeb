import { useEffect, useId, useRef } from 'react'
import type { FormEvent, ReactNode, Ref } from 'react'
import { useText } from '../../../strings/use-text.tsx'
import { ActionBar } from '../../ui/toast/action-bar.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/fields/error-summary.tsx'
import type { FieldValue } from '../conflict/compare-fields.ts'
import { LeaveDialog } from '../leaving/leave-dialog.tsx'
import { RecordConflict } from '../conflict/record-conflict.tsx'
import type { RecordEditing } from './record-editing.ts'
import type { RecordField } from './record-field.ts'
import { RecordFields } from './record-fields.tsx'
import { UnsavedDialog } from '../leaving/unsaved-dialog.tsx'
import { useLeaving } from '../leaving/use-leaving.ts'
import { useRecordForm } from './use-record-form.ts'
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
  const { title, isPage = false, isPrinted = isPage, isGuarded = isPage, onDone } = props
  const formId = useId()
  const formRef = useRef<HTMLFormElement>(null)
  const headingRef = useRef<HTMLHeadingElement>(null)
  const form = useRecordForm(props)
  const { conflict, faults, isPending } = form
  const isDirty = form.changed.length > 0
  const leaving = useLeaving(props.guard, { isDirty, isPending })
  const idOf = (key: string) => `${formId}-${key}`
  const leave = () => onDone(undefined)

  useEffect(() => headingRef.current?.focus(), [])

  function submit(event: FormEvent) {
    event.preventDefault()
    // The fields stand still while they are saved, and would let go of the keyboard.
    formRef.current?.querySelector<HTMLElement>('[type="submit"]')?.focus({ preventScroll: true })
    form.save()
  }

  const asking = props.guard !== undefined && (
    <LeaveDialog isOpen={leaving.isAsked} onStay={leaving.stay} onLeave={leave} />
  )
  if (conflict)
    return (
      <>
        <RecordConflict
          form={form}
          conflict={conflict}
          title={props.conflictTitle}
          notice={props.conflictNotice}
          describe={props.describe}
          onDiscard={leave}
        />
        {isGuarded && <UnsavedDialog isDirty />}
        {asking}
      </>
    )

  const buttons = (
    <FormButtons
      action={props.action}
      isPending={isPending}
      onCancel={(props.canCancel ?? isPage) ? (isGuarded && isDirty ? leaving.ask : leave) : undefined}
    >
      {props.actions}
    </FormButtons>
  )
  return (
    <form
      ref={formRef}
      className={`record-form ${isPage ? 'record-form-page' : ''} ${isPrinted ? '' : 'no-print'}`}
      noValidate
      aria-label={isPage ? undefined : title}
      onSubmit={submit}
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
      <RecordFields form={form} idOf={idOf} moreLabel={props.moreLabel} layOut={props.children} />
      {isPage ? <ActionBar>{buttons}</ActionBar> : buttons}
      {isGuarded && (
        <UnsavedDialog
          isDirty={isDirty}
          isAsked={leaving.isAsked}
          onStay={leaving.stay}
          onLeave={leave}
        />
      )}
      {asking}
    </form>
  )
}

interface FormButtonsProps {
  action: string | undefined
  isPending: boolean
  onCancel: (() => void) | undefined
  children: ReactNode
}

function FormButtons({ action, isPending, onCancel, children }: FormButtonsProps) {
  const text = useText()
  return (
    <div className="button-row no-print">
      <Button type="submit" variant="primary" isPending={isPending}>
        {action ?? text('edit.save')}
      </Button>
      {onCancel && <Button onClick={onCancel}>{text('action.cancel')}</Button>}
      {children}
    </div>
  )
}
