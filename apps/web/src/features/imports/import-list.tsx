import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { DataTable } from '../../components/ui/table/data-table.tsx'
import type { Column } from '../../components/ui/table/data-table.tsx'
import { ErrorState } from '../../components/ui/states/error-state.tsx'
import { PageSection } from '../../components/ui/page/page-header.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import { formatDateTime } from '../../lib/text/format.ts'
import { useText } from '../../strings/use-text.tsx'
import { batchPlace, savedWords } from './batch-words.ts'
import type { ImportAround, ImportNames } from './import-names.ts'
import { importListQuery } from './queries.ts'
import type { ImportBatch } from './queries.ts'

export function ImportList({ around }: { around: ImportAround }) {
  const text = useText()
  const list = useQuery(importListQuery)
  return (
    <PageSection title={text('imports.list.title')}>
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.isError && <Pending minHeight={160} />}
      {list.data?.items.length === 0 && <p className="quiet">{text('imports.list.none')}</p>}
      {list.data && list.data.items.length > 0 && (
        <DataTable
          caption={text('imports.list.title')}
          isCaptionHidden
          columns={toColumns(around.names, text)}
          rows={list.data.items}
          rowKey={({ id }) => id}
        />
      )}
    </PageSection>
  )
}

function toColumns(names: ImportNames, text: ReturnType<typeof useText>): Column<ImportBatch>[] {
  return [
    {
      key: 'file',
      header: text('imports.list.file'),
      isRowHeader: true,
      cell: (batch) => (
        <>
          <Link to="/importera" search={{ import: batch.id }}>
            {batch.fileName || text('imports.batch.unnamed')}
          </Link>
          <div className="import-of quiet">{batchPlace(batch, names)}</div>
        </>
      ),
    },
    {
      key: 'state',
      header: text('imports.list.state'),
      cell: ({ state }) => text(`imports.state.${state}`),
    },
    {
      key: 'saved',
      header: text('imports.list.saved'),
      cell: ({ saved }) => (saved === null ? '' : savedWords(saved).join(' ')),
    },
    {
      key: 'when',
      header: text('imports.list.when'),
      cell: ({ createdAt }) => <span className="import-when">{formatDateTime(createdAt)}</span>,
    },
  ]
}
