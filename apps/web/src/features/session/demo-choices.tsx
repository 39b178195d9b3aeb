import { Button } from '../../components/ui/button.tsx'
import type { Session } from '../../lib/session/session.ts'
import { useText } from '../../strings/use-text.tsx'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo-accounts.ts'
import { SignInProblem } from './sign-in-problem.tsx'
import { useSignIn } from './use-sign-in.ts'

interface DemoChoicesProps {
  /** Only this account, where a session is begun again. */
  email?: string | undefined
  onSignedIn: (session: Session) => void
}

/** In demo mode one tap signs in: the password is everybody's. */
export function DemoChoices({ email, onSignedIn }: DemoChoicesProps) {
  const text = useText()
  const { send, problem, isPending, attempt } = useSignIn(onSignedIn)
  const accounts = DEMO_ACCOUNTS.filter((account) => email === undefined || account.email === email)
  return (
    <>
      {problem && <SignInProblem key={attempt} id="demo-problem" problem={problem} />}
      <ul className="sign-in-demo">
        {accounts.map((account) => (
          <li key={account.email}>
            <Button
              className="sign-in-account"
              aria-disabled={isPending || undefined}
              onClick={() =>
                void send({ email: account.email, password: DEMO_PASSWORD, rememberMe: false })
              }
            >
              <span>{text(account.name)}</span>
              <span className="quiet small">{text(account.does)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
