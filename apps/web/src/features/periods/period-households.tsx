import { Link } from '@tanstack/react-router'
import { tertialName } from '../../components/outcomes/reporting.ts'
import { useText } from '../../strings/use-text.tsx'
import { countWords } from './period-words.ts'
import type { HouseholdsInPeriod, PeriodReport } from './queries.ts'
import { useHouseholdSearch } from './use-household-search.ts'

interface PeriodHouseholdsProps {
  report: PeriodReport
  households: HouseholdsInPeriod
}

/** How many households are logged in the period, and the way to them. */
export function PeriodHouseholds({ report, households }: PeriodHouseholdsProps) {
  const text = useText()
  const search = useHouseholdSearch(report)
  const words = countWords(report, households)
  if (words === undefined) return null
  return (
    <p>
      {words}{' '}
      <Link to="/hushall" search={search} className="no-print">
        {text('periods.showHouseholds')}
        <span className="visually-hidden"> {tertialName(report.period)}</span>
      </Link>
    </p>
  )
}
