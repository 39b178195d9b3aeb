import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { CopyLine } from '../../../components/explain/copy-line.tsx'
import { EmptyState } from '../../../components/ui/states/empty-state.tsx'
import { ErrorState } from '../../../components/ui/states/error-state.tsx'
import { MethodLink } from '../../../components/ui/page/method-link.tsx'
import { Notice } from '../../../components/ui/states/notice.tsx'
import { PageHeader, PageSection } from '../../../components/ui/page/page-header.tsx'
import { Pending } from '../../../components/ui/states/pending.tsx'
import { SwedishParts } from '../../../components/ui/swedish-parts.tsx'
import { ApiProblem } from '../../../lib/server/api-problem.ts'
import { formatDate } from '../../../lib/text/format.ts'
import { usePageTitle } from '../../../lib/text/page-title.ts'
import { useText } from '../../../strings/use-text.tsx'
import { FigureLookup } from './figure-lookup.tsx'
import { figureQuery } from '../fixed-report-queries.ts'
import type { ReplayedFigure } from '../fixed-report-queries.ts'
import { dataOf, fixedCitation, toldFigure, toldYears } from '../../../components/explain/told-figure.ts'
import '../reports.css'

/** One figure of a fixed report, as it stands in a protocol. */
export function FigurePage() {
  const text = useText()
  const { kod } = useParams({ from: '/figur/$kod' })
  const figure = useQuery({ ...figureQuery(kod), retry: false })
  usePageTitle(figure.data && kod)
  const isUnknown = figure.error instanceof ApiProblem && figure.error.code === 'not-found'
  return (
    <>
      <PageHeader title={text('page.figure')} lead={text('fixing.figureLead')} />
      <div className="figure-answer">
        {figure.isPending && <Pending minHeight="var(--figure-room)" />}
        {figure.isError && !isUnknown && (
          <ErrorState error={figure.error} onRetry={() => void figure.refetch()} />
        )}
        {isUnknown && (
          <EmptyState title={text('fixing.unknownCode', { code: kod })}>
            {text('fixing.unknownCodeNext')}
          </EmptyState>
        )}
        {figure.data && <Figure figure={figure.data} />}
        {/* Its place depends on the answer: it comes with it. */}
        {!figure.isPending && (
          <PageSection title={text('fixing.lookUpTitle')}>
            <FigureLookup />
          </PageSection>
        )}
      </div>
    </>
  )
}

function Figure({ figure }: { figure: ReplayedFigure }) {
  const text = useText()
  const { figureCode, report, table, measure, row, today, isOpen, latest } = figure
  const { year, version, decision, municipalityCode } = report
  // The last is what of it is data.
  const facts: [name: string, said: string, data?: string][] = [
    [text('fixing.place'), row.municipality, row.municipality],
    [text('fixing.period'), toldYears(row.year)],
    ...(row.category === null
      ? []
      : [[text('fixing.class'), row.category, row.category] as [string, string, string]]),
    [text('fixing.table'), `${table.id} ${table.title}`, table.title],
    [text('fixing.source'), row.source, row.source],
    [
      text('fixing.decision'),
      text('fixing.decided', {
        date: formatDate(report.fixedAt),
        decisionBody: decision.body,
        decisionDate: formatDate(decision.date),
        diaryRef: decision.diaryRef,
      }),
      decision.body,
    ],
    [text('fixing.today'), todayWords()],
  ]
  function todayWords(): string {
    if (!isOpen) return text('fixing.todayClosed')
    return today === null ? text('fixing.todayGone') : toldFigure(today, measure.unit)
  }
  return (
    <PageSection title={figureCode}>
      {report.isDemo && <p>{text('fixing.demo')}</p>}
      <p className="figure-replayed">
        <span lang="sv">{measure.title}</span> <strong>{toldFigure(row, measure.unit)}</strong>
      </p>
      {latest !== null && (
        <Notice>
          {text('fixing.corrected', { year: String(year), version: String(latest.version) })}{' '}
          {latest.row === null ? (
            text('fixing.correctedGone')
          ) : (
            <>
              {text('fixing.correctedTo', { number: toldFigure(latest.row, measure.unit) })}{' '}
              {latest.row.figureCode !== null && (
                <Link to="/figur/$kod" params={{ kod: latest.row.figureCode }}>
                  {latest.row.figureCode}
                </Link>
              )}
            </>
          )}
        </Notice>
      )}
      <dl className="figure-facts">
        {facts.map(([name, said, data = '']) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <SwedishParts words={said} parts={[data]} />
            </dd>
          </div>
        ))}
      </dl>
      <div className="figure-citation">
        <h3>{text('explain.cite')}</h3>
        <CopyLine
          words={fixedCitation(row, { report, measure })}
          data={dataOf(row, measure)}
          label={text('explain.copyCitation')}
        />
      </div>
      {measure.kpi !== null && (
        <p>
          <MethodLink definition={measure.kpi} about={measure.title} />
        </p>
      )}
      <p className="no-print">
        <Link
          to="/rapporter/$ar/andringar"
          params={{ ar: String(year) }}
          search={{ version: String(version), kommun: municipalityCode ?? undefined }}
        >
          {text('fixing.changes')}
        </Link>
      </p>
    </PageSection>
  )
}
