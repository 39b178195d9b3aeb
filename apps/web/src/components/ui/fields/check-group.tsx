import { useId } from 'react'
import type { Choice } from './choice-group.tsx'
import { FieldError, OptionalMark, fieldIds } from './field.tsx'
import { CheckIcon } from '../icon.tsx'
import './choice-group.css'

export interface CheckGroupProps<T extends string> {
  legend: string
  choices: readonly Choice<T>[]
  values: readonly T[]
  onChange: (values: T[]) => void
  /** The first box's id, so that an error summary can point at the group. */
  id?: string | undefined
  error?: string | undefined
  isOptional?: boolean
}

/** Native checkboxes drawn as chips: any number of them may be chosen. */
export function CheckGroup<T extends string>(props: CheckGroupProps<T>) {
  const { legend, choices, values, onChange, error, isOptional } = props
  const ownId = useId()
  const id = props.id ?? ownId
  const { describedBy, errorId } = fieldIds(id, undefined, error)
  return (
    <fieldset
      className={error ? 'choice-group field-invalid' : 'choice-group'}
      aria-describedby={describedBy}
    >
      <legend className="field-label">
        {legend}
        {isOptional && <OptionalMark />}
      </legend>
      <div className="choices">
        {choices.map(({ value, label }, index) => (
          <label key={value} className="choice">
            <input
              type="checkbox"
              className="choice-input"
              id={index === 0 ? id : undefined}
              checked={values.includes(value)}
              onChange={(event) =>
                onChange(
                  event.target.checked ? [...values, value] : values.filter((each) => each !== value),
                )
              }
            />
            <span className="choice-face">
              <CheckIcon className="choice-mark" />
              {label}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={errorId} error={error} />
    </fieldset>
  )
}
