import { useQuery } from '@tanstack/react-query'
import { AnnotationList } from '../../components/annotations/annotation-list.tsx'
import { annotationsQuery, useAnnotations } from '../../components/annotations/use-annotations.ts'
import { countUnknown, knownTogether, nameTotals } from '../../components/outcomes/known-together.ts'
import { PrintDefinition } from '../../components/ui/page/print-definition.tsx'
import { latestEndedTertial, reportingOf } from '../../components/outcomes/reporting.ts'
import { sentenceText } from '../../components/outcomes/sentence.tsx'
import { useSource } from '../../components/outcomes/use-source.ts'
import { ErrorState } from '../../components/ui/states/error-state.tsx'
import { ExplainButton } from '../../components/ui/figure/explain-button.tsx'
import { PageHeader } from '../../components/ui/page/page-header.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import { SignLegend, signsOf } from '../../components/ui/figure/status-sign.tsx'
import { formatDate, formatNumber } from '../../lib/text/format.ts'
import { outcomesQuery } from '../../lib/queries/outcome-queries.ts'
import type { OutcomeAnswer } from '../../lib/queries/outcome-queries.ts'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import { useText } from '../../strings/use-text.tsx'
import { listFinding, toListRows } from './list-rows.ts'
import { MunicipalitiesTable } from './municipalities-table.tsx'
import { usePlaces } from './queries.ts'
import type { Places } from './queries.ts'
import './municipalities.css'

export function MunicipalitiesPage() {
  const text = useText()
  const { facts: places, error, retry } = usePlaces()
  const since = useQuery(outcomesQuery({ by: 'municipality' }))
  const years = useQuery(outcomesQuery({ by: 'municipality,year' }))
  const noted = useQuery(annotationsQuery)
  // The notes are waited for, so that the table does not grow when they come; the page stands without them.
  const isReady = noted.isFetched && places && since.data && years.data
  const failure = error ?? since.error ?? years.error
  const retryAll = () => {
    retry()
    for (const query of [since, years]) if (query.isError) void query.refetch()
  }
  return (
    <>
      <PageHeader title={text('page.municipalities')} lead={text('app.measureNote')} />
      {isReady && <MunicipalitiesSection places={places} since={since.data} years={years.data} />}
      {!isReady &&
        (failure ? <ErrorState error={failure} onRetry={retryAll} /> : <Pending minHeight="100vh" />)}
    </>
  )
}

interface MunicipalitiesSectionProps {
  places: Places
  since: OutcomeAnswer
  years: OutcomeAnswer
}

function MunicipalitiesSection({ places, since, years }: MunicipalitiesSectionProps) {
  const { municipalities, currentYear, settings, reports } = places
  const text = useText()
  const source = useSource()
  const annotations = useAnnotations({
    measures: ['households'],
    years: years.cells.flatMap(({ year }) => year ?? []),
    places: municipalities,
  })
  const tertial = latestEndedTertial(settings)
  const reporting = tertial === undefined ? undefined : reportingOf(tertial, reports, municipalities)
  const totals = knownTogether(since, municipalities)
  const total = nameTotals(totals, totals[0]?.fromYear ?? 0)
  return (
    <section className="page-section" aria-labelledby="kommunerna-title" id="kommunerna">
      <h2 id="kommunerna-title">{sentenceText(listFinding(since))}</h2>
      <p className="municipalities-note">
        {total === undefined
          ? text('municipality.listSubtitlePlain')
          : text('municipality.listSubtitle', { total })}{' '}
        {countUnknown(since)}
      </p>
      <div>
        <MunicipalitiesTable
          rows={toListRows({ municipalities, years, since, currentYear, reporting })}
          places={places}
          since={since}
          tertial={tertial}
        />
      </div>
      <SignLegend signs={signsOf([...years.cells, ...since.cells])} />
      <AnnotationList annotations={annotations} />
      <p className="municipalities-foot">
        <a className="no-print" href={`/api/v1/reports/${currentYear}?format=csv&table=T2`} download>
          {text('municipality.csv')}
        </a>
        <ExplainButton
          basis={{ id: 'kommunerna', definition: 'K1', outcome: since }}
          title={sentenceText(listFinding(since))}
          className="button button-plain no-print"
        >
          {text('chart.method')}
          <span className="visually-hidden">: {text('municipality.list')}</span>
        </ExplainButton>
        <span className="quiet">
          {text('chart.source', { source })} {'\u00b7'}{' '}
          {text('chart.updated', { date: formatDate(since.updatedAt) })}
        </span>
      </p>
      <CompareNote municipalities={municipalities} />
      <p>
        <PrintDefinition {...since.definition} />
      </p>
    </section>
  )
}

function CompareNote({ municipalities }: { municipalities: readonly Municipality[] }) {
  const text = useText()
  const bySize = municipalities
    .flatMap(({ name, population }) => (population === null ? [] : [{ name, population }]))
    .toSorted((a, b) => a.population - b.population)
  const smallest = bySize.at(0)
  const largest = bySize.at(-1)
  if (!smallest || !largest || smallest === largest) return null
  return (
    <p className="small quiet">
      {text('municipality.compareNote', {
        largest: largest.name,
        largestPopulation: formatNumber(largest.population),
        smallest: smallest.name,
        smallestPopulation: formatNumber(smallest.population),
      })}
    </p>
  )
}
