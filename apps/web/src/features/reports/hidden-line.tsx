import { useQuery } from '@tanstack/react-query'
import { useFixedSpan } from '../../components/fixed-years/fixed-years-queries.ts'
import { useText } from '../../strings/use-text.tsx'
import { hiddenFigures } from './hidden-figures.ts'
import type { TableFigures } from './hidden-figures.ts'
import { reportQuery } from './queries.ts'
import { reportFileName, reportHref } from './report-choice.ts'
import type { ReportChoice } from './report-choice.ts'

interface HiddenLineProps {
  choice: ReportChoice
  isDemo: boolean
}

/** Before a file is taken: how many figures it does not show, and the table that shows more. */
export function HiddenLine({ choice, isDemo }: HiddenLineProps) {
  const text = useText()
  const { data, isPending } = useQuery(reportQuery(choice))
  const { span } = useFixedSpan()
  // Only where a year is fixed is anything hidden: so much room is likely to be needed.
  if (!data) return isPending && span !== undefined ? <LikelyLine /> : null
  const { total, tables, fuller } = hiddenFigures(data)
  if (total === 0) return <p className="small">{text('reports.nothingHidden')}</p>
  return (
    <div className="report-hidden small">
      <p>
        <strong>{text('reports.hidden', { count: total })}</strong>{' '}
        {text('reports.hiddenIn', {
          tables: tables.map(({ id, hidden }) => `${id} (${hidden})`).join(', '),
        })}
      </p>
      {fuller && (
        <p>
          {text(fuller.hidden === 0 ? 'reports.fullTable' : 'reports.fullerTable', { id: fuller.id })}{' '}
          <TableLink table={fuller} choice={choice} isDemo={isDemo} />
        </p>
      )}
    </div>
  )
}

/** Keeps the room of what is not known yet, as tall as it is with several tables. */
function LikelyLine() {
  const text = useText()
  return (
    <div className="report-hidden small report-likely" aria-hidden="true">
      <p>
        <strong>{text('reports.hidden', { count: 300 })}</strong>{' '}
        {text('reports.hiddenIn', {
          tables: ['T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T12', 'T13']
            .map((id) => `${id} (30)`)
            .join(', '),
        })}
      </p>
      <p>
        {text('reports.fullTable', { id: 'T1' })} {text('reports.downloadTable', { id: 'T1' })}
      </p>
    </div>
  )
}

function TableLink({ table: { id }, choice, isDemo }: HiddenLineProps & { table: TableFigures }) {
  const text = useText()
  return (
    <a href={reportHref(choice, 'csv', id)} download={reportFileName(choice, 'csv', isDemo, id)}>
      {text('reports.downloadTable', { id })}
    </a>
  )
}
