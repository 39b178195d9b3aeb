import { useId } from 'react'
import { ChoiceFrame, type ChoiceFrameProps } from './choice-frame.tsx'
import { CheckIcon } from '../icon.tsx'

export interface Choice<T extends string> {
  value: T
  label: string
}

export interface ChoiceGroupProps<T extends string> extends ChoiceFrameProps {
  choices: readonly Choice<T>[]
  value: T | undefined
  /** `key` is the typed key, where one chose. */
  onChange: (value: T, key?: string) => void
  /** What a typed key chooses, such as a digit its number; focus follows. */
  choiceOfKey?: (key: string) => T | undefined
}

/** Native radios drawn as chips: one tap each, arrows between them, Tab past them. */
export function ChoiceGroup<T extends string>(props: ChoiceGroupProps<T>) {
  const { choices, value, onChange, choiceOfKey, ...frame } = props
  const name = useId()
  return (
    <ChoiceFrame {...frame}>
      {(firstId) =>
        choices.map((choice, index) => (
          <label key={choice.value} className="choice">
            <input
              type="radio"
              className="choice-input"
              id={index === 0 ? firstId : undefined}
              name={name}
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
        ))
      }
    </ChoiceFrame>
  )
}

// The checked radio is the group's tab stop, so Tab from any other would land on it and not go on.
function focusChoice(from: HTMLInputElement, value: string) {
  const radios = from.closest('fieldset')?.querySelectorAll<HTMLInputElement>('.choice-input') ?? []
  for (const radio of radios) if (radio.value === value) radio.focus()
}
