import { useEffect, useId, useRef, useState } from 'react'
import { Button } from '../../components/ui/button.tsx'
import { TextField } from '../../components/ui/fields/text-field.tsx'
import type { Session } from '../../lib/session/session.ts'
import { useText } from '../../strings/use-text.tsx'
import { PasswordField } from './password-field.tsx'
import { SecondFactorForm } from './second-factor-form.tsx'
import { SignInProblem } from './sign-in-problem.tsx'
import { useSignIn } from './use-sign-in.ts'
import './sign-in.css'

interface SignInFormProps {
  /** Known when a session is begun again. */
  email?: string
  hasAutoFocus: boolean
  onSignedIn: (session: Session) => void
}

interface Missing {
  email?: 'signIn.emailMissing' | 'signIn.emailIncomplete' | undefined
  password?: 'signIn.passwordMissing' | undefined
}

export function SignInForm({ email: knownEmail = '', hasAutoFocus, onSignedIn }: SignInFormProps) {
  const text = useText()
  const id = useId()
  const [email, setEmail] = useState(knownEmail)
  const [password, setPassword] = useState('')
  const [rememberMe, setRememberMe] = useState(false)
  const [missing, setMissing] = useState<Missing>({})
  const signIn = useSignIn(onSignedIn)
  const { send, problem, isPending, attempt } = signIn
  const form = useRef<HTMLFormElement>(null)

  const focus = (field: 'email' | 'password') =>
    form.current?.querySelector<HTMLInputElement>(`[name=${field}]`)?.focus()

  useEffect(() => {
    // On the page the heading may have focus already, and keeps it.
    if (hasAutoFocus) focus(knownEmail === '' ? 'email' : 'password')
  }, [hasAutoFocus, knownEmail])

  useEffect(() => {
    if (attempt > 0) focus('password')
  }, [attempt])

  function submit() {
    const found = missingIn(email, password)
    setMissing(found)
    if (found.email) focus('email')
    else if (found.password) focus('password')
    else void send({ email: email.trim(), password, rememberMe })
  }

  if (signIn.isHalfWay) return <SecondFactorForm signIn={signIn} />
  return (
    <form
      ref={form}
      noValidate
      className="fields sign-in-form"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {problem && <SignInProblem key={attempt} id={`${id}-problem`} problem={problem} />}
      <TextField
        label={text('signIn.email')}
        name="email"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck="false"
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        error={missing.email && text(missing.email)}
      />
      <PasswordField
        value={password}
        onChange={setPassword}
        error={missing.password && text(missing.password)}
      />
      <label className="tick">
        <input
          type="checkbox"
          checked={rememberMe}
          onChange={(event) => setRememberMe(event.target.checked)}
          aria-labelledby={`${id}-remember`}
          aria-describedby={`${id}-remember-hint`}
        />
        <span>
          <span id={`${id}-remember`}>{text('signIn.remember')}</span>
          <span className="quiet small sign-in-hint" id={`${id}-remember-hint`}>
            {text('signIn.rememberHint')}
          </span>
        </span>
      </label>
      <div>
        <Button type="submit" variant="primary" isPending={isPending}>
          {text('signIn.submit')}
        </Button>
      </div>
      <p className="quiet small">{text('signIn.forgotten')}</p>
    </form>
  )
}

function missingIn(email: string, password: string): Missing {
  const address = email.trim()
  const isIncomplete = !/^[^\s@]+@[^\s@]+$/.test(address)
  return {
    email: address === '' ? 'signIn.emailMissing' : isIncomplete ? 'signIn.emailIncomplete' : undefined,
    password: password === '' ? 'signIn.passwordMissing' : undefined,
  }
}
