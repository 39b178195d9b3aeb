import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { Button } from '../../components/ui/button.tsx'
import { EmptyState } from '../../components/ui/states/empty-state.tsx'
import { ErrorState } from '../../components/ui/states/error-state.tsx'
import { ErrorSummary } from '../../components/ui/fields/error-summary.tsx'
import { ButtonLink } from '../../components/ui/link.tsx'
import { useFaultFocus } from '../../components/ui/fields/use-fault-focus.ts'
import { NewPasswordField } from '../../components/accounts/new-password-field.tsx'
import { PageHeader } from '../../components/ui/page/page-header.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import { faultAt, useSend } from '../../components/ui/use-send.ts'
import { request } from '../../lib/server/api-client.ts'
import { ApiProblem, problemText } from '../../lib/server/api-problem.ts'
import { useText } from '../../strings/use-text.tsx'

interface Invited {
  email: string
  name: string
}

const PATH = '/inbjudan'

const ask = async (path: string, body: object) =>
  (await request<Invited>(`/api/auth/${path}`, { method: 'POST', body })).value

/** The code stands behind # in the address, where no server and no log sees it. */
export function InvitationPage() {
  const text = useText()
  // Null while the page is left: the next one's address holds no code to ask about.
  const code = useLocation({ select: ({ pathname, hash }) => (pathname === PATH ? hash : null) })
  const [done, setDone] = useState<Invited>()
  const doneRef = useRef<HTMLParagraphElement>(null)
  const invited = useQuery({
    queryKey: ['invitation', code],
    queryFn: () => ask('invitation', { code: code || 'none' }),
    // A code that has been used opens nothing any more.
    enabled: code !== null && done === undefined,
    ...(code === null && { placeholderData: keepPreviousData }),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  function finish(accepted: Invited) {
    flushSync(() => setDone(accepted))
    // The form has gone that had the keyboard.
    doneRef.current?.focus()
  }
  const isInvalid = invited.error instanceof ApiProblem && invited.error.code === 'unauthenticated'

  if (done)
    return (
      <>
        <PageHeader title={text('page.invitation')} />
        <EmptyState
          title={text('invitation.doneTitle')}
          action={
            <ButtonLink to="/logga-in" state={{ email: done.email }}>
              {text('page.signIn')}
            </ButtonLink>
          }
        >
          <div role="status">
            <p ref={doneRef} tabIndex={-1}>
              {text('invitation.done', { email: done.email })}
            </p>
          </div>
        </EmptyState>
      </>
    )
  return (
    <>
      <PageHeader
        title={text('page.invitation')}
        lead={invited.data && text('invitation.lead', { email: invited.data.email })}
      />
      {invited.isPending && <Pending minHeight={240} />}
      {isInvalid && (
        <EmptyState title={text('invitation.invalidTitle')}>
          <p>{text('invitation.invalid')}</p>
        </EmptyState>
      )}
      {invited.isError && !isInvalid && (
        <ErrorState error={invited.error} onRetry={() => void invited.refetch()} />
      )}
      {invited.data && <ChoosePassword code={code ?? ''} email={invited.data.email} onDone={finish} />}
    </>
  )
}

interface ChoosePasswordProps {
  code: string
  email: string
  onDone: (invited: Invited) => void
}

function ChoosePassword({ code, email, onDone }: ChoosePasswordProps) {
  const text = useText()
  const { send, isPending, failure, attempt } = useSend()
  const [password, setPassword] = useState('')
  const [tries, setTries] = useState(0)
  const form = useFaultFocus(tries + attempt)
  const fault = faultAt(failure, 'password')
  return (
    <form
      ref={form}
      className="fields"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTries((count) => count + 1)
        if (password !== '')
          void send(async () => onDone(await ask('accept-invitation', { code, password })))
      }}
    >
      <ErrorSummary
        errors={[]}
        message={failure && fault === undefined ? problemText(failure) : undefined}
        attempt={attempt}
      />
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <NewPasswordField
        label={text('password.new')}
        value={password}
        onChange={setPassword}
        fault={fault}
        isMissing={tries > 0 && password === ''}
      />
      <div>
        <Button type="submit" variant="primary" isPending={isPending}>
          {text('invitation.set')}
        </Button>
      </div>
    </form>
  )
}
