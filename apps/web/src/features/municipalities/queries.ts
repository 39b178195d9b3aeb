import { useQueries, useQuery } from '@tanstack/react-query'
import type { TargetFigures } from '../../components/outcomes/target-lines.ts'
import { outcomesQuery, reportedTertialsQuery } from '../../lib/outcome-queries.ts'
import type { OutcomeAnswer, ReportedTertial } from '../../lib/outcome-queries.ts'
import { municipalitiesQuery, settingsQuery } from '../../lib/reference-queries.ts'
import type { Municipality, Settings } from '../../lib/reference-queries.ts'

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
    error: all.find((query) => query.isError)?.error,
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
  const since = useQuery({ ...yearsQuery(code ?? ''), enabled })
  const thisYear = useQuery({
    ...yearsQuery(code ?? '', { from: currentYear, to: currentYear }),
    enabled,
  })
  const share = useQuery({ ...measureQuery('targetShare', code ?? '', currentYear), enabled })
  const pace = useQuery({ ...measureQuery('runRate', code ?? '', currentYear), enabled })
  const needs = useQuery({ ...measureQuery('needsOpen', code ?? '', currentYear), enabled })
  const ofCounty = { measure: 'needsOpen', from: currentYear, to: currentYear } as const
  const countyNeeds = useQuery({ ...outcomesQuery(ofCounty), enabled })
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
    error: all.find((query) => query.isError)?.error,
    retry: () => {
      for (const query of all) if (query.isError) void query.refetch()
    },
  }
}

function measureQuery(
  measure: 'targetShare' | 'runRate' | 'needsOpen',
  municipality: string,
  year: number,
) {
  return outcomesQuery({ measure, by: 'municipality,year', municipality, from: year, to: year })
}

/** One municipality by year; without years those that the API gives. */
export function yearsQuery(code: string, years?: { from: number; to: number }) {
  return outcomesQuery({ by: 'municipality,year', municipality: code, ...years })
}
