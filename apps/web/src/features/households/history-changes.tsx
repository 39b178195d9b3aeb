import { DataTable } from '../../components/ui/data-table.tsx'
import type { Column } from '../../components/ui/data-table.tsx'
import { text } from '../../strings/text.ts'
import type { TextId } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { describeField } from './describe-field.ts'
import type { Names } from './describe-field.ts'
import type { FieldChange, HistoryItem } from './household.ts'

interface HistoryChangesProps {
  item: HistoryItem
  time: string
  names: Names
}

/** Each changed field before and after; a registration has only an after, and is folded. */
export function HistoryChanges({ item, time, names }: HistoryChangesProps) {
  useText()
  const { action, changes, fields } = item
  if (changes === null) {
    return (
      <p className="quiet">
        {text('household.history.erased', { fields: fields.map(labelOf).join(', ') })}
      </p>
    )
  }
  if (changes.length === 0) return <p className="quiet">{text('household.history.nothing')}</p>
  const isRegistration = action === 'create'
  const table = (
    <DataTable
      caption={text('household.history.caption', { time })}
      isCaptionHidden
      columns={toColumns(isRegistration, names)}
      rows={changes}
      rowKey={({ field }) => field}
    />
  )
  if (!isRegistration) return <div className="history-table">{table}</div>
  return (
    <details className="history-fold">
      <summary>{text('household.history.showAll')}</summary>
      {table}
    </details>
  )
}

function toColumns(isRegistration: boolean, names: Names) {
  const columns: (Column<FieldChange> | false)[] = [
    {
      key: 'field',
      header: text('household.history.fieldColumn'),
      isRowHeader: true,
      cell: ({ field }) => labelOf(field),
    },
    !isRegistration && {
      key: 'before',
      header: text('household.history.beforeColumn'),
      cell: ({ field, before }) => describeField(field, before, names),
    },
    {
      key: 'after',
      header: text(isRegistration ? 'household.history.valueColumn' : 'household.history.afterColumn'),
      cell: ({ field, after }) => describeField(field, after, names),
    },
  ]
  return columns.filter((column) => column !== false)
}

function labelOf(field: string): string {
  return text(`household.field.${field}` as TextId)
}
