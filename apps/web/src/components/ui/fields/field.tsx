import { useId } from 'react'
import type { ReactNode } from 'react'
import { useText } from '../../../strings/use-text.tsx'
import './field.css'

export interface FieldProps {
  label: string
  /** The control's id, so that an error summary can point at it. */
  id?: string | undefined
  hint?: ReactNode
  error?: string | undefined
  isOptional?: boolean
}

export interface FieldIds {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

interface FieldFrameProps extends FieldProps {
  children: (ids: FieldIds) => ReactNode
}

/** Label above, hint under it, fault under the control, all tied to the control by their ids. */
export function Field({ label, id, hint, error, isOptional, children }: FieldFrameProps) {
  const ownId = useId()
  const controlId = id ?? ownId
  const { describedBy, hintId, errorId } = fieldIds(controlId, hint, error)
  return (
    <div className={error ? 'field field-invalid' : 'field'}>
      <label className="field-label" htmlFor={controlId}>
        {label}
        {isOptional && <OptionalMark />}
      </label>
      {hint && (
        <p className="field-hint" id={hintId}>
          {hint}
        </p>
      )}
      {children({
        id: controlId,
        'aria-describedby': describedBy,
        'aria-invalid': error ? true : undefined,
      })}
      <FieldError id={errorId} error={error} />
    </div>
  )
}

export function OptionalMark() {
  const text = useText()
  return <span className="field-optional"> ({text('form.optional')})</span>
}

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  const text = useText()
  if (!error) return null
  return (
    <p className="field-error" id={id}>
      <span className="visually-hidden">{text('form.errorPrefix')}</span>
      {error}
    </p>
  )
}

export function fieldIds(controlId: string, hint: ReactNode, error: string | undefined) {
  const hintId = `${controlId}-hint`
  const errorId = `${controlId}-error`
  const describedBy = [hint ? hintId : '', error ? errorId : ''].filter(Boolean).join(' ')
  return { hintId, errorId, describedBy: describedBy || undefined }
}
