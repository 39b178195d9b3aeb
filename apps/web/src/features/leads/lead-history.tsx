import { useQuery } from '@tanstack/react-query'
import type { RecordField } from '../../components/record/form/record-field.ts'
import { RecordHistory } from '../../components/record/history/record-history.tsx'
import { PageSection } from '../../components/ui/page/page-header.tsx'
import { useText } from '../../strings/use-text.tsx'
import type { LeadField } from './lead-fields.ts'
import { leadHistoryWords } from './lead-words.ts'
import { leadActivitiesQuery, leadPath } from './queries.ts'
import type { LeadRecord } from './queries.ts'

interface LeadHistoryProps {
  lead: LeadRecord
  fields: Record<LeadField, RecordField>
}

/** Who changed which field of the lead, and when. */
export function LeadHistory({ lead, fields }: LeadHistoryProps) {
  const text = useText()
  const activities = useQuery(leadActivitiesQuery(lead.responsibleMunicipality))
  return (
    <PageSection title={text('history.title')}>
      <RecordHistory
        path={leadPath(lead.ref)}
        noun="leads"
        wordsOf={(item) => leadHistoryWords(item, fields, activities.data ?? [])}
      />
    </PageSection>
  )
}
