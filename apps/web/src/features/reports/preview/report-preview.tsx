import { useQuery } from '@tanstack/react-query'
import { ErrorState } from '../../../components/ui/states/error-state.tsx'
import { MethodLink } from '../../../components/ui/page/method-link.tsx'
import { Pending } from '../../../components/ui/states/pending.tsx'
import { CellValue, SignLegend, signsOf } from '../../../components/ui/figure/status-sign.tsx'
import { formatDate, formatMonths } from '../../../lib/text/format.ts'
import { useText } from '../../../strings/use-text.tsx'
import { PreviewTable } from './preview-table.tsx'
import { reportPreviewQuery } from '../queries.ts'
import type { ReportAnswer } from '../queries.ts'
import type { ReportChoice } from '../report-choice.ts'
import { ReportedLine } from '../reported-line.tsx'
import { toPreview } from './to-preview.ts'
import type { Preview, PreviewSum } from './to-preview.ts'

/** Table T2 of the chosen report, the same rows as in the file. */
export function ReportPreview({ choice }: { choice: ReportChoice }) {
  const text = useText()
  const report = useQuery(reportPreviewQuery(choice))
  return (
    <section className="page-section report-preview" aria-labelledby="report-preview-title">
      <p className="quiet small">{text('reports.previewKicker')}</p>
      <h2 id="report-preview-title">{text('reports.preview')}</h2>
      <p className="quiet">{text('app.measureNote')}</p>
      {report.data === undefined && report.isError && (
        <ErrorState error={report.error} onRetry={() => void report.refetch()} />
      )}
      {report.data === undefined && !report.isError && <Pending minHeight={420} />}
      {report.data && <Previewed answer={report.data} />}
    </section>
  )
}

function cellsOf({ municipalities, county, sums }: Preview) {
  return [...[...municipalities, county].flatMap(({ cells }) => cells), ...sums.map(({ cell }) => cell)]
}

function Previewed({ answer }: { answer: ReportAnswer }) {
  const text = useText()
  const preview = toPreview(answer)
  const { report } = answer
  return (
    <>
      {report.isDemo && <p className="report-demo">{text('demo.mark')}</p>}
      <PreviewTable preview={preview} year={report.year} />
      <dl className="report-sums" aria-label={text('reports.totals')}>
        {preview.sums.map((sum) => (
          <div key={sum.kind + sum.place + sum.period}>
            <dt>{sumWords(sum, preview.county.place, text)}</dt>
            <dd>
              <CellValue cell={sum.cell} />
            </dd>
          </div>
        ))}
      </dl>
      <ReportedLine year={report.year} />
      <SignLegend signs={signsOf(cellsOf(preview))} />
      {preview.notes.length > 0 && (
        <>
          <h3>{text('reports.notes')}</h3>
          <ul className="report-notes" lang="sv">
            {preview.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
      <p className="quiet small">
        {text('chart.source', { source: text(report.isDemo ? 'outcome.sourceDemo' : 'outcome.source') })}
        {' \u00b7 '}
        {text('chart.updated', { date: formatDate(report.generatedAt) })}
      </p>
      <p className="small">
        <MethodLink definition="K1" about={text('reports.preview')} />
      </p>
    </>
  )
}

function sumWords(sum: PreviewSum, county: string, text: ReturnType<typeof useText>): string {
  const years = periodWords(sum.period)
  const place = sum.place === county ? text('outcome.wholeCounty') : sum.place
  return sum.kind === 'total'
    ? text('reports.total', { place, years })
    : text('reports.unallocated', { years })
}

/** '2020-01--2024-10' and '2020--2026' as a person writes them. */
function periodWords(period: string): string {
  const [from = '', to = from] = period.split('--')
  return from.length === 4 ? (from === to ? from : `${from}\u2013${to}`) : formatMonths(from, to)
}
