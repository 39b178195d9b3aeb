import { useId } from 'react'
import type { ReactNode } from 'react'
import { FieldError, OptionalMark, fieldIds } from './field.tsx'
import { CheckIcon } from '../icon.tsx'
import './choice-group.css'

export interface Choice<T extends string> {
  value: T
  label: string
}

export interface ChoiceGroupProps<T extends string> {
  legend: string
  choices: readonly Choice<T>[]
  value: T | undefined
  /** `key` is the typed key, where one chose. */
  onChange: (value: T, key?: string) => void
  /** The first radio's id, so that an error summary can point at the group. */
  id?: string | undefined
  hint?: ReactNode
  error?: string | undefined
  isOptional?: boolean
  /** What a typed key chooses, such as a digit its number; focus follows. */
  choiceOfKey?: (key: string) => T | undefined
}

/** Native radios drawn as chips: one tap each, arrows between them, Tab past them. */
export function ChoiceGroup<T extends string>(props: ChoiceGroupProps<T>) {
  const { legend, choices, value, onChange, hint, error, isOptional, choiceOfKey } = props
  const ownId = useId()
  const id = props.id ?? ownId
  const { describedBy, hintId, errorId } = fieldIds(id, hint, error)
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
      <div className="choices">
        {choices.map((choice, index) => (
          <label key={choice.value} className="choice">
            <input
              type="radio"
              className="choice-input"
              id={index === 0 ? id : undefined}
              name={ownId}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
              onKeyDown={(event) => {
                if (event.ctrlKey || event.metaKey || event.altKey) return
                const chosen = choiceOfKey?.(event.key)
                if (chosen === undefined) return
                event.preventDefault()
                onChange(chosen, event.key)
                focusChoice(event.currentTarget, chosen)
              }}
            />
            <span className="choice-face">
              <CheckIcon className="choice-mark" />
              {choice.label}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={errorId} error={error} />
    </fieldset>
  )
}

// The checked radio is the group's tab stop, so Tab from any other would land on it and not go on.
function focusChoice(from: HTMLInputElement, value: string) {
  const radios = from.closest('fieldset')?.querySelectorAll<HTMLInputElement>('.choice-input') ?? []
  for (const radio of radios) if (radio.value === value) radio.focus()
}
