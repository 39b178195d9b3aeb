import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { EmptyState } from '../../components/ui/states/empty-state.tsx'
import { ErrorState } from '../../components/ui/states/error-state.tsx'
import { ListCount } from '../../components/lists/list-count.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import { Select } from '../../components/ui/fields/select.tsx'
import { showToast } from '../../components/ui/toast/toast-store.ts'
import { problemText } from '../../lib/server/api-problem.ts'
import { useText } from '../../strings/use-text.tsx'
import type { BatchProps } from './batch-part.tsx'
import { statusWords } from './batch-words.ts'
import { ROW_STATUSES, ROWS_PER_PAGE, toImportSearch, toRowsSearch } from './import-search.ts'
import { decideRow, importRowsQuery } from './queries.ts'
import { RowItem } from './row-item.tsx'

const ALL = ''

/** The rows of the file a page at a time, each with what saving it would do and whether it is taken in. */
export function PreviewRows({ id, view, read, around, work }: BatchProps) {
  const text = useText()
  const navigate = useNavigate()
  const { batch, etag } = read
  const rows = useQuery({
    ...importRowsQuery(id, { search: toRowsSearch(view), etag }),
    placeholderData: keepPreviousData,
  })
  const total = rows.data?._meta.totalRecords ?? 0
  const pages = Math.ceil(total / ROWS_PER_PAGE)
  const statuses = ROW_STATUSES.filter(
    (status) => batch.counts.byStatus[status] > 0 || status === view.status,
  )
  const addressOf = (page: number) => toImportSearch({ ...view, page })
  return (
    <section className="import-rows" id="rader" aria-labelledby="rader-rubrik">
      <h3 id="rader-rubrik">{text('imports.rows.title')}</h3>
      <div className="import-rows-head">
        <Select
          label={text('imports.rows.filter')}
          options={[
            { value: ALL, label: text('imports.status.all') },
            ...statuses.map((value) => ({ value, label: statusWords(value, batch) })),
          ]}
          value={view.status ?? ALL}
          onChange={(value) =>
            void navigate({
              to: '/importera',
              search: toImportSearch({
                id,
                status: ROW_STATUSES.find((status) => status === value),
                page: 1,
              }),
              resetScroll: false,
            })
          }
        />
        <ListCount>{rows.data && text('imports.rows.count', { count: total })}</ListCount>
      </div>
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
