import populationRows from '../data/population.json' with { type: 'json' }

/** Persons registered in a municipality on 31 December of `year`; `source` names SCB's table. */
export type Population = {
  municipalityCode: string
  population: number
  year: number
  source: string
  /** From 2025 on SCB adds small random noise, so parts need not sum to totals. */
  isPerturbed: boolean
}

/** Every figure on file, for a store that keeps them: of the participating municipalities and the years 2000-2025. */
export const POPULATIONS: readonly Population[] = populationRows.map(
  ({ code, population, year, source, perturbed }) => ({
    municipalityCode: code,
    population,
    year,
    source,
    isPerturbed: perturbed,
  }),
)
