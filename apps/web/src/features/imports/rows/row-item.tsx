import { Link } from '@tanstack/react-router'
import { DataTable } from '../../../components/ui/table/data-table.tsx'
import type { Column } from '../../../components/ui/table/data-table.tsx'
import { formatMonth, formatMonths } from '../../../lib/text/format.ts'
import { text } from '../../../strings/text.ts'
import { useText } from '../../../strings/use-text.tsx'
import { wholeWords } from '../batch-words.ts'
import { fieldName, valueWords } from '../columns/field-words.ts'
import { placeName } from '../import-names.ts'
import type { ImportNames } from '../import-names.ts'
import { messagePlace, messageWords } from './message-words.ts'
import type { ImportBatch, ImportRow } from '../queries.ts'
import { useRowDecision } from './use-row-decision.ts'
import type { DecideRow } from './use-row-decision.ts'

interface RowItemProps {
  row: ImportRow
  batch: ImportBatch
  names: ImportNames
  onDecide: DecideRow
}

/** A row of the file: what it says, what is wrong or worth knowing at which cell, and whether it is taken in. */
export function RowItem({ row, batch, names, onDecide }: RowItemProps) {
  const word = useText()
  const whole = wholeWords(batch)
  return (
    <li className={`import-row import-row-${row.status}`}>
      <div className="import-row-head">
        <h4>{word('imports.row.name', { row: row.place })}</h4>
        <span className="import-row-status">
          {word(`imports.row.status.${row.status}`, { whole })}
        </span>{' '}
        {row.record && row.ref === null && <span>{recordWords(row.record, batch, names)}</span>}
        {row.ref !== null && (
          <Link to="/hushall/$ref" params={{ ref: row.ref }}>
            {row.ref}
          </Link>
        )}
        {row.mayAccept && <TakeBox row={row} onDecide={onDecide} />}
      </div>
      <Messages row={row} whole={whole} />
      {row.changes.length > 0 && <Changes row={row} names={names} />}
      {row.status === 'faulty' && (
        <p className="quiet import-cells">{word('imports.row.cells', { cells: cellWords(row) })}</p>
      )}
    </li>
  )
}

function TakeBox({ row, onDecide }: Pick<RowItemProps, 'row' | 'onDecide'>) {
  const word = useText()
  const { decision, decide } = useRowDecision(row, onDecide)
  return (
    <label className="import-take no-print">
      <input
        type="checkbox"
        checked={decision === 'accept'}
        onChange={(event) => decide(event.target.checked ? 'accept' : 'reject')}
      />
      {word('imports.row.take', { row: row.place })}
    </label>
  )
}

function Messages({ row, whole }: { row: ImportRow; whole: string }) {
  const messages = toldOf(row)
  if (messages.length === 0) return null
  return (
    <ul className="import-messages">
      {messages.map((message) => {
        const place = messagePlace(message, row)
        const like = message.code === 'possible-duplicate' ? message['ref'] : undefined
        return (
          <li
            key={`${message.code} ${message.field} ${message.detail}`}
            className={message.severity === 'fault' ? 'import-fault' : 'import-note'}
          >
            {place !== undefined && message.severity === 'fault' && <strong>{place}. </strong>}
            {messageWords(message, whole)}
            {typeof like === 'string' && (
              <>
                {' '}
                <Link to="/hushall/$ref" params={{ ref: like }}>
                  {like}
                </Link>
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** Without what the row's status says already, and what follows from another fault: the month gives the programme. */
function toldOf({ messages, status }: ImportRow): ImportRow['messages'] {
  const isMonthFaulty = messages.some(
    ({ field, severity }) => severity === 'fault' && field?.startsWith('moveIn'),
  )
  return messages.filter(
    ({ code, field }) =>
      !(code === 'inside-aggregate' && status === 'covered') &&
      !(isMonthFaulty && code === 'required-missing' && field === 'programmeId'),
  )
}

function Changes({ row, names }: { row: ImportRow; names: ImportNames }) {
  const word = useText()
  return (
    <DataTable
      caption={word('imports.row.changes', { row: row.row })}
      isCaptionHidden
      columns={changeColumns(names)}
      rows={row.changes}
      rowKey={({ field }) => field}
    />
  )
}

function changeColumns(names: ImportNames): Column<ImportRow['changes'][number]>[] {
  return [
    {
      key: 'field',
      header: text('imports.row.field'),
      isRowHeader: true,
      cell: ({ field }) => fieldName(field),
    },
    {
      key: 'before',
      header: text('imports.row.before'),
      cell: ({ field, before }) => valueWords(field, before, names),
    },
    {
      key: 'after',
      header: text('imports.row.after'),
      cell: ({ field, after }) => <strong>{valueWords(field, after, names)}</strong>,
    },
  ]
}

/** The row as it would be saved, in a line. */
function recordWords(
  record: Readonly<Record<string, unknown>>,
  { kind }: Pick<ImportBatch, 'kind'>,
  names: ImportNames,
): string {
  if (kind === 'counts') {
    const codes = record['municipalityCodes']
    return text('imports.row.count', {
      place: Array.isArray(codes) ? codes.map((code) => placeName(String(code), names)).join(', ') : '',
      period: formatMonths(String(record['periodFrom']), String(record['periodToLatest'])),
      households: Number(record['households']),
    })
  }
  const { adults, children } = record
  return text('imports.row.household', {
    month: formatMonth(String(record['moveInMonth'])),
    adults:
      typeof adults === 'number'
        ? text('imports.row.adults', { count: adults })
        : text('imports.row.adultsUnknown'),
    children:
      typeof children === 'number'
        ? text('imports.row.children', { count: children })
        : text('imports.row.childrenUnknown'),
  })
}

function cellWords({ row, cells }: ImportRow): string {
  return cells
    .filter(({ text: said }) => said !== '')
    .map(({ letter, text: said }) =>
      text('imports.row.cell', { letter, row, said: said ?? text('imports.row.unreadable') }),
    )
    .join(' \u00b7 ')
}
