import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { EmptyState } from '../../components/ui/empty-state.tsx'
import { ErrorState } from '../../components/ui/error-state.tsx'
import { MethodLink } from '../../components/ui/method-link.tsx'
import { PageHeader, PageSection } from '../../components/ui/page-header.tsx'
import { Pending } from '../../components/ui/pending.tsx'
import { ApiProblem } from '../../lib/api-problem.ts'
import { formatDate } from '../../lib/format.ts'
import { useText } from '../../strings/use-text.tsx'
import { FigureLookup } from './figure-lookup.tsx'
import { figureQuery } from './fixed-report-queries.ts'
import type { ReplayedFigure } from './fixed-report-queries.ts'
import { toldFigure, toldYears } from './told-figure.ts'
import './reports.css'

/** One figure of a fixed report, as it stands in a protocol. */
export function FigurePage() {
  const text = useText()
  const { kod } = useParams({ from: '/figur/$kod' })
  const figure = useQuery({ ...figureQuery(kod), retry: false })
  const isUnknown = figure.error instanceof ApiProblem && figure.error.code === 'not-found'
  return (
    <>
      <PageHeader title={text('page.figure')} lead={text('fixed.figureLead')} />
      {figure.isPending && <Pending minHeight={320} />}
      {figure.isError && !isUnknown && (
        <ErrorState error={figure.error} onRetry={() => void figure.refetch()} />
      )}
      {isUnknown && (
        <EmptyState title={text('fixed.unknownCode', { code: kod })}>
          {text('fixed.unknownCodeNext')}
        </EmptyState>
      )}
      {figure.data && <Figure figure={figure.data} />}
      <PageSection title={text('fixed.lookUpTitle')}>
        <FigureLookup />
      </PageSection>
    </>
  )
}

function Figure({ figure }: { figure: ReplayedFigure }) {
  const text = useText()
  const { figureCode, report, table, measure, row, today, isOpen } = figure
  const { year, version, decision, municipalityCode } = report
  const facts: [string, string][] = [
    [text('fixed.place'), row.municipality],
    [text('fixed.period'), toldYears(row.year)],
    ...(row.category === null ? [] : [[text('fixed.class'), row.category] as [string, string]]),
    [text('fixed.table'), `${table.id} ${table.title}`],
    [text('fixed.source'), row.source],
    [
      text('fixed.decision'),
      text('fixed.decided', {
        date: formatDate(report.fixedAt),
        decisionBody: decision.body,
        decisionDate: formatDate(decision.date),
        diaryRef: decision.diaryRef,
      }),
    ],
    [text('fixed.today'), todayWords()],
  ]
  function todayWords(): string {
    if (!isOpen) return text('fixed.todayClosed')
    return today === null ? text('fixed.todayGone') : toldFigure(today, measure.unit)
  }
  return (
    <PageSection title={figureCode}>
      {report.isDemo && <p>{text('fixed.demo')}</p>}
      <p className="figure-replayed" lang="sv">
        <span className="figure-replayed-name">{measure.title}</span>{' '}
        <strong>{toldFigure(row, measure.unit)}</strong>
      </p>
      <dl className="figure-facts">
        {facts.map(([name, said]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
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
          {text('fixed.changes')}
        </Link>
      </p>
    </PageSection>
  )
}
