import { ErrorState } from '../../components/ui/states/error-state.tsx'
import { PageHeader } from '../../components/ui/page/page-header.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import { SeeAlso } from '../../components/ui/page/see-also.tsx'
import { useDemoMode } from '../../components/charts/frame/demo-mode.ts'
import { countUnknown, envelopeOf } from '../../components/outcomes/known-together.ts'
import { latestEndedTertial, reportingOf } from '../../components/outcomes/reporting.ts'
import type { Reporting } from '../../components/outcomes/reporting.ts'
import { reportingSentence } from '../../components/outcomes/reporting-sentence.ts'
import { Sentences, sentenceText } from '../../components/outcomes/sentence.tsx'
import { formatDate } from '../../lib/text/format.ts'
import { useDrawnInPieces } from '../../lib/time/drawn-in-pieces.ts'
import { useHashArrival } from '../../lib/address/hash-arrival.ts'
import { useText } from '../../strings/use-text.tsx'
import { CountyYears } from './county-years.tsx'
import { headlineOf } from './headline.ts'
import { MapFigure } from './map-figure.tsx'
import { MunicipalityYears } from './municipality-years.tsx'
import { OverviewFigures } from './overview-figures.tsx'
import { useOverview } from './queries.ts'
import type { Overview } from './queries.ts'
import { ReportingSection } from './reporting-section.tsx'
import './overview.css'

export function OverviewPage() {
  const { overview, error, retry } = useOverview()
  // The heading and what stands under it come together, so that nothing moves.
  const isDrawn = useDrawnInPieces(overview !== undefined)
  const isWhole = useDrawnInPieces(isDrawn)
  const shown = isDrawn ? overview : undefined
  useHashArrival(isWhole)
  return (
    <>
      <OverviewHeader overview={shown} />
      {shown && <OverviewBody overview={shown} isWhole={isWhole} />}
      {!shown && (error ? <ErrorState error={error} onRetry={retry} /> : <Pending minHeight="100vh" />)}
    </>
  )
}

// The heading is one element whatever the state, so that focus stays on it when the sentence comes. The question that it
// answers is as long, so that the largest of the page is there with its first picture.
function OverviewHeader({ overview }: { overview: Overview | undefined }) {
  const text = useText()
  const isDemo = useDemoMode()
  if (!overview) return <PageHeader kicker={text('app.region')} title={text('overview.question')} />
  const { county, thisYear, currentYear, target } = overview
  const envelope = envelopeOf(county)
  const { cells } = county
  const headline = headlineOf({ year: currentYear, thisYear: thisYear.total, cells, target, envelope })
  const reporting = reportingFacts(overview)
  const lead = [
    text('app.measureNote'),
    countUnknown(county),
    ...(reporting ? [sentenceText(reportingSentence(reporting))] : []),
  ]
  return (
    <PageHeader
      kicker={text(isDemo ? 'overview.kickerDemo' : 'overview.kicker', {
        date: formatDate(county.updatedAt),
      })}
      title={<Sentences items={headline} />}
      lead={lead.filter(Boolean).join(' ')}
    />
  )
}

function OverviewBody({ overview, isWhole }: { overview: Overview; isWhole: boolean }) {
  const reporting = reportingFacts(overview)
  return (
    <>
      <OverviewFigures overview={overview} reporting={reporting} />
      <SeeAlso />
      {isWhole ? (
        <OverviewCharts overview={overview} reporting={reporting} />
      ) : (
        <Pending minHeight="100vh" />
      )}
    </>
  )
}

interface OverviewChartsProps {
  overview: Overview
  reporting: Reporting | undefined
}

function OverviewCharts({ overview, reporting }: OverviewChartsProps) {
  return (
    <>
      <CountyYears overview={overview} />
      <MunicipalityYears overview={overview} />
      <MapFigure overview={overview} />
      <ReportingSection overview={overview} reporting={reporting} />
    </>
  )
}

function reportingFacts({ settings, reports, municipalities }: Overview) {
  const tertial = latestEndedTertial(settings)
  return tertial === undefined ? undefined : reportingOf(tertial, reports, municipalities)
}
