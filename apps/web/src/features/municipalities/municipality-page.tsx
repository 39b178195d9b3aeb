import { useDeferredValue } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { knownTogether } from '../../components/outcomes/known-together.ts'
import { PrintDefinition } from '../../components/outcomes/print-definition.tsx'
import { ErrorState } from '../../components/ui/error-state.tsx'
import { PageSection } from '../../components/ui/page-header.tsx'
import { Pending } from '../../components/ui/pending.tsx'
import { useHashArrival } from '../../lib/hash-arrival.ts'
import { agreementsQuery } from '../../lib/money-queries.ts'
import { usePageTitle } from '../../lib/page-title.ts'
import { useText } from '../../strings/use-text.tsx'
import { reportingSoFar } from './missing-reports.ts'
import { MunicipalityFigures } from './municipality-figures.tsx'
import { MunicipalityHeader } from './municipality-header.tsx'
import { MunicipalityNext } from './municipality-next.tsx'
import { MunicipalityReporting } from './municipality-reporting.tsx'
import { MunicipalityYears } from './municipality-years.tsx'
import { OtherMunicipalities } from './other-municipalities.tsx'
import { useMunicipalityOutcomes, usePlaces } from './queries.ts'
import { useMunicipalityMoney } from './use-municipality-money.ts'
import type { MunicipalityFacts } from './queries.ts'
import { unknownsOf } from './unknowns.ts'
import './municipalities.css'

export function MunicipalityPage() {
  const text = useText()
  const { kod } = useParams({ from: '/kommuner/$kod' })
  const places = usePlaces()
  const municipality = places.facts?.municipalities.find(({ code }) => code === kod)
  const outcomes = useMunicipalityOutcomes(municipality?.code, places.facts?.currentYear ?? 0)
  const isUnknown = places.facts !== undefined && municipality === undefined
  const isReady =
    places.facts !== undefined && municipality !== undefined && outcomes.facts !== undefined
  // Drawn in pieces, between which a reader can scroll, and shown all at once, so that nothing moves.
  const isDrawn = useDeferredValue(isReady, false)
  const facts =
    isDrawn && places.facts && municipality && outcomes.facts
      ? { municipality, places: places.facts, outcomes: outcomes.facts }
      : undefined
  const error = places.error ?? outcomes.error
  usePageTitle(isUnknown ? text('municipality.notFoundTitle') : municipality?.name)
  useHashArrival(facts !== undefined)
  return (
    <>
      <MunicipalityHeader
        facts={facts}
        name={municipality?.name}
        unknownCode={isUnknown ? kod : undefined}
      />
      {facts && <MunicipalityBody key={kod} facts={facts} />}
      {isUnknown && places.facts && <OtherMunicipalities municipalities={places.facts.municipalities} />}
      {!facts && !isUnknown && !error && <Pending minHeight="100vh" />}
      {!facts && !isUnknown && error && (
        <ErrorState
          error={error}
          onRetry={() => {
            places.retry()
            outcomes.retry()
          }}
        />
      )}
    </>
  )
}

function MunicipalityBody({ facts }: { facts: MunicipalityFacts }) {
  const { municipality, places, outcomes } = facts
  const { settings, currentYear, reports, county, municipalities } = places
  const text = useText()
  const totals = knownTogether(outcomes.since, municipalities, county)
  const { missing } = reportingSoFar(municipality.code, settings, reports)
  const money = useMunicipalityMoney(municipality.code, currentYear)
  const agreements = useQuery(agreementsQuery)
  const isNothingAgreed = agreements.data?.every(({ year }) => year > currentYear) ?? false
  const unknowns = unknownsOf({
    name: municipality.name,
    since: outcomes.since,
    totals,
    missing,
    isMoneyUnknown: isNothingAgreed || money?.amountSek === null,
    areNeedsUnknown: outcomes.needsOpen.total.value === null,
  })
  return (
    <>
      <MunicipalityFigures
        outcomes={outcomes}
        totals={totals}
        currentYear={currentYear}
        county={places.county}
        money={money}
      />
      <MunicipalityYears municipality={municipality} places={places} />
      <PageSection title={text('municipality.unknownTitle')}>
        <ul className="unknown-list">
          {unknowns.map((unknown) => (
            <li key={unknown}>{unknown}</li>
          ))}
        </ul>
      </PageSection>
      <MunicipalityReporting municipality={municipality} places={places} />
      {money && <MunicipalityNext money={money} outcomes={outcomes} />}
      <PrintDefinition definition={county.definition} />
    </>
  )
}
