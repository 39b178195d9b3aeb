import type { ComponentProps } from 'react'
import { useText } from '../../../strings/use-text.tsx'
import { Field } from './field.tsx'
import type { FieldProps } from './field.tsx'
import { ChevronDownIcon } from '../icon.tsx'

export interface SelectOption<T extends string> {
  value: T
  label: string
}

export interface SelectProps<T extends string>
  extends FieldProps, Omit<ComponentProps<'select'>, 'id' | 'children' | 'value' | 'onChange'> {
  options: readonly SelectOption<T>[]
  /** Undefined while nothing is chosen: the first line then asks for a choice. */
  value: T | undefined
  onChange: (value: T) => void
}

export function Select<T extends string>({
  label,
  id,
  hint,
  error,
  isOptional,
  options,
  value,
  onChange,
  ...select
}: SelectProps<T>) {
  const text = useText()
  return (
    <Field label={label} id={id} hint={hint} error={error} isOptional={isOptional ?? false}>
      {(ids) => (
        <div className="select-frame">
          <select
            {...select}
            {...ids}
            className="control"
            value={value ?? ''}
            onChange={(event) => {
              const chosen = options.find((option) => option.value === event.target.value)
              if (chosen) onChange(chosen.value)
            }}
          >
            {value === undefined && <option value="">{text('form.chooseOne')}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDownIcon className="select-arrow" />
        </div>
      )}
    </Field>
  )
}
