import type { ComponentProps } from 'react'
import { useText } from '../../../strings/use-text.tsx'
import { Field } from './field.tsx'
import type { FieldProps } from './field.tsx'

export interface TextAreaProps
  extends FieldProps, Omit<ComponentProps<'textarea'>, 'id' | 'children' | 'value'> {
  value: string
  /** Shown as what is left. More can be typed, so that nothing pasted is cut off unseen. */
  maxCharacters?: number
}

export function TextArea({
  label,
  id,
  hint,
  error,
  isOptional,
  maxCharacters,
  value,
  ...area
}: TextAreaProps) {
  return (
    <Field label={label} id={id} hint={hint} error={error} isOptional={isOptional ?? false}>
      {(ids) => (
        <>
          <textarea rows={3} {...area} {...ids} value={value} className="control" />
          {maxCharacters !== undefined && <CharactersLeft left={maxCharacters - value.length} />}
        </>
      )}
    </Field>
  )
}

function CharactersLeft({ left }: { left: number }) {
  const text = useText()
  const count = Math.abs(left)
  return (
    <p className="field-hint" aria-live={left < 20 ? 'polite' : 'off'}>
      {left < 0 ? text('form.charactersOver', { count }) : text('form.charactersLeft', { count })}
    </p>
  )
}
