import { useQuery } from '@tanstack/react-query'
import { NotFetched } from '../../../components/ui/states/not-fetched.tsx'
import { useText } from '../../../strings/use-text.tsx'
import { hiddenFigures } from './hidden-figures.ts'
import { reportContentsQuery } from '../queries.ts'
import type { TableFigures } from '../queries.ts'
import { reportHref } from '../report-choice.ts'
import type { ReportChoice } from '../report-choice.ts'

interface HiddenLineProps {
  choice: ReportChoice
}

/** Before a file is taken: how many figures it does not show, and the table that shows more. Its room is kept. */
export function HiddenLine(props: HiddenLineProps) {
  return (
    <div className="report-room">
      <KnownLine {...props} />
    </div>
  )
}

function KnownLine({ choice }: HiddenLineProps) {
  const text = useText()
  const { data, isError, refetch } = useQuery(reportContentsQuery(choice))
  if (!data)
    return (
      isError && (
        <p className="small">
          <NotFetched onRetry={() => void refetch()}>{text('reports.hiddenFailed')}</NotFetched>
        </p>
      )
    )
  const { total, tables, fuller } = hiddenFigures(data)
  if (total === 0) return <p className="small">{text('reports.nothingHidden')}</p>
  return (
    <div className="report-hidden small">
      <p>
        <strong>{text('reports.hidden', { count: total })}</strong>{' '}
        {text('reports.hiddenIn', {
          tables: tables.map(({ id, hidden }) => `${id}\u00a0(${hidden})`).join(', '),
        })}
      </p>
      {fuller && (
        <p>
          {text(fuller.hidden === 0 ? 'reports.fullTable' : 'reports.fullerTable', { id: fuller.id })}{' '}
          <TableLink table={fuller} choice={choice} />
        </p>
      )}
    </div>
  )
}

function TableLink({ table: { id }, choice }: HiddenLineProps & { table: TableFigures }) {
  const text = useText()
  return (
    <a href={reportHref(choice, 'csv', id)} download>
      {text('reports.downloadTable', { id })}
    </a>
  )
}
