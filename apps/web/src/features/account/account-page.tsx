import { useQuery } from '@tanstack/react-query'
import { ErrorState } from '../../components/ui/states/error-state.tsx'
import { Notice } from '../../components/ui/states/notice.tsx'
import { PageHeader, PageSection } from '../../components/ui/page/page-header.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import { sessionQuery } from '../../lib/session/session.ts'
import { useText } from '../../strings/use-text.tsx'
import { PasswordForm } from './password-form.tsx'
import { accountQuery } from './queries.ts'
import { SessionList } from './session-list.tsx'
import { TokenSection } from './token-section.tsx'
import { TotpSection } from './totp-section.tsx'
import './account.css'

export function AccountPage() {
  const text = useText()
  const session = useQuery(sessionQuery)
  const account = useQuery(accountQuery)
  const user = session.data?.user
  const own = account.data
  return (
    <>
      <PageHeader
        title={text('page.account')}
        lead={text('account.lead', { email: user?.email ?? '' })}
      />
      {account.isError && <ErrorState error={account.error} onRetry={() => void account.refetch()} />}
      {account.isPending && <Pending minHeight={480} />}
      {own?.isDemo && <Notice>{text('account.demo')}</Notice>}
      {own && !own.isDemo && !own.hasPassword && <Notice>{text('account.directoryOnly')}</Notice>}
      {own && !own.isDemo && own.hasPassword && (
        <>
          <PageSection title={text('password.title')}>
            <div className="account-stack">
              <PasswordForm />
            </div>
          </PageSection>
          <PageSection title={text('totp.title')}>
            <TotpSection hasTotp={own.hasTotp} />
          </PageSection>
        </>
      )}
      {own && (
        <>
          <PageSection title={text('sessions.title')}>
            <SessionList />
          </PageSection>
          <PageSection title={text('tokens.title')}>
            <TokenSection />
          </PageSection>
        </>
      )}
    </>
  )
}
