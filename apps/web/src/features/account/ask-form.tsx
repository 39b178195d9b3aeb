import { useState } from 'react'
import { Button } from '../../components/ui/button.tsx'
import { ErrorSummary } from '../../components/ui/fields/error-summary.tsx'
import { useFaultFocus } from '../../components/ui/fields/use-fault-focus.ts'
import { TextField } from '../../components/ui/fields/text-field.tsx'
import { faultAt, useSend } from '../../components/ui/use-send.ts'
import { problemText } from '../../lib/server/api-problem.ts'

interface AskFormProps {
  kind: 'password' | 'code'
  label: string
  submit: string
  /** What is said of an empty field, and of one that the API refuses. */
  missing: string
  wrong: string
  send: (typed: string) => Promise<unknown>
  onDone: () => Promise<void>
}

/** One field and its button: a password or a code that something is asked with. */
export function AskForm({ kind, label, submit, missing, wrong, send: work, onDone }: AskFormProps) {
  const { send, isPending, failure, attempt } = useSend()
  const [typed, setTyped] = useState('')
  const [tries, setTries] = useState(0)
  const form = useFaultFocus(tries + attempt)
  const isWrong = faultAt(failure, kind) !== undefined
  const fault = tries > 0 && typed === '' ? missing : isWrong ? wrong : undefined

  async function ask() {
    setTries((count) => count + 1)
    if (typed === '') return
    const isDone = await send(() => work(kind === 'code' ? typed.trim() : typed))
    if (isDone) await onDone()
  }

  return (
    <form
      ref={form}
      className="fields"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void ask()
      }}
    >
      <ErrorSummary
        errors={[]}
        message={failure && !isWrong ? problemText(failure) : undefined}
        attempt={attempt}
      />
      <TextField
        label={label}
        type={kind === 'password' ? 'password' : 'text'}
        inputMode={kind === 'code' ? 'numeric' : undefined}
        autoComplete={kind === 'password' ? 'current-password' : 'one-time-code'}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        error={fault}
      />
      <div>
        <Button type="submit" variant="primary" isPending={isPending}>
          {submit}
        </Button>
      </div>
    </form>
  )
}
