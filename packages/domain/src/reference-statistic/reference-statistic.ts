/** What official statistics tell of a municipality and a year, and in what it is told. */
export const STATISTIC_UNITS = {
  /** Moves into the municipality during the year, from Sweden and abroad. A move is no person and no household. */
  inMigrants: 'moves',
  outMigrants: 'moves',
  /** In less out; may be negative. */
  netMigration: 'moves',
  /** Persons registered on 31 December. */
  population: 'persons',
  /** Median earned income of residents of 16 and over, in thousands of kronor, current prices. */
  medianIncome: 'thousandSek',
  /** Municipal and regional tax together, in percent of taxable income. */
  taxRate: 'percent',
} as const

export type StatisticMeasure = keyof typeof STATISTIC_UNITS
export type StatisticUnit = (typeof STATISTIC_UNITS)[StatisticMeasure]

export const STATISTIC_MEASURES = Object.keys(STATISTIC_UNITS) as StatisticMeasure[]

/** Who publishes a table. */
export type StatisticSource = 'SCB' | 'Kolada'

/** `snapshot`: from the copy that comes with the program; `fetched`: from the source itself. */
export type StatisticOrigin = 'snapshot' | 'fetched'

/** One official figure. */
export interface ReferenceStatistic {
  measure: StatisticMeasure
  municipalityCode: string
  year: number
  value: number
  source: StatisticSource
  /** The source's own name of the table: `TAB6640`, `N00900`; null where the copy does not tell it. */
  table: string | null
  origin: StatisticOrigin
  /** A moment (RFC 3339) where the program fetched it, a day where the copy tells it, else null. */
  fetchedAt: string | null
  isPerturbed: boolean
}

/** From this year on SCB adds noise to every figure of population and moves (Cell Key Method). */
const FIRST_PERTURBED_YEAR = 2025

const PERTURBED: readonly StatisticMeasure[] = [
  'inMigrants',
  'outMigrants',
  'netMigration',
  'population',
]

/** Whether a figure carries noise: parts of it must not be added, and the year before is no base for a change. */
export function isPerturbed(measure: StatisticMeasure, year: number): boolean {
  return year >= FIRST_PERTURBED_YEAR && PERTURBED.includes(measure)
}

const keyOf = ({ measure, municipalityCode, year }: ReferenceStatistic) =>
  `${measure} ${municipalityCode} ${year}`

/** One figure for each measure, municipality and year: what was fetched stands before the copy. Ordered by the three. */
export function besideEachOther(
  snapshot: readonly ReferenceStatistic[],
  fetched: readonly ReferenceStatistic[],
): ReferenceStatistic[] {
  const byKey = new Map([...snapshot, ...fetched].map((figure) => [keyOf(figure), figure]))
  const place = ({ measure }: ReferenceStatistic) => STATISTIC_MEASURES.indexOf(measure)
  return [...byKey.values()].toSorted(
    (a, b) =>
      place(a) - place(b) ||
      (a.municipalityCode < b.municipalityCode ? -1 : a.municipalityCode > b.municipalityCode ? 1 : 0) ||
      a.year - b.year,
  )
}
