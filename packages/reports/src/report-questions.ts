import {
  blockOf,
  type Dimension,
  FIRST_YEAR,
  isTier1,
  type Measure,
  yearsOfBlock,
} from '@inflytt/domain'
import { type FigureTableId, FIGURE_SECTIONS, type Section } from './tables/figure-sections.ts'
import { TABLE_IDS, type TableId } from './report-row.ts'

/** A question to the figures, as `/outcomes` takes it; without municipalities it is of the county. */
export interface FigureQuestion {
  measure: Measure
  by: readonly Dimension[]
  from: number
  to: number
  municipalities?: readonly string[] | undefined
}

/** What a report is of. */
export interface ReportSetting {
  year: number
  municipalityCode: string | undefined
  /** Those of which anything of Tier 1 may be told, ascending. */
  fixedYears: readonly number[]
}

/** Every figure that the tables rest on beside K1 of the summary and of T2. */
export function reportQuestions(
  setting: ReportSetting,
  tables: readonly TableId[] = TABLE_IDS,
): FigureQuestion[] {
  return tables
    .flatMap((id) => (id in FIGURE_SECTIONS ? FIGURE_SECTIONS[id as FigureTableId] : []))
    .flatMap((section) => questionsOf(section, setting))
}

/** What a section asks: of Tier 1 one fixed year, or block of fixed years, at a time. */
export function questionsOf(section: Section, setting: ReportSetting): FigureQuestion[] {
  const { measure, attribute, place, years } = section
  const { year, municipalityCode } = setting
  const by = attribute === undefined ? [] : [attribute]
  const fixed = fixedYearsOf(setting)
  if (place === 'blocks')
    return [...new Map(fixed.map((one) => [blockOf(one).from, blockOf(one)])).values()]
      .filter((block) => yearsOfBlock(block).every((one) => fixed.includes(one)))
      .map(({ from, to }) => ({ measure, by: ['municipality', ...by], from, to }))
  if (isTier1(measure, by)) return fixed.map((one) => ({ measure, by, from: one, to: one }))
  return [
    {
      measure,
      by: [...(place === 'municipalities' ? (['municipality'] as const) : []), ...by, 'year'],
      from: years === 'own' ? year : FIRST_YEAR,
      to: year,
      municipalities:
        municipalityCode === undefined || place === 'county' ? undefined : [municipalityCode],
    },
  ]
}

/** The fixed years that a report reaches to. */
export function fixedYearsOf({ year, fixedYears }: ReportSetting): number[] {
  return fixedYears.filter((one) => one >= FIRST_YEAR && one <= year)
}
