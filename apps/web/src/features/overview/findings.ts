import type { OutcomeCell } from '@inflytt/domain'
import type { Envelope } from '../../components/outcomes/known-together.ts'
import type { Sentence } from '../../components/outcomes/sentence.tsx'
import { formatYears } from '../../lib/text/format.ts'
import { hiddenFinding } from './map-finding.ts'

type Figure = Pick<OutcomeCell, 'value' | 'bound' | 'status'>

const UNKNOWN: Figure = { value: null, bound: 'exact', status: 'unknown' }

function inYear(cells: readonly OutcomeCell[], year: number): Figure {
  return cells.find((cell) => cell.year === year) ?? UNKNOWN
}

function isFinal({ status }: Figure): boolean {
  return status === 'confirmed' || status === 'compiled'
}

/** The title of the county's years: last year's number and this year's so far. */
export function yearsFinding(
  cells: readonly OutcomeCell[],
  currentYear: number,
  envelope: Envelope | undefined,
): Sentence {
  const last = inYear(cells, currentYear - 1)
  const current = inYear(cells, currentYear)
  const lastValues = {
    lastYear: currentYear - 1,
    lastBound: last.bound,
    lastStatus: isFinal(last) ? 'final' : 'provisional',
  }
  const thisValues = { thisYear: currentYear, thisBound: current.bound }
  if (last.value !== null && current.value !== null) {
    const values = { ...lastValues, ...thisValues, last: last.value, current: current.value }
    return { id: 'overview.yearsBoth', values }
  }
  if (last.value !== null) {
    return { id: 'overview.yearsLast', values: { ...lastValues, ...thisValues, last: last.value } }
  }
  if (current.value !== null) {
    return { id: 'overview.yearsThis', values: { ...thisValues, current: current.value } }
  }
  if (!envelope) return { id: 'overview.yearsNothing', values: {} }
  const { households, fromYear, toYear } = envelope
  return { id: 'overview.yearsTogether', values: { households, years: formatYears(fromYear, toYear) } }
}

/**
 * Last year beside the year before. More or fewer is said only where both are exact and fully reported;
 * undefined where there is nothing to say. `totalOf` names what reaches into a year: 'de 444'.
 */
export function comparison(
  cells: readonly OutcomeCell[],
  currentYear: number,
  totalOf: (year: number) => string | undefined,
): Sentence | undefined {
  const lastYear = currentYear - 1
  const year = currentYear - 2
  const last = inYear(cells, lastYear)
  const before = inYear(cells, year)
  if (last.value === null) return undefined
  if (before.bound === 'at_least') {
    return { id: 'overview.notComparable', values: { year, total: totalOf(year) ?? '' } }
  }
  if (before.value === null) return undefined
  if (last.bound === 'at_least') {
    return {
      id: 'overview.notComparableLast',
      values: { year, lastYear, total: totalOf(lastYear) ?? '' },
    }
  }
  if (!isFinal(last) || !isFinal(before)) {
    return { id: 'overview.notComparableYet', values: { year, lastYear } }
  }
  const difference = last.value - before.value
  const values = { year, lastYear, count: Math.abs(difference) }
  if (difference === 0) return { id: 'overview.same', values }
  return { id: difference > 0 ? 'overview.more' : 'overview.fewer', values }
}

/** The title of the small multiples: how many of the municipalities gained in the latest year that tells. */
export function multiplesFinding(cells: readonly OutcomeCell[], currentYear: number): Sentence {
  const year = [currentYear - 1, currentYear].find((candidate) =>
    cells.some(
      (cell) => cell.year === candidate && (cell.value !== null || cell.status === 'suppressed'),
    ),
  )
  if (year === undefined) return { id: 'overview.multiplesUnknown', values: {} }
  const cellsOfYear = cells.filter((cell) => cell.year === year)
  const hidden = hiddenFinding(cellsOfYear, year)
  if (hidden !== undefined) return hidden
  const count = cellsOfYear.filter((cell) => (cell.value ?? 0) > 0).length
  const total = cellsOfYear.length
  const values = { count, total, year, isCurrent: String(year === currentYear) }
  if (!cellsOfYear.every((cell) => isFinal(cell) && cell.value !== null)) {
    return { id: count === 0 ? 'overview.noneSoFar' : 'overview.gainedSoFar', values }
  }
  if (count === 0) return { id: 'overview.noneGained', values }
  return { id: count === total ? 'overview.allGained' : 'overview.someGained', values }
}
