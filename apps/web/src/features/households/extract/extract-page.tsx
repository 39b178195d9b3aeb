import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Button } from '../../../components/ui/button.tsx'
import { EmptyState } from '../../../components/ui/states/empty-state.tsx'
import { ErrorState } from '../../../components/ui/states/error-state.tsx'
import { Unanswered } from '../../../components/ui/states/unanswered.tsx'
import { PageHeader } from '../../../components/ui/page/page-header.tsx'
import { get } from '../../../lib/server/api-client.ts'
import { sessionQuery } from '../../../lib/session/session.ts'
import { useText } from '../../../strings/use-text.tsx'
import { ExtractPart } from './extract-part.tsx'
import type { Extracted } from './extract-part.tsx'
import { useAround } from '../list/use-around.ts'

const PARTS = [
  'household',
  'followUps',
  'lead',
  'matches',
  'lateness',
  'answerCodes',
  'duplicateDecisions',
  'events',
] as const

type Extract = Record<(typeof PARTS)[number], Extracted | Extracted[] | null>

/** Everything stored about one household, asked for by a button since each reading is logged. */
export function ExtractPage() {
  const text = useText()
  const { ref } = useParams({ from: '/hushall/$ref/utdrag' })
  const session = useQuery(sessionQuery)
  const { around } = useAround()
  const path = `/households/${encodeURIComponent(ref)}/extract`
  const extract = useMutation({ mutationFn: () => get<Extract>(path) })
  const mayMake = session.data?.may.includes('households:extract') === true
  return (
    <>
      <PageHeader
        kicker={<strong>{text('extract.heading')}</strong>}
        title={text('page.extract')}
        lead={text('extract.lead', { ref })}
      />
      <p className="no-print">
        <Link to="/hushall/$ref" params={{ ref }}>
          {text('extract.back')}
        </Link>
      </p>
      <Unanswered query={session} minHeight={160} />
      {session.data && !mayMake && (
        <EmptyState title={text('extract.forbidden')}>{text('extract.forbiddenNext')}</EmptyState>
      )}
      {mayMake && (
        <div className="button-row no-print">
          <Button variant="primary" isPending={extract.isPending} onClick={() => extract.mutate()}>
            {text('extract.make')}
          </Button>
          <a href={`/api/v1${path}?format=csv`} download>
            {text('extract.csv')}
          </a>
          {extract.data && <Button onClick={() => window.print()}>{text('extract.print')}</Button>}
        </div>
      )}
      {extract.isError && (
        <ErrorState error={extract.error} onRetry={() => extract.mutate()} isOnlyByHand />
      )}
      {extract.data &&
        around &&
        PARTS.map((part) => (
          <ExtractPart
            key={part}
            title={text(`extract.part.${part}`)}
            records={[extract.data[part] ?? []].flat()}
            names={around.names}
          />
        ))}
    </>
  )
}
