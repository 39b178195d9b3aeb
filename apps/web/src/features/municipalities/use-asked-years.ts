import { useSearch } from '@tanstack/react-router'
import { formatYears } from '../../lib/format.ts'
import { readYears } from '../../lib/year-search.ts'
import type { YearRange } from '../../lib/year-search.ts'
import { useText } from '../../strings/use-text.tsx'
import type { Places } from './queries.ts'

export interface Asked {
  years: YearRange
  byDefault: YearRange
  limits: YearRange
  isDefault: boolean
  /** What to tell of an address that asked for what there is not. */
  refused: string | undefined
}

/** The years of `?ar=2024-2026`. */
export function useAskedYears({ settings, county, currentYear }: Places): Asked {
  const text = useText()
  const { ar } = useSearch({ strict: false })
  const limits = { from: Number(settings.earliestMonth.slice(0, 4)), to: currentYear }
  const byDefault = { from: Number(county.period.from.slice(0, 4)), to: currentYear }
  const { years, isRefused } = readYears(ar, limits, byDefault)
  return {
    years,
    byDefault,
    limits,
    isDefault: years.from === byDefault.from && years.to === byDefault.to,
    refused: isRefused
      ? text('outcome.yearsRefused', {
          asked: ar ?? '',
          first: limits.from,
          last: limits.to,
          example: `${currentYear - 2}-${currentYear}`,
          shown: formatYears(years.from, years.to),
        })
      : undefined,
  }
}
