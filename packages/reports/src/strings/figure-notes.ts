import type { CellNote, ReferenceStatistic } from '@inflytt/domain'
import { listed } from './sv.ts'

/** `2020–2024`, or `2020, 2022 och 2023`. */
function yearList(years: readonly number[]): string {
  const [first, last] = [years[0]!, years.at(-1)!]
  const isUnbroken = years.length === last - first + 1 && years.length > 2
  return isUnbroken ? `${first}–${last}` : listed(years.map(String))
}

export const figureNotes = {
  cell: {
    target_missing: 'mål saknas.',
    no_households: 'inga hushåll att fördela på.',
    households_unknown: 'antalet hushåll är okänt eller inte rapporterat; det är inte noll.',
    no_leads: 'inga intressenter.',
    amount_unknown: 'minst ett belopp är okänt; det är inte noll.',
    no_agreement: 'inget avtal är registrerat för året; det är inte noll kronor.',
    population_missing: 'folkmängden är inte känd.',
    not_mature: 'visas när gruppen är gammal nog och det senare året är fastställt.',
    small_base: 'litet underlag.',
    uncertain: 'osäkert, eftersom mycket är obesvarat.',
    too_few: 'för få för att visas.',
  } satisfies Record<CellNote, string>,
  fixedYears(fixed: readonly number[], year: number) {
    const rest = 'Siffror som bygger på enskilda hushåll visas bara för fastställda år.'
    if (fixed.length === 0) return `${rest} Inget år till och med ${year} är fastställt.`
    const own = fixed.includes(year) ? '' : ` ${year} är inte fastställt ännu.`
    return `${rest} Fastställt: ${yearList(fixed)}.${own}`
  },
  perturbed:
    'Siffror från och med 2025 har fått en slumpmässig osäkerhet av SCB. Delarna behöver inte stämma med summan, och 2024 och 2025 går inte att jämföra rakt av.',
  moves:
    'Inflyttningar, utflyttningar och flyttningsnetto är flyttningar, inte personer eller hushåll, och gäller all flyttning. De ska inte summeras till länet: flyttningar mellan länets kommuner räknas i båda.',
  official({ source, table, fetchedAt, origin }: ReferenceStatistic) {
    const named = table === null ? source : `${source}, tabell ${table}`
    const when = fetchedAt === null ? 'okänd dag' : fetchedAt.slice(0, 10)
    return `${named}, hämtad ${when}${origin === 'snapshot' ? ' (kopian som följer med programmet)' : ''}.`
  },
} as const
