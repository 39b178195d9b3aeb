import { useState } from 'react'
import { Button } from '../../components/ui/button.tsx'
import { TextField } from '../../components/ui/fields/text-field.tsx'
import { useText } from '../../strings/use-text.tsx'

interface PasswordFieldProps {
  value: string
  onChange: (password: string) => void
  error: string | undefined
}

/** A password that can be looked at, since most wrong ones are mistyped. */
export function PasswordField({ value, onChange, error }: PasswordFieldProps) {
  const text = useText()
  const [isShown, setShown] = useState(false)
  return (
    <div className="sign-in-password">
      <TextField
        label={text('signIn.password')}
        name="password"
        type={isShown ? 'text' : 'password'}
        autoComplete="current-password"
        autoCapitalize="none"
        spellCheck="false"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        error={error}
      />
      <Button variant="plain" className="sign-in-show small" onClick={() => setShown(!isShown)}>
        {text(isShown ? 'signIn.hidePassword' : 'signIn.showPassword')}
      </Button>
    </div>
  )
}
