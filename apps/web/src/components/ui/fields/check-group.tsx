import { ChoiceFrame, type ChoiceFrameProps } from './choice-frame.tsx'
import type { Choice } from './choice-group.tsx'
import { CheckIcon } from '../icon.tsx'

export interface CheckGroupProps<T extends string> extends ChoiceFrameProps {
  choices: readonly Choice<T>[]
  values: readonly T[]
  onChange: (values: T[]) => void
}

/** Native checkboxes drawn as chips: any number of them may be chosen. */
export function CheckGroup<T extends string>(props: CheckGroupProps<T>) {
  const { choices, values, onChange, ...frame } = props
  return (
    <ChoiceFrame {...frame}>
      {(firstId) =>
        choices.map(({ value, label }, index) => (
          <label key={value} className="choice">
            <input
              type="checkbox"
              className="choice-input"
              id={index === 0 ? firstId : undefined}
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
        ))
      }
    </ChoiceFrame>
  )
}
