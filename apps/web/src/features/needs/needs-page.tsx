import { EmptyState } from '../../components/ui/states/empty-state.tsx'
import { ErrorState } from '../../components/ui/states/error-state.tsx'
import { PageHeader, PageSection } from '../../components/ui/page/page-header.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import { useText } from '../../strings/use-text.tsx'
import { NeedForm } from './need-form.tsx'
import { NeedList } from './need-list.tsx'
import { useNeedSurroundings } from './use-need-surroundings.ts'
import './needs.css'

export function NeedsPage() {
  const text = useText()
  const { around, session, error, retry } = useNeedSurroundings()
  const may = session?.may ?? []
  return (
    <>
      <PageHeader
        title={text('nav.needs')}
        lead={text(around?.isPartner === true ? 'needs.leadPartner' : 'needs.lead')}
      />
      {around === undefined && error !== undefined && <ErrorState error={error} onRetry={retry} />}
      {around === undefined && error === undefined && <Pending minHeight={480} />}
      {around && !may.includes('recruitment-needs:read') && (
        <EmptyState title={text('needs.forbidden')}>{text('needs.forbiddenNext')}</EmptyState>
      )}
      {session?.user && around && may.includes('recruitment-needs:create') && (
        <PageSection title={text('needs.new')}>
          <NeedForm key={around.settings.currentMonth} userId={session.user.id} around={around} />
        </PageSection>
      )}
      {around && may.includes('recruitment-needs:read') && (
        <PageSection title={text('needs.list')}>
          <NeedList around={around} />
        </PageSection>
      )}
    </>
  )
}
