import { useQuery } from '@tanstack/react-query'
import { knownTogether } from '../../components/outcomes/known-together.ts'
import { PageSection } from '../../components/ui/page/page-header.tsx'
import { agreementsQuery } from '../../lib/queries/money-queries.ts'
import { useText } from '../../strings/use-text.tsx'
import { reportingSoFar } from './missing-reports.ts'
import type { MunicipalityFacts } from './queries.ts'
import { unknownsOf } from './unknowns.ts'
import type { MunicipalityMoney } from './use-municipality-money.ts'

interface MunicipalityUnknownsProps {
  facts: MunicipalityFacts
  money: MunicipalityMoney | null | undefined
}

/** What the page cannot say, and why. */
export function MunicipalityUnknowns({ facts, money }: MunicipalityUnknownsProps) {
  const { municipality, places, outcomes } = facts
  const text = useText()
  const agreements = useQuery(agreementsQuery)
  const isNothingAgreed = agreements.data?.every(({ year }) => year > places.currentYear) ?? false
  const unknowns = unknownsOf({
    name: municipality.name,
    since: outcomes.since,
    totals: knownTogether(outcomes.since, places.municipalities, places.county),
    missing: reportingSoFar(municipality.code, places.settings, places.reports).missing,
    isMoneyUnknown: isNothingAgreed || money?.amountSek === null,
    areNeedsUnknown: outcomes.needsOpen.total.value === null,
  })
  return (
    <PageSection title={text('municipality.unknownTitle')}>
      <ul className="unknown-list">
        {unknowns.map((unknown) => (
          <li key={unknown}>{unknown}</li>
        ))}
      </ul>
    </PageSection>
  )
}
