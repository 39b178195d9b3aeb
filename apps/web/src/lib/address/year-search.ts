import { FIRST_YEAR } from '@inflytt/domain/period'

export interface YearRange {
  from: number
  to: number
}

/** What an address asks for: the years to show, and whether what it said had to be refused. */
export interface AskedYears {
  years: YearRange
  isRefused: boolean
}

/** Reads `2024` or `2024-2026`; what is not such years within `limits` is refused and gives the default. */
export function readYears(
  asked: string | undefined,
  limits: YearRange,
  byDefault: YearRange,
): AskedYears {
  if (asked === undefined || asked === '') return { years: byDefault, isRefused: false }
  const match = /^(\d{4})(?:-(\d{4}))?$/.exec(asked)
  const from = Number(match?.[1])
  const to = Number(match?.[2] ?? match?.[1])
  const isWithin = from >= limits.from && to <= limits.to && from <= to
  return isWithin ? { years: { from, to }, isRefused: false } : { years: byDefault, isRefused: true }
}

/** As short as an address can say it; undefined, and so left out, when it is the default. */
export function writeYears(years: YearRange, byDefault?: YearRange): string | undefined {
  if (years.from === byDefault?.from && years.to === byDefault.to) return undefined
  return years.from === years.to ? String(years.from) : `${years.from}-${years.to}`
}

/** The years that something can be told of, the last first. */
export function yearsDown(last: number): number[] {
  return yearsOf({ from: FIRST_YEAR, to: last }).toReversed()
}

/** Every year of the range, oldest first. */
export function yearsOf({ from, to }: YearRange): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
