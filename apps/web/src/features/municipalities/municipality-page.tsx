import { useParams } from '@tanstack/react-router'
import { knownTogether } from '../../components/outcomes/known-together.ts'
import { ErrorState } from '../../components/ui/states/error-state.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import { SeeAlso } from '../../components/ui/page/see-also.tsx'
import { useDrawnInPieces } from '../../lib/time/drawn-in-pieces.ts'
import { useHashArrival } from '../../lib/address/hash-arrival.ts'
import { usePageTitle } from '../../lib/text/page-title.ts'
import { useText } from '../../strings/use-text.tsx'
import { MunicipalityFigures } from './municipality-figures.tsx'
import { MunicipalityHeader } from './municipality-header.tsx'
import { MunicipalityNext } from './municipality-next.tsx'
import { MunicipalityReporting } from './municipality-reporting.tsx'
import { MunicipalityUnknowns } from './municipality-unknowns.tsx'
import { MunicipalityYears } from './municipality-years.tsx'
import { OtherMunicipalities } from './other-municipalities.tsx'
import { useMunicipalityOutcomes, usePlaces } from './queries.ts'
import { type MunicipalityMoney, useMunicipalityMoney } from './use-municipality-money.ts'
import type { MunicipalityFacts } from './queries.ts'
import './municipalities.css'

export function MunicipalityPage() {
  const text = useText()
  const { kod } = useParams({ from: '/kommuner/$kod' })
  const places = usePlaces()
  const municipality = places.facts?.municipalities.find(({ code }) => code === kod)
  const outcomes = useMunicipalityOutcomes(municipality?.code, places.facts?.currentYear ?? 0)
  // Asked with the rest, and waited for: how many lines it takes is not known before.
  const { money, isSettled, retry } = useMunicipalityMoney(municipality?.code, places.facts?.currentYear)
  const isUnknown = places.facts !== undefined && municipality === undefined
  const isReady =
    places.facts !== undefined && municipality !== undefined && outcomes.facts !== undefined && isSettled
  // The heading and what stands under it come together, so that nothing moves.
  const isDrawn = useDrawnInPieces(isReady)
  const isWhole = useDrawnInPieces(isDrawn)
  const facts =
    isDrawn && places.facts && municipality && outcomes.facts
      ? { municipality, places: places.facts, outcomes: outcomes.facts }
      : undefined
  const error = places.error ?? outcomes.error
  usePageTitle(isUnknown ? text('municipality.notFoundTitle') : municipality?.name)
  useHashArrival(isWhole)
  return (
    <>
      <MunicipalityHeader
        facts={facts}
        name={municipality?.name}
        unknownCode={isUnknown ? kod : undefined}
      />
      {facts && (
        <MunicipalityBody key={kod} facts={facts} money={money} onRetryMoney={retry} isWhole={isWhole} />
      )}
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

interface MunicipalityBodyProps {
  facts: MunicipalityFacts
  money: MunicipalityMoney | null | undefined
  /** Left out where nothing of it failed. */
  onRetryMoney: (() => void) | undefined
  isWhole: boolean
}

function MunicipalityBody({ facts, money, onRetryMoney, isWhole }: MunicipalityBodyProps) {
  const { municipality, places, outcomes } = facts
  const { currentYear, county, municipalities } = places
  const totals = knownTogether(outcomes.since, municipalities, county)
  return (
    <>
      <MunicipalityFigures
        code={municipality.code}
        outcomes={outcomes}
        totals={totals}
        currentYear={currentYear}
        county={county}
        money={money}
        onRetryMoney={onRetryMoney}
      />
      {isWhole ? (
        <>
          <MunicipalityYears municipality={municipality} places={places} />
          <SeeAlso />
          <MunicipalityUnknowns facts={facts} money={money} />
          <MunicipalityReporting municipality={municipality} places={places} />
          {money && <MunicipalityNext money={money} />}
        </>
      ) : (
        <Pending minHeight="100vh" />
      )}
    </>
  )
}
