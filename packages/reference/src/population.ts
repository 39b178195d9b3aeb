import populationRows from '../data/population.json' with { type: 'json' }

/** Persons registered on 31 December of `year`; `source` names SCB's table. */
export type Population = {
  population: number
  year: number
  source: string
  /** From 2025 on SCB adds small random noise, so parts need not sum to totals. */
  isPerturbed: boolean
}

const byCode = Map.groupBy(populationRows, (row) => row.code)

function toPopulation(row: (typeof populationRows)[number]): Population {
  const { population, year, source, perturbed } = row
  return { population, year, source, isPerturbed: perturbed }
}

/** Persons on 31 December; `undefined` outside the eight and the years 2000-2025, never estimated. */
export function populationOf(code: string, year: number): Population | undefined {
  const row = byCode.get(code)?.find((candidate) => candidate.year === year)
  return row && toPopulation(row)
}

/** The newest year on file; `undefined` for a municipality that is not on file. */
export function latestPopulation(code: string): Population | undefined {
  const newest = byCode.get(code)?.reduce((a, b) => (b.year > a.year ? b : a))
  return newest && toPopulation(newest)
}

/** Every figure on file, for a store that keeps them. */
export const POPULATIONS: readonly (Population & { municipalityCode: string })[] = populationRows.map(
  (row) => ({
    municipalityCode: row.code,
    ...toPopulation(row),
  }),
)
