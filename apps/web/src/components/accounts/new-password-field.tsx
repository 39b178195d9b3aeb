import { useText } from '../../strings/use-text.tsx'
import { TextField } from '../ui/fields/text-field.tsx'

interface NewPasswordFieldProps {
  label: string
  value: string
  onChange: (password: string) => void
  /** What the API says of it. */
  fault: string | undefined
  isMissing: boolean
}

const REASONS = [
  ['At least', 'password.short'],
  ['At most', 'password.long'],
  ['Too near', 'password.near'],
] as const

/** A password that is being chosen: shown as it is typed, and pasted freely from a password manager. */
export function NewPasswordField({ label, value, onChange, fault, isMissing }: NewPasswordFieldProps) {
  const text = useText()
  const reason = REASONS.find(([start]) => fault?.startsWith(start))?.[1] ?? 'password.common'
  return (
    <TextField
      label={label}
      hint={text('password.hint')}
      autoComplete="new-password"
      autoCapitalize="none"
      spellCheck="false"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={isMissing ? text('password.missing') : fault && text(reason)}
    />
  )
}
