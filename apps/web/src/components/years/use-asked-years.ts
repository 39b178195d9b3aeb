import { useSearch } from '@tanstack/react-router'
import { formatYears } from '../../lib/text/format.ts'
import { readYears } from '../../lib/address/year-search.ts'
import type { YearRange } from '../../lib/address/year-search.ts'
import { useText } from '../../strings/use-text.tsx'

export interface Asked {
  years: YearRange
  byDefault: YearRange
  limits: YearRange
  isDefault: boolean
  /** What to tell of an address that asked for what there is not. */
  refused: string | undefined
}

/** The years of `?ar=2024-2026`, within `limits`. */
export function useAskedYears(limits: YearRange, byDefault: YearRange): Asked {
  const text = useText()
  const { ar } = useSearch({ strict: false })
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
          example: `${limits.to - 2}-${limits.to}`,
          shown: formatYears(years.from, years.to),
        })
      : undefined,
  }
}
