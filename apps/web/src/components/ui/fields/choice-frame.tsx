import { useId } from 'react'
import type { ReactNode } from 'react'
import { FieldError, OptionalMark, fieldIds } from './field.tsx'
import './choice-group.css'

export interface ChoiceFrameProps {
  legend: string
  /** The first choice's id, so that an error summary can point at the group. */
  id?: string | undefined
  hint?: ReactNode
  error?: string | undefined
  isOptional?: boolean
}

interface Framed extends ChoiceFrameProps {
  /** The choices, of which the first has the id given. */
  children: (firstId: string) => ReactNode
}

/** What stands around a group of choices: its legend, its hint and what is wrong with it. */
export function ChoiceFrame({ legend, id, hint, error, isOptional, children }: Framed) {
  const ownId = useId()
  const firstId = id ?? ownId
  const { describedBy, hintId, errorId } = fieldIds(firstId, hint, error)
  return (
    <fieldset
      className={error ? 'choice-group field-invalid' : 'choice-group'}
      aria-describedby={describedBy}
    >
      <legend className="field-label">
        {legend}
        {isOptional && <OptionalMark />}
      </legend>
      {hint && (
        <p className="field-hint" id={hintId}>
          {hint}
        </p>
      )}
      <div className="choices">{children(firstId)}</div>
      <FieldError id={errorId} error={error} />
    </fieldset>
  )
}
