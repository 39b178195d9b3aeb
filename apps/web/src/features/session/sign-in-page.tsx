import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useLocation, useRouter, useSearch } from '@tanstack/react-router'
import { Button } from '../../components/ui/button.tsx'
import { EmptyState } from '../../components/ui/states/empty-state.tsx'
import { PageHeader } from '../../components/ui/page/page-header.tsx'
import { mayReadFigures, sessionQuery } from '../../lib/session/session.ts'
import type { Session } from '../../lib/session/session.ts'
import { useText } from '../../strings/use-text.tsx'
import { DemoChoices } from './demo-choices.tsx'
import { DirectoryWay } from './directory-way.tsx'
import { landingOf } from './landing.ts'
import { SignInForm } from './sign-in-form.tsx'

export function SignInPage() {
  const text = useText()
  const router = useRouter()
  const { till, fel } = useSearch({ strict: false })
  const email = useLocation({ select: ({ state }) => state.email ?? '' })
  const session = useQuery(sessionQuery)
  // The form stays until the next page is there, rather than say that one is already signed in.
  const [isLeaving, setLeaving] = useState(false)
  const goOn = (signedIn: Session) => {
    setLeaving(true)
    router.history.push(landingOf(signedIn, till))
  }

  const { data } = session
  const isClosed = data !== undefined && !mayReadFigures(data)
  if (data?.user && !isLeaving)
    return (
      <>
        <PageHeader title={text('page.signIn')} />
        <EmptyState
          title={text('signIn.alreadyTitle')}
          action={
            <Button variant="primary" onClick={() => goOn(data)}>
              {text('signIn.goOn')}
            </Button>
          }
        >
          <p>{text('signIn.already', { name: data.user.name })}</p>
        </EmptyState>
      </>
    )
  return (
    <>
      <PageHeader title={text('page.signIn')} lead={text(isClosed ? 'signIn.closed' : 'signIn.lead')} />
      {data?.isDemo && (
        <section aria-labelledby="demo-title">
          <h2 id="demo-title">{text('signIn.demoTitle')}</h2>
          <p className="quiet">{text('signIn.demoLead')}</p>
          <DemoChoices onSignedIn={goOn} />
        </section>
      )}
      <section aria-labelledby={data?.isDemo ? 'account-title' : undefined}>
        {data?.isDemo && <h2 id="account-title">{text('signIn.withAccount')}</h2>}
        <DirectoryWay till={till} refusal={fel} />
        <SignInForm
          email={email}
          hasAutoFocus={!data?.isDemo && document.activeElement === document.body}
          onSignedIn={goOn}
        />
      </section>
    </>
  )
}
