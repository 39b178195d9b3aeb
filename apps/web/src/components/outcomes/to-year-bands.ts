import { formatYears } from '../../lib/text/format.ts'
import { text } from '../../strings/text.ts'
import type { YearBand } from '../charts/years/year-row.ts'
import type { KnownTogether } from './known-together.ts'

/** The totals as bands over the years drawn: cut off where the chart ends, but named by their whole period. `area` is what the bars are for. */
export function toYearBands(
  totals: readonly KnownTogether[],
  years: readonly number[],
  area: string,
): YearBand[] {
  const first = years.at(0)
  const last = years.at(-1)
  if (first === undefined || last === undefined) return []
  return totals
    .filter((item) => item.fromYear <= last && item.toYear >= first)
    .map((item) => ({
      fromYear: Math.max(item.fromYear, first),
      toYear: Math.min(item.toYear, last),
      label: text(item.place === undefined ? 'outcome.band' : 'outcome.bandOfPlace', {
        households: item.households,
        years: formatYears(item.fromYear, item.toYear),
        place: item.place ?? '',
      }),
      ...detailOf(item, area),
      households: item.households,
      ...(item.allocated !== undefined && { allocated: item.allocated }),
    }))
}

function detailOf(item: KnownTogether, area: string): Pick<YearBand, 'detail'> {
  const { allocated, remaining, households } = item
  if (allocated === undefined || remaining === undefined) return {}
  if (!item.isCounted) return { detail: text('outcome.bandPart', { allocated, place: area }) }
  const parts = households - allocated - remaining
  // Where nothing is placed, all remains, and saying so again adds nothing.
  const rest = allocated + parts > 0 ? remaining : 0
  return { detail: text('outcome.bandPlaced', { allocated, parts, rest }) }
}
