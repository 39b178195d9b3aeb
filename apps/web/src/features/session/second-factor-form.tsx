import { useEffect, useId, useRef, useState } from 'react'
import { Button } from '../../components/ui/button.tsx'
import { TextField } from '../../components/ui/fields/text-field.tsx'
import { useText } from '../../strings/use-text.tsx'
import { SignInProblem } from './sign-in-problem.tsx'
import type { useSignIn } from './use-sign-in.ts'

/** The second step: a code of the authenticator, or one of the backup codes. */
export function SecondFactorForm({ signIn }: { signIn: ReturnType<typeof useSignIn> }) {
  const text = useText()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const [code, setCode] = useState('')
  const [isBackup, setBackup] = useState(false)
  const [isTried, setTried] = useState(false)
  const { problem, attempt } = signIn

  useEffect(() => {
    form.current?.querySelector('input')?.focus()
  }, [attempt, isBackup])

  return (
    <form
      ref={form}
      noValidate
      className="fields sign-in-form"
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (code.trim() !== '') void signIn.sendCode(code.trim(), isBackup)
      }}
    >
      <h2 id={`${id}-title`}>{text('signIn.secondTitle')}</h2>
      {problem && (
        <SignInProblem
          key={attempt}
          id={`${id}-problem`}
          problem={problem}
          wrong={text('signIn.codeWrong')}
        />
      )}
      <TextField
        label={text(isBackup ? 'signIn.backupCode' : 'signIn.code')}
        hint={isBackup ? undefined : text('signIn.codeHint')}
        inputMode={isBackup ? 'text' : 'numeric'}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck="false"
        value={code}
        onChange={(event) => setCode(event.target.value)}
        error={isTried && code.trim() === '' ? text('signIn.codeMissing') : undefined}
      />
      <div className="button-row">
        <Button type="submit" variant="primary" isPending={signIn.isPending}>
          {text('signIn.submit')}
        </Button>
        <Button onClick={signIn.startOver}>{text('signIn.startOver')}</Button>
      </div>
      <div>
        <Button
          variant="plain"
          className="small"
          onClick={() => {
            setBackup(!isBackup)
            setCode('')
            setTried(false)
          }}
        >
          {text(isBackup ? 'signIn.useApp' : 'signIn.useBackup')}
        </Button>
      </div>
    </form>
  )
}
