import { formatDateTime } from '../../../lib/text/format.ts'
import { text } from '../../../strings/text.ts'
import { useText } from '../../../strings/use-text.tsx'
import { DataTable } from '../../ui/table/data-table.tsx'
import type { Column } from '../../ui/table/data-table.tsx'
import type { FieldChange, HistoryItem, HistoryWords } from './history-list.tsx'

/** Each changed field before and after; a registration has only an after, and is folded. */
export function HistoryChanges({ item, words }: { item: HistoryItem; words: HistoryWords }) {
  useText()
  const { action, changes, fields } = item
  if (changes === null) {
    return (
      <p className="quiet">{text('history.erased', { fields: fields.map(words.labelOf).join(', ') })}</p>
    )
  }
  if (changes.length === 0) return <p className="quiet">{text('history.nothing')}</p>
  const isRegistration = action === 'create'
  const table = (
    <DataTable
      caption={text('history.caption', { time: formatDateTime(item.at) })}
      isCaptionHidden
      columns={toColumns(isRegistration, words)}
      rows={changes}
      rowKey={({ field }) => field}
    />
  )
  if (!isRegistration) return <div className="history-table">{table}</div>
  return (
    <details className="history-fold">
      <summary>
        {text('history.showAll')}
        <span className="visually-hidden">, {formatDateTime(item.at)}</span>
      </summary>
      {table}
    </details>
  )
}

function toColumns(isRegistration: boolean, { labelOf, describe }: HistoryWords) {
  const columns: (Column<FieldChange> | false)[] = [
    {
      key: 'field',
      header: text('history.fieldColumn'),
      isRowHeader: true,
      cell: ({ field }) => labelOf(field),
    },
    !isRegistration && {
      key: 'before',
      header: text('history.beforeColumn'),
      cell: ({ field, before }) => describe(field, before),
    },
    {
      key: 'after',
      header: text(isRegistration ? 'history.valueColumn' : 'history.afterColumn'),
      cell: ({ field, after }) => describe(field, after),
    },
  ]
  return columns.filter((column) => column !== false)
}
