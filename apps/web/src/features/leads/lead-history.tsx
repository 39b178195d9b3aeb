import { useQuery } from '@tanstack/react-query'
import { HistoryList } from '../../components/record/history-list.tsx'
import type { RecordField } from '../../components/record/record-field.ts'
import { ErrorState } from '../../components/ui/error-state.tsx'
import { PageSection } from '../../components/ui/page-header.tsx'
import { Pending } from '../../components/ui/pending.tsx'
import { useText } from '../../strings/use-text.tsx'
import type { LeadField } from './lead-fields.ts'
import { leadHistoryWords } from './lead-words.ts'
import { leadActivitiesQuery, leadHistoryQuery } from './queries.ts'
import type { LeadRecord } from './queries.ts'

interface LeadHistoryProps {
  lead: LeadRecord
  fields: Record<LeadField, RecordField>
}

/** Who changed which field of the lead, and when. */
export function LeadHistory({ lead, fields }: LeadHistoryProps) {
  const text = useText()
  const history = useQuery(leadHistoryQuery(lead.ref))
  const activities = useQuery(leadActivitiesQuery(lead.responsibleMunicipality))
  return (
    <PageSection title={text('history.title')}>
      {history.isError && <ErrorState error={history.error} onRetry={() => void history.refetch()} />}
      {history.isPending && <Pending minHeight={160} />}
      {history.data && (
        <HistoryList
          items={history.data}
          wordsOf={(item) => leadHistoryWords(item, fields, activities.data ?? [])}
        />
      )}
    </PageSection>
  )
}
