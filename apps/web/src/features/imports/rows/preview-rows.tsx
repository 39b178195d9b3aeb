import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { EmptyState } from '../../../components/ui/states/empty-state.tsx'
import { ErrorState } from '../../../components/ui/states/error-state.tsx'
import { ListCount } from '../../../components/lists/list-count.tsx'
import { Pending } from '../../../components/ui/states/pending.tsx'
import { Select } from '../../../components/ui/fields/select.tsx'
import { showToast } from '../../../components/ui/toast/toast-store.ts'
import { problemText } from '../../../lib/server/api-problem.ts'
import { useText } from '../../../strings/use-text.tsx'
import type { BatchProps } from '../batch-part.tsx'
import { statusWords } from '../batch-words.ts'
import {
  ROW_STATUSES,
  ROWS_PER_PAGE,
  countToLookAt,
  firstRows,
  toImportSearch,
  toRowsSearch,
} from './import-search.ts'
import type { RowChoice } from './import-search.ts'
import { decideRow, importRowsQuery } from '../queries.ts'
import { RowItem } from './row-item.tsx'

/** The rows of the file a page at a time, each with what saving it would do and whether it is taken in. */
export function PreviewRows({ id, view, read, around, work }: BatchProps) {
  const text = useText()
  const navigate = useNavigate()
  const { batch, etag } = read
  const first = firstRows(batch.counts)
  const shown = view.rows ?? first
  const rows = useQuery({
    ...importRowsQuery(id, { search: toRowsSearch({ rows: shown, page: view.page }), etag }),
    placeholderData: keepPreviousData,
  })
  const total = rows.data?._meta.totalRecords ?? 0
  const pages = Math.ceil(total / ROWS_PER_PAGE)
  const { byStatus } = batch.counts
  const statuses = ROW_STATUSES.filter((status) => byStatus[status] > 0 || status === shown)
  const toLookAt = countToLookAt(byStatus)
  const choices: { value: RowChoice; label: string }[] = [
    ...(toLookAt > 0 || shown === 'to_look_at'
      ? [{ value: 'to_look_at' as const, label: text('imports.status.toLookAt', { count: toLookAt }) }]
      : []),
    { value: 'all', label: text('imports.status.all') },
    ...statuses.map((value) => ({ value, label: statusWords(value, batch) })),
  ]
  const addressOf = (page: number) => toImportSearch({ ...view, page })
  return (
    <section className="import-rows" id="rader" aria-labelledby="rader-rubrik">
      <h3 id="rader-rubrik">{text('imports.rows.title')}</h3>
      <div className="import-rows-head">
        <Select
          label={text('imports.rows.filter')}
          options={choices}
          value={shown}
          onChange={(chosen) =>
            void navigate({
              to: '/importera',
              search: toImportSearch({ id, rows: chosen === first ? undefined : chosen, page: 1 }),
              resetScroll: false,
            })
          }
        />
        <ListCount>{rows.data && text('imports.rows.count', { count: total })}</ListCount>
      </div>
      {shown === 'to_look_at' && (
        <p className="quiet">{text('imports.rows.lookFirst', { rest: batch.counts.rows - toLookAt })}</p>
      )}
      {rows.isError && <ErrorState error={rows.error} onRetry={() => void rows.refetch()} />}
      {!rows.data && !rows.isError && <Pending minHeight={480} />}
      {rows.data?.items.length === 0 && (
        <EmptyState title={text('imports.rows.none')}>{text('imports.rows.noneNext')}</EmptyState>
      )}
      <ul className="import-row-list">
        {rows.data?.items.map((row) => (
          <RowItem
            key={row.place}
            row={row}
            batch={batch}
            names={around.names}
            onDecide={(decision, version) =>
              work
                .enqueue(async () => {
                  const { place } = row
                  version.current = await decideRow(id, { place, version: version.current }, decision)
                })
                .catch((error: unknown) => {
                  showToast({ message: problemText(error) })
                  throw error
                })
            }
          />
        ))}
      </ul>
      {pages > 1 && (
        <nav className="import-pages no-print" aria-label={text('imports.rows.pages')}>
          {view.page > 1 && (
            <Link to="/importera" search={addressOf(view.page - 1)} hash="rader" rel="prev">
              {text('imports.rows.previous')}
            </Link>
          )}
          <span>{text('imports.rows.page', { page: view.page, pages })}</span>
          {view.page < pages && (
            <Link to="/importera" search={addressOf(view.page + 1)} hash="rader" rel="next">
              {text('imports.rows.next')}
            </Link>
          )}
        </nav>
      )}
    </section>
  )
}
