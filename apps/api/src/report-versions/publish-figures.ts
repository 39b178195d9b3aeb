import {
  contributorsOf,
  isFigureShown,
  type OutcomeCell,
  SINGLE_FIGURES,
  type SingleFigure,
  suppressedCell,
  yearKey,
  type YearRecord,
  YEARS_TO_MATURE,
} from '@inflytt/domain'
import type { NewTable } from './new-table.ts'
import { nextVersion, type Publication } from './publication.ts'

/** The record of a year and a figure of it as it is computed, in whole percent. */
export interface FigureSource {
  record(year: number): Promise<YearRecord>
  figure(measure: SingleFigure, year: number): Promise<OutcomeCell>
}

/** The figures that stand alone, of this year and of every cohort that it lets mature. */
export async function publishFigures(
  publication: Publication,
  source: FigureSource,
): Promise<NewTable[]> {
  const tables: NewTable[] = []
  for (const measure of SINGLE_FIGURES)
    for (const cohort of cohortsOf(measure, publication)) {
      const record = await source.record(cohort)
      const contributors = contributorsOf(measure, record)
      const table = nextVersion(publication, yearKey(measure, undefined, cohort), contributors)
      if (table === undefined) continue
      const isShown = isFigureShown(measure, contributors, publication.threshold)
      const cell = isShown ? published(await source.figure(measure, cohort)) : suppressedCell({})
      tables.push({ ...table, cells: [cell] })
    }
  return tables
}

/** The cohorts whose own year and year of maturity are fixed, one of them just now. */
function cohortsOf(measure: SingleFigure, { year, fixedYears }: Publication): number[] {
  const lag = YEARS_TO_MATURE[measure] ?? 0
  return [...new Set([year, year - lag])].filter(
    (cohort) => fixedYears.includes(cohort) && fixedYears.includes(cohort + lag),
  )
}

/** A cell without its year, which is the table's, and without what only the live figure says. */
function published({ year: _year, ...cell }: OutcomeCell): OutcomeCell {
  return { ...cell, preliminary: 0 }
}
