import { FIRST_YEAR } from '@inflytt/domain/period'
import { useQuery } from '@tanstack/react-query'
import { yearsOf } from '../../lib/address/year-search.ts'
import { outcomesQuery } from '../../lib/queries/outcome-queries.ts'
import { municipalitiesQuery, settingsQuery } from '../../lib/queries/reference-queries.ts'
import { rateItems } from './rate-items.ts'

const RATES = outcomesQuery({ measure: 'perThousandInhabitants', by: 'municipality,year' })

/** K20 of each municipality and year, and what it is read with. */
export function useRates() {
  const rates = useQuery(RATES)
  const municipalities = useQuery(municipalitiesQuery)
  const settings = useQuery(settingsQuery)
  const queries = [rates, municipalities, settings]
  const currentMonth = settings.data?.currentMonth ?? ''
  const cells = rates.data?.cells ?? []
  const items = rateItems(municipalities.data ?? [], cells, Number(currentMonth.slice(0, 4)))
  const rows = items.flatMap((item) => item.rows)
  const isReady = Boolean(rates.data && municipalities.data && settings.data)
  return {
    // By itself and not by `neededTogether`, with which a file comes that this page has no other use for.
    error: queries.find((query) => query.isError && query.data === undefined)?.error,
    retry: () => {
      for (const query of queries) if (query.isError) void query.refetch()
    },
    outcome: rates.data,
    municipalities: municipalities.data,
    settings: settings.data,
    currentMonth,
    items,
    rows,
    // Known before the figure is, so that there is room for what is noted of them.
    years: rates.data ? [...new Set(cells.flatMap(({ year }) => year ?? []))] : yearsUntil(currentMonth),
    isReady,
    /** All has come, and there is not one number. */
    isBare: isReady && rows.every(({ value }) => value === null),
  }
}

export type Rates = ReturnType<typeof useRates>

function yearsUntil(month: string): number[] {
  return month === '' ? [] : yearsOf({ from: FIRST_YEAR, to: Number(month.slice(0, 4)) })
}
