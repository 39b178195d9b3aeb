import { useQueries, useQuery } from '@tanstack/react-query'
import { outcomesQuery, reportedTertialsQuery } from '../../lib/outcome-queries.ts'
import type { OutcomeAnswer, ReportedTertial } from '../../lib/outcome-queries.ts'
import { municipalitiesQuery, settingsQuery } from '../../lib/reference-queries.ts'
import type { Municipality, Settings } from '../../lib/reference-queries.ts'

export const byMunicipalityAndYearQuery = outcomesQuery({ by: 'municipality,year' })

/** What the sentence, the four figures and the county's years are made of. */
export interface Overview {
  settings: Settings
  currentYear: number
  municipalities: readonly Municipality[]
  /** By year, from 2020. */
  county: OutcomeAnswer
  thisYear: OutcomeAnswer
  reports: readonly ReportedTertial[]
}

interface OverviewState {
  overview: Overview | undefined
  error: unknown
  retry: () => void
}

export function useOverview(): OverviewState {
  const settings = useQuery(settingsQuery)
  const currentYear = Number(settings.data?.currentMonth.slice(0, 4))
  const [municipalities, county, reports, thisYear] = useQueries({
    queries: [
      municipalitiesQuery,
      outcomesQuery(),
      reportedTertialsQuery,
      {
        ...outcomesQuery({ from: currentYear, to: currentYear }),
        enabled: settings.data !== undefined,
      },
    ],
  })
  const all = [settings, municipalities, county, reports, thisYear]
  const isReady = settings.data && municipalities.data && county.data && reports.data && thisYear.data
  return {
    overview: isReady && {
      settings: settings.data,
      currentYear,
      municipalities: municipalities.data,
      county: county.data,
      thisYear: thisYear.data,
      reports: reports.data,
    },
    error: all.find((query) => query.isError)?.error,
    retry: () => {
      for (const query of all) if (query.isError) void query.refetch()
    },
  }
}
