import { formatMonthName, formatNumber, formatYears } from '../../lib/text/format.ts'
import type { YearRange } from '../../lib/address/year-search.ts'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import { text } from '../../strings/text.ts'
import { withoutPopulation } from './rated-years.ts'
import { rangeOf } from './together-rows.ts'
import type { TogetherRow } from './together-rows.ts'

/** Between what the municipalities lie; what the figure is of where that is not known. */
export function togetherTitle(rows: readonly TogetherRow[], years: string): string {
  const range = rangeOf(rows)
  if (range === undefined) return text('comparison.togetherTitle', { years })
  return text('comparison.togetherFinding', {
    least: formatNumber(range.least, 1),
    most: formatNumber(range.most, 1),
    years,
  })
}

/** What the rates are of, and which years have none. */
export function togetherSubtitle(
  { from, to }: YearRange,
  municipalities: readonly Municipality[],
  currentMonth: string,
): string {
  return [
    text('comparison.togetherSubtitle', {
      years: formatYears(from, to),
      isPartial: String(to === Number(currentMonth.slice(0, 4))),
      last: String(to),
      month: formatMonthName(currentMonth),
    }),
    withoutPopulation(municipalities, to),
  ]
    .filter(Boolean)
    .join(' ')
}
