import { FIRST_YEAR } from '@inflytt/domain/period'
import { useQueries } from '@tanstack/react-query'
import { outcomesQuery } from '../../lib/queries/outcome-queries.ts'
import { municipalitiesQuery, settingsQuery } from '../../lib/queries/reference-queries.ts'
import { movesQuery, placesQuery, tablesQuery } from './queries.ts'

// Income is told with a year's delay or two.
const FIRST_PLACES_YEAR = 2022

/** Households and official figures; `known` once all of them have come. */
export function useStatistics() {
  const queries = useQueries({
    queries: [
      outcomesQuery({ by: 'municipality,year' }),
      municipalitiesQuery,
      settingsQuery,
      movesQuery(FIRST_YEAR),
      placesQuery(FIRST_PLACES_YEAR),
      tablesQuery,
    ],
  })
  const [
    { data: outcome },
    { data: municipalities },
    { data: settings },
    { data: moves },
    { data: places },
    { data: tables },
  ] = queries
  const known =
    outcome && municipalities && settings && moves && places && tables
      ? { outcome, municipalities, settings, moves, places, tables }
      : undefined
  return {
    known,
    error: queries.find(({ error }) => error !== null)?.error,
    retry: () => queries.forEach(({ error, refetch }) => error && void refetch()),
  }
}

export type KnownStatistics = NonNullable<ReturnType<typeof useStatistics>['known']>
