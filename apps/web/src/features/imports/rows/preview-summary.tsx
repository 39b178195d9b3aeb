import { useId } from 'react'
import { Link } from '@tanstack/react-router'
import { Button } from '../../../components/ui/button.tsx'
import { DataTable } from '../../../components/ui/table/data-table.tsx'
import type { Column } from '../../../components/ui/table/data-table.tsx'
import { formatNumber } from '../../../lib/text/format.ts'
import { useText } from '../../../strings/use-text.tsx'
import type { BatchProps } from '../batch-part.tsx'
import { statusWords } from '../batch-words.ts'
import { ROW_STATUSES, toImportSearch } from './import-search.ts'
import { decideRows } from '../queries.ts'
import type { Decision, ImportBatch, RowStatus } from '../queries.ts'

const NEVER_SAVED: ReadonlySet<RowStatus> = new Set(['unchanged', 'faulty'])

/** How many rows of each kind there are, what saving them leads to, and the way to take in or skip a kind. */
export function PreviewSummary({ id, view, read: { batch }, work }: BatchProps) {
  const text = useText()
  const found = ROW_STATUSES.filter((status) => batch.counts.byStatus[status] > 0)
  const decide = (status: RowStatus, decision: Decision) =>
    void work.work((now) => decideRows(now, { status, decision }))
  const { accepted, rows } = batch.counts
  return (
    <div className="import-summary">
      <h3>{text('imports.summary.title')}</h3>
      <div role="status" className="import-accepted">
        <p>{text('imports.summary.accepted', { accepted: formatNumber(accepted), rows })}</p>
      </div>
      <ul className="import-statuses">
        {found.map((status) => (
          <StatusLine
            key={status}
            id={id}
            status={status}
            isShown={view.rows === status}
            words={statusWords(status, batch)}
            onDecide={NEVER_SAVED.has(status) ? undefined : (decision) => decide(status, decision)}
          />
        ))}
      </ul>
      {batch.aggregates.map((aggregate) => (
        <div key={aggregate.aggregateId}>
          <p>
            {text('imports.summary.envelope', {
              households: aggregate.households,
              before: aggregate.remainingBefore,
              after: aggregate.remainingAfter,
            })}{' '}
            {aggregate.reserved > 0 && text('imports.summary.reserved', { count: aggregate.reserved })}
          </p>
          {!aggregate.fits && (
            <p className="field-error">
              {text('imports.summary.beyond', { households: aggregate.households })}
            </p>
          )}
        </div>
      ))}
      {batch.years.length > 0 && (
        <details className="import-fold">
          <summary>{text('imports.summary.years')}</summary>
          <DataTable
            caption={text('imports.summary.years')}
            isCaptionHidden
            columns={yearColumns(text)}
            rows={batch.years}
            rowKey={({ year }) => String(year)}
          />
        </details>
      )}
    </div>
  )
}

interface StatusLineProps {
  id: string
  status: RowStatus
  isShown: boolean
  words: string
  /** Undefined where the rows can only be left out. */
  onDecide: ((decision: Decision) => void) | undefined
}

function StatusLine({ id, status, isShown, words, onDecide }: StatusLineProps) {
  const text = useText()
  const wordsId = useId()
  return (
    <li className={`import-status import-status-${status}`}>
      <Link
        id={wordsId}
        to="/importera"
        search={toImportSearch({ id, rows: status, page: 1 })}
        hash="rader"
        aria-current={isShown ? 'true' : undefined}
      >
        {words}
      </Link>
      {onDecide && (
        <span className="import-decide no-print">
          <Button className="row-button" aria-describedby={wordsId} onClick={() => onDecide('accept')}>
            {text('imports.status.accept')}
          </Button>
          <Button className="row-button" aria-describedby={wordsId} onClick={() => onDecide('reject')}>
            {text('imports.status.reject')}
          </Button>
        </span>
      )}
    </li>
  )
}

type Year = ImportBatch['years'][number]

function yearColumns(text: ReturnType<typeof useText>): Column<Year>[] {
  const number = (key: Exclude<keyof Year, 'year'>): Column<Year> => ({
    key,
    header: text(`imports.years.${key}`),
    isNumeric: true,
    cell: (year) => formatNumber(year[key]),
  })
  return [
    {
      key: 'year',
      header: text('imports.years.year'),
      isRowHeader: true,
      cell: ({ year }) => String(year),
    },
    ...(['new', 'covered', 'undecided', 'preliminary'] as const).map(number),
  ]
}
