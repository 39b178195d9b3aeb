import { yearsBetween } from '../../outcome/grid.ts'
import { FIRST_YEAR } from '../../period/period.ts'
import { blockOf } from '../publication/blocks.ts'
import { costOf } from '../suppression/cost.ts'
import { firstHidden } from '../suppression/first-hidden.ts'
import type { Fact, SuppressionCell, SuppressionProblem, Terms } from '../suppression/problem.ts'
import { type EarlierChoice, hiddenEarlier } from './earlier-choice.ts'
import { strictInsiders } from './strict-insiders.ts'

// Municipalities with nothing are alike, and to prove which of them is hidden at least loss takes minutes.
const GAP = 0.1
/** Where no more of them have any, all of the row is hidden: that the others have none is little to lose. */
const FEW_MUNICIPALITIES = 2

/** How many households there are of each municipality and year, confirmed and counted in K1. */
export interface StrictCounts {
  municipalities: readonly string[]
  /** The first year that can be asked for. */
  firstYear: number
  currentYear: number
  households: (municipality: string, year: number) => number
  threshold: number
  /** What years that were fixed while small counts were hidden tell. */
  earlier: readonly EarlierChoice[]
}

/** A sum over years that is told of each municipality beside the years themselves. */
export interface Span {
  from: number
  to: number
}

export const yearCellId = (municipality: string, year: number) =>
  spanCellId(municipality, { from: year, to: year })
export const spanCellId = (municipality: string, { from, to }: Span) => `${municipality}/${from}-${to}`

/** The sums that are told where they can be: blocks of three years that are over, and all years since the first. */
export function spansOf({ currentYear }: Pick<StrictCounts, 'currentYear'>): Span[] {
  const blocks = new Map(
    yearsBetween(FIRST_YEAR, currentYear).map((year) => [blockOf(year).from, blockOf(year)]),
  )
  const over = [...blocks.values()].filter(({ to }) => to < currentYear)
  return currentYear > FIRST_YEAR ? [...over, { from: FIRST_YEAR, to: currentYear }] : over
}

/**
 * K1 by municipality and year as one problem (decision 0027): everybody knows the county's years, and what is
 * hidden of years and spans protects what is small. What a fixed year hides stays hidden, and its readers are insiders.
 * Undefined where nothing is hidden.
 */
export function strictProblem(counts: StrictCounts): SuppressionProblem | undefined {
  const { municipalities, firstYear, currentYear, households, threshold, earlier } = counts
  const countyIn = (year: number) =>
    municipalities.reduce((sum, municipality) => sum + households(municipality, year), 0)
  const years = yearsBetween(firstYear, currentYear).filter((year) => countyIn(year) > 0)
  const places = municipalities.flatMap((municipality) => years.map((year) => ({ municipality, year })))
  const indexOf = new Map(
    places.map(({ municipality, year }, at) => [yearCellId(municipality, year), at]),
  )
  const keptHidden = new Set(
    earlier.flatMap(hiddenEarlier).map(({ municipality, ...span }) => spanCellId(municipality, span)),
  )
  const truth = places.map(({ municipality, year }) => households(municipality, year))
  const termsOf = (municipality: string, of: readonly number[]): Terms =>
    of.map((year) => [indexOf.get(yearCellId(municipality, year))!, 1] as const)
  const cellsOf = (span: Span): SuppressionCell[] => {
    const of = years.filter((year) => year >= span.from && year <= span.to)
    // A sum of one year is told where the year is.
    if (of.length === 0 || (of.length === 1 && span.from !== span.to)) return []
    const values = municipalities.map((municipality) =>
      of.reduce((sum, year) => sum + households(municipality, year), 0),
    )
    const first = firstHidden(
      { households: values, isHiddenWhole: false, isHiddenWhenSmall: false },
      threshold,
    )
    const isSparse =
      first.some(({ isSensitive }) => isSensitive) &&
      values.filter((value) => value > 0).length <= FEW_MUNICIPALITIES
    return municipalities.map((municipality, at) => {
      const id = spanCellId(municipality, span)
      return {
        id,
        row: `${span.from}-${span.to}`,
        terms: termsOf(municipality, of),
        value: values[at]!,
        cost: costOf(values[at]!, municipality),
        ...first[at]!,
        decided: isSparse || keptHidden.has(id) ? 'hidden' : undefined,
      }
    })
  }
  const cells = [...years.map((year) => ({ from: year, to: year })), ...spansOf(counts)].flatMap(cellsOf)
  if (!cells.some(({ isSensitive, decided }) => isSensitive || decided === 'hidden')) return undefined
  const facts = years.map((year): Fact => ({
    terms: municipalities.map(
      (municipality) => [indexOf.get(yearCellId(municipality, year))!, 1] as const,
    ),
    min: countyIn(year),
    max: countyIn(year),
  }))
  const unknownAt = (municipality: string, year: number) => indexOf.get(yearCellId(municipality, year))
  const insiders = strictInsiders({ municipalities, years, households, unknownAt }, earlier)
  return { truth, facts, cells, insiders, threshold, gap: GAP }
}
