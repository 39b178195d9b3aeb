import { useQuery } from '@tanstack/react-query'
import { HistoryList } from '../../components/record/history-list.tsx'
import { ErrorState } from '../../components/ui/error-state.tsx'
import { PageSection } from '../../components/ui/page-header.tsx'
import { Pending } from '../../components/ui/pending.tsx'
import { useText } from '../../strings/use-text.tsx'
import type { Names } from './describe-field.ts'
import { historyWords } from './history-words.ts'
import { householdHistoryQuery } from './queries.ts'

/** What has happened to the household and its follow-ups, newest first. */
export function HistorySection({ householdRef, names }: { householdRef: string; names: Names }) {
  const text = useText()
  const history = useQuery(householdHistoryQuery(householdRef))
  return (
    <PageSection title={text('history.title')}>
      {history.data === undefined && history.isError && (
        <ErrorState error={history.error} onRetry={() => void history.refetch()} />
      )}
      {history.data === undefined && !history.isError && <Pending minHeight={160} />}
      {history.data && (
        <HistoryList items={history.data.items} wordsOf={(item) => historyWords(item, names)} />
      )}
    </PageSection>
  )
}
