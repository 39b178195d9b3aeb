import { useQuery } from '@tanstack/react-query'
import { HistoryList } from '../../components/records/history-list.tsx'
import { ErrorState } from '../../components/ui/error-state.tsx'
import { PageSection } from '../../components/ui/page-header.tsx'
import { Pending } from '../../components/ui/pending.tsx'
import type { TextId } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { describeField } from './describe-field.ts'
import type { Names } from './describe-field.ts'
import type { FieldValue } from './household.ts'
import { householdHistoryQuery } from './queries.ts'

/** What has happened to the household, newest first. */
export function HistorySection({ householdRef, names }: { householdRef: string; names: Names }) {
  const text = useText()
  const history = useQuery(householdHistoryQuery(householdRef))
  return (
    <PageSection title={text('household.section.history')}>
      {history.data === undefined && history.isError && (
        <ErrorState error={history.error} onRetry={() => void history.refetch()} />
      )}
      {history.data === undefined && !history.isError && <Pending minHeight={160} />}
      {history.data && (
        <HistoryList
          items={history.data.items}
          labelOf={(field) => text(`household.field.${field}` as TextId)}
          describe={(field, value) => describeField(field, value as FieldValue, names)}
        />
      )}
    </PageSection>
  )
}
