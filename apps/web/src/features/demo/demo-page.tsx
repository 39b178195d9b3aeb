import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '../../components/ui/states/empty-state.tsx'
import { ButtonLink } from '../../components/ui/link.tsx'
import { PageHeader, PageSection } from '../../components/ui/page/page-header.tsx'
import { Unanswered } from '../../components/ui/states/unanswered.tsx'
import { sessionQuery } from '../../lib/session/session.ts'
import type { Session } from '../../lib/session/session.ts'
import { useText } from '../../strings/use-text.tsx'
import { DemoRemoved } from './demo-removed.tsx'
import { OnlyAdmin } from './only-admin.tsx'
import { RemoveDemo } from './remove-demo.tsx'
import './demo.css'

export function DemoPage() {
  const text = useText()
  const session = useQuery(sessionQuery)
  const [isRemoved, setRemoved] = useState(false)

  if (isRemoved) return <DemoRemoved />
  if (session.data === undefined) {
    return (
      <>
        <PageHeader title={text('page.demo')} />
        <Unanswered query={session} minHeight={480} />
      </>
    )
  }
  return session.data.isDemo ? (
    <InDemo session={session.data} onRemoved={() => setRemoved(true)} />
  ) : (
    <>
      <PageHeader title={text('page.demo')} />
      <EmptyState
        title={text('demo.off')}
        action={<ButtonLink to="/">{text('action.goHome')}</ButtonLink>}
      >
        {text('demo.offText')}
      </EmptyState>
    </>
  )
}

function InDemo({ session, onRemoved }: { session: Session; onRemoved: () => void }) {
  const text = useText()
  return (
    <>
      <PageHeader title={text('page.demo')} lead={text('demo.lead')} />
      <div className="demo-facts">
        <PageSection title={text('demo.removedTitle')}>
          <ul>
            <li>{text('demo.removed.households')}</li>
            <li>{text('demo.removed.aggregate')}</li>
            <li>{text('demo.removed.accounts')}</li>
          </ul>
        </PageSection>
        <PageSection title={text('demo.keptTitle')}>
          <ul>
            <li>{text('demo.kept.facts')}</li>
            <li>{text('demo.kept.empty')}</li>
          </ul>
        </PageSection>
      </div>
      {session.may.includes('demo:remove') ? (
        <RemoveDemo onRemoved={onRemoved} />
      ) : (
        <OnlyAdmin isSignedIn={session.user !== null} />
      )}
    </>
  )
}
