import type { LinearSolver, Terms } from '@inflytt/domain'
import type { Possible } from './figures-attack.testing.ts'
import { openWhole } from './relaxed-first.testing.ts'

export interface Flow {
  /** By cohort, how many went at all: told as a few possible numbers, or not. */
  cohorts: ReadonlyMap<number, Possible | undefined>
  /** By the year of going, how many went, of whatever cohort. */
  years: ReadonlyMap<number, number | undefined>
  /** By cohort, how many at least had gone by the last year that is told of. */
  least?: ReadonlyMap<number, number>
  /** What a municipality's officers know: how many of their own of a cohort went in a year. */
  own?: (cohort: number, year: number) => number
}

/** The same who went, by cohort and by year: what each of the two says of what is not told of the other. */
export function attackFlow(flow: Flow, solver: LinearSolver) {
  const cohorts = [...flow.cohorts.keys()]
  const years = [...flow.years.keys()]
  // Who went after the last year that is told of is in a column of its own.
  const columns = [...years, Number.POSITIVE_INFINITY]
  const places = cohorts.flatMap((cohort) =>
    columns.filter((year) => year >= cohort).map((year) => ({ cohort, year })),
  )
  const termsOf = (is: (place: { cohort: number; year: number }) => boolean): Terms =>
    places.flatMap((place, at) => (is(place) ? [[at, 1] as const] : []))
  const session = openWhole(solver, {
    unknowns: places.map(({ cohort, year }) => ({
      min: flow.own && Number.isFinite(year) ? flow.own(cohort, year) : 0,
      max: 1000,
    })),
    rows: [
      ...cohorts.flatMap((cohort) => {
        const possible = flow.cohorts.get(cohort)
        return possible === undefined
          ? []
          : [
              {
                terms: termsOf((place) => place.cohort === cohort),
                range: { min: Math.min(...possible), max: Math.max(...possible) },
              },
            ]
      }),
      ...[...(flow.least ?? [])].map(([cohort, min]) => ({
        terms: termsOf((place) => place.cohort === cohort && Number.isFinite(place.year)),
        range: { min, max: Number.POSITIVE_INFINITY },
      })),
      ...years.flatMap((year) => {
        const told = flow.years.get(year)
        return told === undefined
          ? []
          : [{ terms: termsOf((place) => place.year === year), range: { min: told, max: told } }]
      }),
    ],
  })
  const rangeOf = (name: string, is: Parameters<typeof termsOf>[0]) => {
    const terms = termsOf(is)
    const at = (sense: 'min' | 'max') => Math.round(session.optimise(sense, terms)!.value)
    return { name, min: at('min'), max: at('max') }
  }
  return {
    places: () =>
      places.map(({ cohort, year }) =>
        rangeOf(`of ${cohort} in ${year}`, (one) => one.cohort === cohort && one.year === year),
      ),
    later: () =>
      years.map((year) =>
        rangeOf(`until ${year}, later`, (one) => one.cohort <= year && one.year > year),
      ),
    year: (year: number) => rangeOf(String(year), (one) => one.year === year),
    cohort: (cohort: number) =>
      rangeOf(String(cohort), (one) => one.cohort === cohort && Number.isFinite(one.year)),
    close: () => session.close(),
  }
}
