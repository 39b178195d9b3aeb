import { useQuery } from '@tanstack/react-query'
import { tertialMonths } from '@inflytt/domain/period'
import type { Search } from '../../lib/search.ts'
import { sessionQuery } from '../../lib/session.ts'
import type { PeriodKey } from './queries.ts'

/** The address, on /hushall, of the households of a period; the municipality stands there only for those with several. */
export function useHouseholdSearch({ municipalityCode, period }: PeriodKey): Search {
  const session = useQuery(sessionQuery)
  const hasSeveral = (session.data?.municipalityCodes.length ?? 0) > 1
  const { from, to } = tertialMonths(period)
  return { kommun: hasSeveral ? municipalityCode : undefined, fran: from, till: to }
}
