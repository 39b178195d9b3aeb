import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Dialog } from '../../components/ui/dialog/dialog.tsx'
import { showToast } from '../../components/ui/toast/toast-store.ts'
import { sessionQuery } from '../../lib/session/session.ts'
import type { Session } from '../../lib/session/session.ts'
import { answerSignIn } from '../../lib/session/sign-in-again.ts'
import { useText } from '../../strings/use-text.tsx'
import { DemoChoices } from './demo-choices.tsx'
import { DirectoryAgain } from './directory-way.tsx'
import { SignInForm } from './sign-in-form.tsx'

/** Stands over the page that met an ended session. Closing it without signing in leaves the page as it was. */
export function SessionDialog() {
  const text = useText()
  const session = useQuery(sessionQuery)
  const [before] = useState(session.data)

  function onSignedIn({ user }: Session) {
    const name = user?.name ?? ''
    const isSame = user?.id === before?.user?.id
    if (!isSame)
      showToast({
        message: before?.user
          ? text('session.otherUser', { name, before: before.user.name })
          : text('session.signedIn', { name }),
      })
    answerSignIn(isSame)
  }

  return (
    <Dialog title={text('session.endedTitle')} isOpen onClose={() => answerSignIn(false)}>
      <p>{text('session.ended')}</p>
      {before?.isDemo && <DemoChoices email={before.user?.email} onSignedIn={onSignedIn} />}
      <DirectoryAgain />
      <SignInForm email={before?.user?.email ?? ''} hasAutoFocus onSignedIn={onSignedIn} />
    </Dialog>
  )
}
