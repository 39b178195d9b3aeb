import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from '../../components/ui/button.tsx'
import { ErrorSummary } from '../../components/ui/fields/error-summary.tsx'
import { NewPasswordField } from '../../components/accounts/new-password-field.tsx'
import { TextField } from '../../components/ui/fields/text-field.tsx'
import { useFaultFocus } from '../../components/ui/fields/use-fault-focus.ts'
import { showToast } from '../../components/ui/toast/toast-store.ts'
import { faultAt, useSend } from '../../components/ui/use-send.ts'
import { problemText } from '../../lib/server/api-problem.ts'
import { useText } from '../../strings/use-text.tsx'
import { changePassword } from './queries.ts'

export function PasswordForm() {
  const text = useText()
  const queryClient = useQueryClient()
  const { send, isPending, failure, attempt } = useSend()
  const [current, setCurrent] = useState('')
  const [chosen, setChosen] = useState('')
  const [tries, setTries] = useState(0)
  const form = useFaultFocus(tries + attempt)
  const isWrong = faultAt(failure, 'currentPassword') !== undefined
  const fault = faultAt(failure, 'newPassword')

  async function submit() {
    setTries((count) => count + 1)
    if (current === '' || chosen === '') return
    const passwords = { currentPassword: current, newPassword: chosen }
    if (!(await send(() => changePassword(passwords)))) return
    setCurrent('')
    setChosen('')
    setTries(0)
    showToast({ message: text('password.changed') })
    await queryClient.invalidateQueries({ queryKey: ['account'] })
  }

  return (
    <form
      ref={form}
      className="fields"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <ErrorSummary
        errors={[]}
        message={failure && !isWrong && fault === undefined ? problemText(failure) : undefined}
        attempt={attempt}
      />
      <TextField
        label={text('password.current')}
        type="password"
        autoComplete="current-password"
        value={current}
        onChange={(event) => setCurrent(event.target.value)}
        error={
          tries > 0 && current === ''
            ? text('password.missing')
            : isWrong
              ? text('password.wrong')
              : undefined
        }
      />
      <NewPasswordField
        label={text('password.new')}
        value={chosen}
        onChange={setChosen}
        fault={fault}
        isMissing={tries > 0 && chosen === ''}
      />
      <div>
        <Button type="submit" variant="primary" isPending={isPending}>
          {text('password.change')}
        </Button>
      </div>
    </form>
  )
}
