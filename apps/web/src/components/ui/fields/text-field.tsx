import type { ComponentProps } from 'react'
import { Field } from './field.tsx'
import type { FieldProps } from './field.tsx'

export interface TextFieldProps extends FieldProps, Omit<ComponentProps<'input'>, 'id' | 'children'> {}

export function TextField({
  label,
  id,
  hint,
  error,
  isOptional,
  className = '',
  ...input
}: TextFieldProps) {
  return (
    <Field label={label} id={id} hint={hint} error={error} isOptional={isOptional ?? false}>
      {(ids) => <input type="text" {...input} {...ids} className={`control ${className}`} />}
    </Field>
  )
}
