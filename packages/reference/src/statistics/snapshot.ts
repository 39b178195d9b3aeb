import { isPerturbed, type ReferenceStatistic, type StatisticMeasure } from '@inflytt/domain'
import incomeRows from '../../data/income-median.json' with { type: 'json' }
import migration from '../../data/inmigration.json' with { type: 'json' }
import populationRows from '../../data/population.json' with { type: 'json' }
import taxRows from '../../data/tax-rates.json' with { type: 'json' }

// When the answers of SCB that the copy was read from were fetched (data/SOURCES.md).
const FETCHED_FROM_SCB = '2026-09-14'

interface CopiedRow {
  code: string
  year: number
  source: string
}

function figures<Row extends CopiedRow>(
  rows: readonly Row[],
  measure: StatisticMeasure,
  valueOf: (row: Row) => number,
): ReferenceStatistic[] {
  return rows.map((row) => {
    const table = /\bTAB\d+\b/.exec(row.source)?.[0] ?? null
    return {
      measure,
      municipalityCode: row.code,
      year: row.year,
      value: valueOf(row),
      source: 'SCB',
      table,
      origin: 'snapshot',
      fetchedAt: table === null ? null : FETCHED_FROM_SCB,
      isPerturbed: isPerturbed(measure, row.year),
    }
  })
}

/**
 * The official figures that come with the program. Moves in and out are not among them: what was found of them is
 * second-hand, and a gap is better than a figure nobody vouches for.
 */
export const STATISTICS_SNAPSHOT: readonly ReferenceStatistic[] = [
  ...figures(migration.annualNet, 'netMigration', ({ net }) => net),
  ...figures(populationRows, 'population', ({ population }) => population),
  ...figures(incomeRows, 'medianIncome', ({ medianIncomeTkr }) => medianIncomeTkr),
  ...figures(taxRows, 'taxRate', ({ totalPct }) => totalPct),
]
