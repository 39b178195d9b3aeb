import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '../../components/ui/states/empty-state.tsx'
import { PageHeader } from '../../components/ui/page/page-header.tsx'
import { Unanswered } from '../../components/ui/states/unanswered.tsx'
import { sessionQuery } from '../../lib/session/session.ts'
import { useText } from '../../strings/use-text.tsx'
import { ControllersSection } from './controllers-section.tsx'
import { openedSettingsQuery } from './queries.ts'
import { SettingsForm } from './settings-form.tsx'
import './settings.css'

/** What whoever runs the service has chosen, and who answers for the records, to be read and changed. */
export function SettingsPage() {
  const text = useText()
  const session = useQuery(sessionQuery)
  const mayChange = session.data?.may.includes('settings:change') === true
  const mayTell = session.data?.may.includes('data-controllers:change') === true
  const isTellingAlone = mayTell && !mayChange
  return (
    <>
      <PageHeader
        title={text('page.settings')}
        lead={text(isTellingAlone ? 'controllers.leadOfficer' : 'settings.lead')}
      />
      <Unanswered query={session} minHeight={720} />
      {session.data && !mayChange && !mayTell && (
        <EmptyState title={text('settings.forbidden')}>{text('settings.forbiddenNext')}</EmptyState>
      )}
      {mayChange && <Stored />}
      {session.data && mayTell && <ControllersSection session={session.data} />}
    </>
  )
}

function Stored() {
  const stored = useQuery(openedSettingsQuery)
  if (stored.data) return <SettingsForm first={stored.data} />
  return <Unanswered query={stored} minHeight={720} />
}
