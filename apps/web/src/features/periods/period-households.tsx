import { Link } from '@tanstack/react-router'
import { tertialName } from '../../components/outcomes/reporting.ts'
import { useText } from '../../strings/use-text.tsx'
import type { HouseholdsInPeriod, PeriodReport } from './queries.ts'
import { useHouseholdSearch } from './use-household-search.ts'

interface PeriodHouseholdsProps {
  report: PeriodReport
  households: HouseholdsInPeriod
}

/** How many households are logged in the period, and the way to them. */
export function PeriodHouseholds({ report, households }: PeriodHouseholdsProps) {
  const text = useText()
  const { confirmed, preliminary } = households
  const search = useHouseholdSearch(report)
  if (confirmed + preliminary === 0) return null
  return (
    <p>
      {[
        text('periods.confirmed', { count: confirmed }),
        ...(preliminary > 0 ? [text('periods.preliminary', { count: preliminary })] : []),
      ].join(', ')}
      {'. '}
      <Link to="/hushall" search={search} className="no-print">
        {text('periods.showHouseholds')}
        <span className="visually-hidden"> {tertialName(report.period)}</span>
      </Link>
    </p>
  )
}
