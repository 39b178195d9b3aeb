import { useQueries, useQuery } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { annotationsQuery } from '../../components/annotations/use-annotations.ts'
import { targetQuestions } from '../../components/outcomes/target-lines.ts'
import type { TargetFigures } from '../../components/outcomes/target-lines.ts'
import { agreementsQuery, partiesQuery } from '../../lib/queries/money-queries.ts'
import { outcomesQuery, reportedTertialsQuery } from '../../lib/queries/outcome-queries.ts'
import type { OutcomeAnswer, ReportedTertial } from '../../lib/queries/outcome-queries.ts'
import { municipalitiesQuery, settingsQuery } from '../../lib/queries/reference-queries.ts'
import type { Municipality, Settings } from '../../lib/queries/reference-queries.ts'

/** What every page about municipalities needs first. */
export interface Places {
  settings: Settings
  currentYear: number
  municipalities: readonly Municipality[]
  reports: readonly ReportedTertial[]
  /** By year, from 2020. */
  county: OutcomeAnswer
}

export interface Loading<Facts> {
  facts: Facts | undefined
  error: unknown
  retry: () => void
}

export function usePlaces(): Loading<Places> {
  const [settings, municipalities, reports, county] = useQueries({
    queries: [settingsQuery, municipalitiesQuery, reportedTertialsQuery, outcomesQuery()],
  })
  const all = [settings, municipalities, reports, county]
  const isReady = settings.data && municipalities.data && reports.data && county.data
  return {
    facts: isReady && {
      settings: settings.data,
      currentYear: Number(settings.data.currentMonth.slice(0, 4)),
      municipalities: municipalities.data,
      reports: reports.data,
      county: county.data,
    },
    error: all.find((query) => query.isError && query.data === undefined)?.error,
    retry: () => {
      for (const query of all) if (query.isError) void query.refetch()
    },
  }
}

/** The two figures of one municipality: this year, and since 2020 year by year. */
export interface MunicipalityOutcomes {
  thisYear: OutcomeAnswer
  since: OutcomeAnswer
  /** K4 of this year, by the municipality's own target. */
  target: TargetFigures
  /** K14a: positions open now; the total null where no need is reported. */
  needsOpen: OutcomeAnswer
  /** The same of the whole county, to see it beside. */
  countyNeedsOpen: number | null
}

/** Everything that the page of one municipality is made of. */
export interface MunicipalityFacts {
  municipality: Municipality
  places: Places
  outcomes: MunicipalityOutcomes
}

/** Asks nothing while it is not known that there is such a municipality. */
export function useMunicipalityOutcomes(
  code: string | undefined,
  currentYear: number,
): Loading<MunicipalityOutcomes> {
  const enabled = code !== undefined
  const queries = queriesOf(code ?? '', currentYear)
  const since = useQuery({ ...queries.since, enabled })
  const thisYear = useQuery({ ...queries.thisYear, enabled })
  const share = useQuery({ ...queries.share, enabled })
  const pace = useQuery({ ...queries.pace, enabled })
  const needs = useQuery({ ...queries.needs, enabled })
  const countyNeeds = useQuery({ ...queries.countyNeeds, enabled })
  const all = [since, thisYear, share, pace, needs, countyNeeds]
  return {
    facts: since.data &&
      thisYear.data &&
      share.data &&
      pace.data &&
      needs.data &&
      countyNeeds.data && {
        since: since.data,
        thisYear: thisYear.data,
        target: { share: share.data.total, pace: pace.data.total },
        needsOpen: needs.data,
        countyNeedsOpen: countyNeeds.data.total.value,
      },
    error: all.find((query) => query.isError && query.data === undefined)?.error,
    retry: () => {
      for (const query of all) if (query.isError) void query.refetch()
    },
  }
}

function queriesOf(municipality: string, year: number) {
  const ofYear = { from: year, to: year }
  const here = { by: 'municipality,year', municipality, ...ofYear } as const
  const [share, pace] = targetQuestions(year, municipality)
  return {
    since: yearsQuery(municipality),
    thisYear: yearsQuery(municipality, ofYear),
    share: outcomesQuery(share),
    pace: outcomesQuery(pace),
    needs: outcomesQuery({ measure: 'needsOpen', ...here }),
    countyNeeds: outcomesQuery({ measure: 'needsOpen', ...ofYear }),
  }
}

/** Asks for what the page of a municipality waits for, while the page itself is being fetched. */
export async function beginMunicipality(queryClient: QueryClient, code: string): Promise<void> {
  void queryClient.prefetchQuery(reportedTertialsQuery)
  void queryClient.prefetchQuery(outcomesQuery())
  void queryClient.prefetchQuery(annotationsQuery)
  void queryClient.prefetchQuery(agreementsQuery)
  void queryClient.prefetchQuery(partiesQuery)
  // Without an answer, or such a municipality, the page is left to say so itself.
  const [settings, municipalities] = await Promise.all([
    queryClient.ensureQueryData(settingsQuery),
    queryClient.ensureQueryData(municipalitiesQuery),
  ]).catch(() => [undefined, []] as const)
  if (settings === undefined || !municipalities.some((known) => known.code === code)) return
  const queries = queriesOf(code, Number(settings.currentMonth.slice(0, 4)))
  for (const query of Object.values(queries)) void queryClient.prefetchQuery(query)
}

/** One municipality by year; without years those that the API gives. */
export function yearsQuery(code: string, years?: { from: number; to: number }) {
  return outcomesQuery({ by: 'municipality,year', municipality: code, ...years })
}
