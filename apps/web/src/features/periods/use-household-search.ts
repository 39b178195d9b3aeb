import { useQuery } from '@tanstack/react-query'
import { tertialMonths } from '@inflytt/domain/period'
import { settingsQuery } from '../../lib/queries/reference-queries.ts'
import type { Search } from '../../lib/address/search.ts'
import { sessionQuery } from '../../lib/session/session.ts'
import type { PeriodKey } from './queries.ts'

/** The address, on /hushall, of the households of a period; the municipality stands there only for those with several. */
export function useHouseholdSearch({ municipalityCode, period }: PeriodKey): Search {
  const session = useQuery(sessionQuery)
  const hasSeveral = (session.data?.municipalityCodes.length ?? 0) > 1
  const settings = useQuery(settingsQuery)
  const { from, to } = tertialMonths(period)
  // Of the tertial that is under way the list has no months that are to come.
  const now = settings.data?.currentMonth ?? to
  return { kommun: hasSeveral ? municipalityCode : undefined, fran: from, till: now < to ? now : to }
}
