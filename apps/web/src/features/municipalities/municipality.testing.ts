import type { Outcome } from '@inflytt/domain'
import type { KnownTogether } from '../../components/outcomes/known-together.ts'

/** The 444 as they reach into a municipality. */
export const THE_444: KnownTogether = {
  aggregateId: 'a1',
  title: 'En attraktiv region, 444 hushåll',
  fromYear: 2020,
  toYear: 2024,
  households: 444,
  allocated: 3,
  remaining: 439,
  place: 'länet',
  source: 'Bräcke kommun, tjänsteskrivelse, 2024-10-28',
  isDefinitionKnown: false,
  openEnd: { earliest: '2023-12', latest: '2024-10' },
  isCounted: false,
}

export function outcomeOf(
  total: Partial<Outcome['total']>,
  values: readonly [year: number, value: number | null][] = [],
): Outcome {
  const years = values.map(([year]) => year)
  return {
    measure: 'households',
    unit: 'households',
    by: ['municipality', 'year'],
    period: { from: `${years.at(0) ?? 2020}-01`, to: `${years.at(-1) ?? 2026}-12` },
    cells: values.map(([year, value]) => ({
      municipality: '2305',
      year,
      value,
      preliminary: 0,
      bound: 'exact',
      status: value === null ? 'unknown' : 'confirmed',
    })),
    unallocated: [],
    total: {
      value: null,
      bound: 'exact',
      preliminary: 0,
      undecided: 0,
      status: 'confirmed',
      ...total,
    },
    footnotes: [],
    definition: { id: 'K1', version: 1 },
  }
}
