import { formatYears } from '../../lib/text/format.ts'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import { text } from '../../strings/text.ts'

type Places = readonly Pick<Municipality, 'populationYear'>[]

/** The last year that there is a population before; undefined where none is known. */
function lastRatedYear(places: Places): number | undefined {
  const years = places.flatMap(({ populationYear }) => populationYear ?? [])
  return years.length === 0 ? undefined : Math.max(...years) + 1
}

/** The last three years that can be divided by a population, none before `first` unless it is the only one. */
export function ratedYears(places: Places, currentYear: number, first: number) {
  const to = Math.min(lastRatedYear(places) ?? currentYear, currentYear)
  return { from: Math.min(Math.max(first, to - 2), to), to }
}

/** That years up to `to` have no number since nobody knows the population before them; undefined where all can have one. */
export function withoutPopulation(places: Places, to: number): string | undefined {
  const last = lastRatedYear(places)
  if (last === undefined || to <= last) return undefined
  return text('comparison.noPopulation', { known: last - 1, years: formatYears(last + 1, to) })
}
