import type { listPopulations } from '@inflytt/db'

type Populations = Awaited<ReturnType<typeof listPopulations>>

/** Finds the persons of a municipality and year among those that were read; undefined where they were not. */
export function populationLookup(
  populations: Populations,
): (municipality: string, year: number) => number | undefined {
  const persons = new Map(
    populations.map(({ municipalityCode, year, population }) => [
      `${municipalityCode}/${year}`,
      population,
    ]),
  )
  return (municipality, year) => persons.get(`${municipality}/${year}`)
}
