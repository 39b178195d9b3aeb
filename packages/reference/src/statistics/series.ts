import type { StatisticMeasure, StatisticSource } from '@inflytt/domain'

/** A table of SCB: which of its contents is which measure, and what is asked of its other dimensions. */
export interface ScbSeries {
  source: 'SCB'
  table: string
  contents: Readonly<Record<string, StatisticMeasure>>
  /** Codes by dimension, beside region, contents and year. Several codes are parts, added where they are exact. */
  selection: Readonly<Record<string, readonly string[]>>
  /** `*` asks for every year of the table. */
  years: readonly string[]
}

export interface KoladaSeries {
  source: 'Kolada'
  /** The key figure (KPI). */
  table: string
  measure: StatisticMeasure
  firstYear: number
}

export type StatisticSeries = ScbSeries | KoladaSeries

const years = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index))

/** What a refresh asks for. Population before 2025 and income are closed or unrecorded and come with the copy. */
export const STATISTIC_SERIES: readonly StatisticSeries[] = [
  {
    source: 'SCB',
    table: 'TAB1212',
    contents: { BE0101AU: 'inMigrants', BE0101AV: 'outMigrants', BE0101AZ: 'netMigration' },
    selection: { Alder: ['tot'], Kon: ['1', '2'] },
    years: years(2015, 2024),
  },
  {
    source: 'SCB',
    table: 'TAB6640',
    contents: { '0000086B': 'inMigrants', '0000086F': 'outMigrants', '00000868': 'netMigration' },
    selection: { Alder: ['tot'], Kon: ['TotSa'] },
    years: ['*'],
  },
  {
    source: 'SCB',
    table: 'TAB5557',
    contents: { '000007ME': 'population' },
    selection: { Civilstand: ['SC'], Alder: ['TotSA'], Kon: ['TotSa'] },
    years: ['*'],
  },
  { source: 'Kolada', table: 'N00900', measure: 'taxRate', firstYear: 2015 },
]

/** A series in words: `SCB TAB6640`. */
export function nameOf({ source, table }: { source: StatisticSource; table: string }): string {
  return `${source} ${table}`
}
