import { formatDateTime } from '../../lib/format.ts'
import { text } from '../../strings/text.ts'
import type { TextId } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { DataTable } from '../ui/data-table.tsx'
import type { Column } from '../ui/data-table.tsx'
import './history.css'

export interface FieldChange {
  field: string
  before?: unknown
  after: unknown
}

/** What somebody did to a record; `changes` null where the values have been erased. */
export interface HistoryItem {
  at: string
  action: string
  by: { id: string | null; role: string }
  fields: string[]
  changes: FieldChange[] | null
}

interface HistoryListProps {
  items: readonly HistoryItem[]
  labelOf: (field: string) => string
  describe: (field: string, value: unknown) => string
}

/** What has happened to a record, newest first: who, when, and each changed field before and after. */
export function HistoryList({ items, labelOf, describe }: HistoryListProps) {
  const word = useText()
  return (
    <ol className="history">
      {items.map((item) => {
        const { at, action, by } = item
        const time = formatDateTime(at)
        const who =
          by.id === null
            ? word('records.history.bySystem')
            : word(`vocabulary.role.${by.role}` as TextId)
        return (
          <li key={at + action}>
            <h3 className="history-head">
              {word(`records.history.${action}` as TextId)}{' '}
              <span className="history-when">
                <time dateTime={at}>{time}</time>
                {` \u00b7 ${who}`}
              </span>
            </h3>
            <Changes item={item} time={time} labelOf={labelOf} describe={describe} />
          </li>
        )
      })}
    </ol>
  )
}

type ChangesProps = Omit<HistoryListProps, 'items'> & { item: HistoryItem; time: string }

/** Each changed field before and after; a registration has only an after, and is folded. */
function Changes({ item, time, labelOf, describe }: ChangesProps) {
  const { action, changes, fields } = item
  if (changes === null)
    return (
      <p className="quiet">
        {text('records.history.erased', { fields: fields.map(labelOf).join(', ') })}
      </p>
    )
  if (changes.length === 0) return <p className="quiet">{text('records.history.nothing')}</p>
  const isRegistration = action === 'create'
  const table = (
    <DataTable
      caption={text('records.history.caption', { time })}
      isCaptionHidden
      columns={toColumns(isRegistration, labelOf, describe)}
      rows={changes}
      rowKey={({ field }) => field}
    />
  )
  if (!isRegistration) return <div className="history-table">{table}</div>
  return (
    <details className="history-fold">
      <summary>{text('records.history.showAll')}</summary>
      {table}
    </details>
  )
}

function toColumns(
  isRegistration: boolean,
  labelOf: HistoryListProps['labelOf'],
  describe: HistoryListProps['describe'],
) {
  const columns: (Column<FieldChange> | false)[] = [
    {
      key: 'field',
      header: text('records.history.fieldColumn'),
      isRowHeader: true,
      cell: ({ field }) => labelOf(field),
    },
    !isRegistration && {
      key: 'before',
      header: text('records.history.beforeColumn'),
      cell: ({ field, before }) => describe(field, before),
    },
    {
      key: 'after',
      header: text(isRegistration ? 'records.history.valueColumn' : 'records.history.afterColumn'),
      cell: ({ field, after }) => describe(field, after),
    },
  ]
  return columns.filter((column) => column !== false)
}
