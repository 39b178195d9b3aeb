import { useQueries } from '@tanstack/react-query'
import { ErrorState } from '../../components/ui/states/error-state.tsx'
import { PageHeader } from '../../components/ui/page/page-header.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import { useMonthTurn } from '../../lib/time/month-turn.ts'
import {
  municipalitiesQuery,
  programmesQuery,
  settingsQuery,
} from '../../lib/queries/reference-queries.ts'
import { sessionQuery } from '../../lib/session/session.ts'
import { useText } from '../../strings/use-text.tsx'
import { NotAllowed } from './not-allowed.tsx'
import { RecordingForm } from './form/recording-form.tsx'
import './saving/send-queued.ts'

const FORM_HEIGHT = 900

export function RecordingPage() {
  const text = useText()
  useMonthTurn()
  const queries = useQueries({
    queries: [sessionQuery, settingsQuery, municipalitiesQuery, programmesQuery],
  })
  const [session, settings, municipalities, programmes] = queries
  const title = (
    <PageHeader kicker={<strong>{text('households.privacy')}</strong>} title={text('page.recording')} />
  )

  if (session.data && !session.data.may.includes('households:create'))
    return (
      <>
        <PageHeader title={text('page.recording')} />
        <NotAllowed role={session.data.role} />
      </>
    )
  if (session.data?.user && settings.data && municipalities.data && programmes.data)
    return (
      <RecordingForm
        key={session.data.user.id}
        basis={{
          userId: session.data.user.id,
          session: session.data,
          settings: settings.data,
          municipalities: municipalities.data,
          programmes: programmes.data,
        }}
      />
    )
  const failed = queries.find(({ isError }) => isError)
  return (
    <>
      {title}
      {failed ? (
        <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
      ) : (
        <Pending minHeight={FORM_HEIGHT} />
      )}
    </>
  )
}
