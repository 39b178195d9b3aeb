import { useEffect, useRef } from 'react'
import { useText } from '../../../strings/use-text.tsx'
import './error-summary.css'

export interface SummaryError {
  /** The id of the control, as given to the field. */
  fieldId: string
  message: string
}

interface ErrorSummaryProps {
  errors: readonly SummaryError[]
  /** A fault of the whole form, such as the server's answer. */
  message?: string | undefined
  /** A count of attempts: the summary takes focus each time it changes. */
  attempt: number
}

export function ErrorSummary({ errors, message, attempt }: ErrorSummaryProps) {
  const text = useText()
  const ref = useRef<HTMLDivElement>(null)
  const isShown = errors.length > 0 || message !== undefined

  useEffect(() => {
    if (isShown) ref.current?.focus()
  }, [attempt, isShown])

  if (!isShown) return null
  return (
    <div
      className="error-summary"
      ref={ref}
      tabIndex={-1}
      role="group"
      aria-labelledby="error-summary-title"
      aria-describedby="error-summary-list"
    >
      <h2 className="error-summary-title" id="error-summary-title">
        {message ?? text('form.errorTitle', { count: errors.length })}
      </h2>
      {errors.length > 0 && (
        <ul className="error-summary-list" id="error-summary-list">
          {errors.map((error) => (
            <li key={error.fieldId + error.message}>
              <a href={`#${error.fieldId}`} onClick={(event) => focusField(event, error.fieldId)}>
                {error.message}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

// Following the fragment would put the field's id into the address and the history.
function focusField(event: React.MouseEvent, fieldId: string) {
  const field = document.getElementById(fieldId)
  if (!field) return
  event.preventDefault()
  field.focus()
}
