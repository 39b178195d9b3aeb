import { useSearch } from '@tanstack/react-router'
import { ErrorState } from '../../components/ui/states/error-state.tsx'
import { MethodLink } from '../../components/ui/page/method-link.tsx'
import { PageHeader, PageSection } from '../../components/ui/page/page-header.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import { useHashArrival } from '../../lib/address/hash-arrival.ts'
import { useText } from '../../strings/use-text.tsx'
import { BesideFigure } from './beside-figure.tsx'
import { defaultMeasure, toBesideItems } from './beside-rows.ts'
import { measureAt, MeasureChoice } from './measure-choice.tsx'
import { OriginSection } from './origin-section.tsx'
import { PLACES, PlacesTable } from './places-table.tsx'
import { useStatistics } from './use-statistics.ts'
import type { KnownStatistics } from './use-statistics.ts'
import './statistics.css'

const READING = [
  'statistics.readUnits',
  'statistics.readNoise',
  'statistics.readBreak',
  'statistics.readGap',
] as const

/** What the samarbete counts beside official figures: side by side, never one divided by the other. */
export function StatisticsPage() {
  const text = useText()
  const { known, error, retry } = useStatistics()
  useHashArrival(known !== undefined)
  return (
    <>
      <PageHeader
        title={text('statistics.title')}
        lead={
          <>
            {text('statistics.lead')} <MethodLink definition="K12" about={text('statistics.title')} />
          </>
        }
      />
      {!known && (error ? <ErrorState error={error} onRetry={retry} /> : <Pending minHeight="100vh" />)}
      {known && <BesideEachOther known={known} />}
    </>
  )
}

function BesideEachOther({ known }: { known: KnownStatistics }) {
  const text = useText()
  const { matt } = useSearch({ strict: false })
  const { outcome, municipalities, settings, moves, places, tables } = known
  const byDefault = defaultMeasure(moves)
  const measure = measureAt(matt) ?? byDefault
  const currentYear = Number(settings.currentMonth.slice(0, 4))
  return (
    <>
      <MeasureChoice asked={matt} measure={measure} byDefault={byDefault} />
      <BesideFigure
        items={toBesideItems(municipalities, outcome.cells, moves, currentYear)}
        measure={measure}
        statistics={moves}
        currentMonth={settings.currentMonth}
        outcome={outcome}
      />
      <PageSection title={text('statistics.readTitle')}>
        <ul className="statistics-notes">
          {READING.map((id) => (
            <li key={id}>{text(id)}</li>
          ))}
        </ul>
      </PageSection>
      <PageSection id={PLACES} title={text('statistics.places')}>
        <PlacesTable municipalities={municipalities} statistics={places} />
      </PageSection>
      <OriginSection tables={tables} />
    </>
  )
}
