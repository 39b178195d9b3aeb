import { useQuery } from '@tanstack/react-query'
import { HistoryList } from '../../components/record/history-list.tsx'
import type { HistoryItem } from '../../components/record/history-list.tsx'
import { ErrorState } from '../../components/ui/error-state.tsx'
import { PageSection } from '../../components/ui/page-header.tsx'
import { Pending } from '../../components/ui/pending.tsx'
import { useText } from '../../strings/use-text.tsx'
import { needHistoryWords } from './need-words.ts'
import type { NeedNames } from './need-words.ts'
import { needPartQuery } from './queries.ts'

/** Who changed which field of the need, and when. */
export function NeedHistory({ id, names }: { id: string; names: NeedNames }) {
  const text = useText()
  const history = useQuery(needPartQuery<HistoryItem>(id, 'history'))
  return (
    <PageSection title={text('history.title')}>
      {history.isError && <ErrorState error={history.error} onRetry={() => void history.refetch()} />}
      {history.isPending && <Pending minHeight={160} />}
      {history.data && (
        <HistoryList items={history.data} wordsOf={(item) => needHistoryWords(item, names)} />
      )}
    </PageSection>
  )
}
