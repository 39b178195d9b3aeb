import { useRef, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { ListPages } from '../../lists/list-pages.tsx'
import { ErrorState } from '../../ui/states/error-state.tsx'
import { Pending } from '../../ui/states/pending.tsx'
import { HistoryList } from './history-list.tsx'
import type { HistoryListProps } from './history-list.tsx'
import { HISTORY_LIMIT, historyQuery } from './history-query.ts'

interface RecordHistoryProps extends Pick<HistoryListProps, 'wordsOf'> {
  /** Of the record, such as `/costs/1`. */
  path: string
  /** What the record's queries begin with, where they are asked for anew by it. */
  noun?: string | undefined
}

/** The history of a record, for those who may read it, a page at a time. */
export function RecordHistory({ path, noun, wordsOf }: RecordHistoryProps) {
  const [page, setPage] = useState(1)
  const top = useRef<HTMLDivElement>(null)
  const turn = (to: number) => {
    setPage(to)
    // The button that was pressed may be gone on the other page.
    top.current?.focus()
  }
  return (
    <div className="history-part" ref={top} tabIndex={-1}>
      <HistoryPart {...{ path, noun, wordsOf, page }} onTurn={turn} />
    </div>
  )
}

interface HistoryPartProps extends RecordHistoryProps {
  page: number
  onTurn: (page: number) => void
}

function HistoryPart({ path, noun, wordsOf, page, onTurn }: HistoryPartProps) {
  const history = useQuery(historyQuery(path, noun, page))
  if (history.data === undefined) {
    if (!history.isError) return <Pending minHeight={160} />
    return <ErrorState error={history.error} onRetry={() => void history.refetch()} />
  }
  const { items, _meta: meta } = history.data
  return (
    <>
      <HistoryList items={items} wordsOf={wordsOf} />
      <ListPages page={page} total={meta.totalRecords} pageSize={HISTORY_LIMIT} onTurn={onTurn} />
    </>
  )
}
