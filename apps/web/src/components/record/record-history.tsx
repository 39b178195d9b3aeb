import { useQuery } from '@tanstack/react-query'
import { ErrorState } from '../ui/states/error-state.tsx'
import { Pending } from '../ui/states/pending.tsx'
import { HistoryList } from './history-list.tsx'
import type { HistoryListProps } from './history-list.tsx'
import { historyQuery } from './history-query.ts'

interface RecordHistoryProps extends Pick<HistoryListProps, 'wordsOf'> {
  /** Of the record, such as `/costs/1`. */
  path: string
  /** What the record's queries begin with, where they are asked for anew by it. */
  noun?: string
}

/** The history of a record, for those who may read it. */
export function RecordHistory({ path, noun, wordsOf }: RecordHistoryProps) {
  const history = useQuery(historyQuery(path, noun))
  if (history.data !== undefined) return <HistoryList items={history.data} wordsOf={wordsOf} />
  if (!history.isError) return <Pending minHeight={160} />
  return <ErrorState error={history.error} onRetry={() => void history.refetch()} />
}
