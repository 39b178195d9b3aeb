import { useDeferredValue } from 'react'
import { useQueries, useQuery } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { annotationsQuery } from '../../components/annotations/use-annotations.ts'
import { targetQuestions } from '../../components/outcomes/target-lines.ts'
import type { TargetFigures } from '../../components/outcomes/target-lines.ts'
import { outcomesQuery, reportedTertialsQuery } from '../../lib/queries/outcome-queries.ts'
import type { OutcomeAnswer, ReportedTertial } from '../../lib/queries/outcome-queries.ts'
import { municipalitiesQuery, settingsQuery } from '../../lib/queries/reference-queries.ts'
import type { Municipality, Settings } from '../../lib/queries/reference-queries.ts'

const byMunicipalityAndYearQuery = outcomesQuery({ by: 'municipality,year' })

/** What the small charts and the map are made of, which are drawn in pieces when it comes. */
export function useByMunicipalityAndYear() {
  const { data, error, refetch } = useQuery(byMunicipalityAndYearQuery)
  return { data: useDeferredValue(data), error, refetch }
}

/** What the sentence, the four figures and the county's years are made of. */
export interface Overview {
  settings: Settings
  currentYear: number
  municipalities: readonly Municipality[]
  /** By year, from 2020. */
  county: OutcomeAnswer
  thisYear: OutcomeAnswer
  /** K4 of this year. */
  target: TargetFigures
  reports: readonly ReportedTertial[]
  /** K14a: positions open now; the total null where no need is reported. */
  needsOpen: OutcomeAnswer
}

interface OverviewState {
  overview: Overview | undefined
  error: unknown
  retry: () => void
}

function queriesOf(year: number) {
  const ofYear = { from: year, to: year }
  const [share, pace] = targetQuestions(year)
  return {
    households: outcomesQuery(ofYear),
    share: outcomesQuery(share),
    pace: outcomesQuery(pace),
    needs: outcomesQuery({ measure: 'needsOpen', ...ofYear }),
  }
}

/** Asks for what the page waits for, while the page itself is being fetched. */
export async function beginOverview(queryClient: QueryClient): Promise<void> {
  void queryClient.prefetchQuery(annotationsQuery)
  void queryClient.prefetchQuery(municipalitiesQuery)
  void queryClient.prefetchQuery(outcomesQuery())
  void queryClient.prefetchQuery(reportedTertialsQuery)
  // Without an answer the page is left to say so itself.
  const settings = await queryClient.ensureQueryData(settingsQuery).catch(() => undefined)
  if (settings === undefined) return
  const ofYear = queriesOf(Number(settings.currentMonth.slice(0, 4)))
  for (const query of Object.values(ofYear)) void queryClient.prefetchQuery(query)
}

export function useOverview(): OverviewState {
  const settings = useQuery(settingsQuery)
  const currentYear = Number(settings.data?.currentMonth.slice(0, 4))
  const ofYear = queriesOf(currentYear)
  const enabled = settings.data !== undefined
  const [annotations, municipalities, county, reports, thisYear, share, pace, needs] = useQueries({
    queries: [
      annotationsQuery,
      municipalitiesQuery,
      outcomesQuery(),
      reportedTertialsQuery,
      { ...ofYear.households, enabled },
      { ...ofYear.share, enabled },
      { ...ofYear.pace, enabled },
      { ...ofYear.needs, enabled },
    ],
  })
  const all = [settings, municipalities, county, reports, thisYear, share, pace, needs]
  // The notes are waited for, so that no figure grows when they come; the page stands without them.
  const isKnown =
    annotations.isFetched && settings.data && municipalities.data && county.data && reports.data
  const isReady = isKnown && thisYear.data && share.data && pace.data && needs.data
  return {
    overview: isReady
      ? {
          settings: settings.data,
          currentYear,
          municipalities: municipalities.data,
          county: county.data,
          thisYear: thisYear.data,
          target: { share: share.data.total, pace: pace.data.total },
          reports: reports.data,
          needsOpen: needs.data,
        }
      : undefined,
    error: all.find((query) => query.isError && query.data === undefined)?.error,
    retry: () => {
      for (const query of all) if (query.isError) void query.refetch()
    },
  }
}
