import type { Need, NeedState } from '../need/need.ts'
import { openPositions } from '../need/need.ts'
import { type CellKey, gridKeys, yearsBetween } from '../outcome/grid.ts'
import type { Dimension, Measure } from '../outcome/measures.ts'
import { MEASURES } from '../outcome/measures.ts'
import type { CellStatus, Outcome } from '../outcome/outcome.ts'
import { type Month, yearOf, yearRange } from '../period/period.ts'
import { EMPLOYER_SECTORS, OCCUPATION_FIELDS } from '../vocabularies.ts'
import { percentOf } from './rounding.ts'

/** Measures computed from recruitment needs alone. */
export type NeedMeasure = Extract<Measure, 'needsOpen' | 'needsFilledShare' | 'needsFilledByNewcomers'>

export interface NeedsQuestion {
  measure: NeedMeasure
  by: Dimension[]
  fromYear: number
  toYear: number
  municipalities: readonly string[]
}

type CountedNeed = Pick<
  Need,
  | 'id'
  | 'municipalityCode'
  | 'reportedMonth'
  | 'occupationField'
  | 'employerSector'
  | 'isHardToFill'
  | 'positions'
  | 'filledTotal'
  | 'filledByNewcomers'
  | 'status'
>

/** A need beside how it stood from which month on, in any order. */
export type NeedHistory = CountedNeed & { states: readonly NeedState[] }

export interface NeedsRecord {
  /** Every need that is not voided, whenever it was reported. */
  needs: readonly NeedHistory[]
  currentMonth: Month
}

/** The classes of `isHardToFill`. */
export const HARD_TO_FILL = ['false', 'true', 'unknown'] as const

/** The class of a need; null where it was not said. */
export function hardToFillClass(isHardToFill: boolean | null): (typeof HARD_TO_FILL)[number] {
  return isHardToFill === null ? 'unknown' : isHardToFill ? 'true' : 'false'
}

/**
 * K14 (domain.md 4.4). `needsOpen`: positions open at the end of the year (of the current month in the running one);
 * over several years at the end of the last. `needsFilledShare`: filled / reported in percent, by the year in which the
 * need was reported, withdrawn ones removed. `needsFilledByNewcomers`: positions matched to a household, by the same year.
 * Null with status `unknown` where no need at all was reported in these municipalities.
 */
export function needsOutcome(question: NeedsQuestion, record: NeedsRecord): Outcome {
  const { measure, by, fromYear, toYear, municipalities } = question
  const compute = COMPUTE[measure]
  const asked = new Set(municipalities)
  const needs = record.needs.filter(({ municipalityCode }) => asked.has(municipalityCode))
  // A country has a cell for each municipality and year: none of them looks through the needs of the others.
  const classes = CLASSES.filter((dimension) => by.includes(dimension))
  const cellNeeds = Map.groupBy(needs, (need) => classes.map((one) => CLASS_OF[one](need)).join('/'))
  const yearsOf = yearsReported(needs)
  const figure = (key: CellKey, within: readonly NeedHistory[]) => {
    const [from, to] = key.year === undefined ? [fromYear, toYear] : [key.year, key.year]
    const years = yearsOf.get(key.municipality) ?? []
    const known = years.some((year) => (measure === 'needsOpen' || year >= from) && year <= to)
    const value = known ? compute(within, { from, to, currentMonth: record.currentMonth }) : null
    const status: CellStatus = value === null ? 'unknown' : 'confirmed'
    return { value, preliminary: 0, bound: 'exact' as const, status }
  }
  const cellOf = (key: CellKey) => cellNeeds.get(classes.map((one) => key[one]).join('/')) ?? []
  const keys = gridKeys(by, {
    municipality: municipalities,
    year: yearsBetween(fromYear, toYear),
    occupationField: OCCUPATION_FIELDS,
    employerSector: EMPLOYER_SECTORS,
    isHardToFill: HARD_TO_FILL,
  })
  return {
    measure,
    unit: MEASURES[measure].unit,
    by,
    period: yearRange(fromYear, toYear),
    cells: keys.map((key) => ({ ...key, ...figure(key, cellOf(key)) })),
    unallocated: [],
    total: { ...figure({}, needs), undecided: 0 },
    footnotes: [],
    definition: { id: 'K14', version: 1 },
  }
}

const CLASSES = ['municipality', 'occupationField', 'employerSector', 'isHardToFill'] as const

const CLASS_OF: Record<(typeof CLASSES)[number], (need: CountedNeed) => string> = {
  municipality: ({ municipalityCode }) => municipalityCode,
  occupationField: ({ occupationField }) => occupationField,
  employerSector: ({ employerSector }) => employerSector,
  isHardToFill: ({ isHardToFill }) => hardToFillClass(isHardToFill),
}

/** The years in which needs were reported, of each municipality and, by undefined, of all. */
function yearsReported(needs: readonly CountedNeed[]): Map<string | undefined, number[]> {
  const places = new Map<string | undefined, Set<number>>()
  for (const { municipalityCode, reportedMonth } of needs) {
    const own = places.get(municipalityCode) ?? new Set()
    places.set(municipalityCode, own.add(yearOf(reportedMonth)))
  }
  const all = [...places.values()].flatMap((years) => [...years])
  return new Map(
    [...places, [undefined, new Set(all)] as const].map(([place, years]) => [place, [...years]]),
  )
}

interface Span {
  from: number
  to: number
  currentMonth: Month
}

const COMPUTE: Record<NeedMeasure, (needs: readonly NeedHistory[], span: Span) => number | null> = {
  needsOpen: (needs, { to, currentMonth }) => {
    const end = yearRange(to, to).to
    const at = end < currentMonth ? end : currentMonth
    return needs.reduce((sum, { states }) => sum + openAt(states, at), 0)
  },
  needsFilledShare: (needs, span) => {
    const reported = reportedWithin(needs, span).filter(({ status }) => status !== 'withdrawn')
    const sum = (field: 'filledTotal' | 'positions') =>
      reported.reduce((all, need) => all + need[field], 0)
    return percentOf(sum('filledTotal'), sum('positions'))
  },
  needsFilledByNewcomers: (needs, span) =>
    reportedWithin(needs, span).reduce((sum, need) => sum + need.filledByNewcomers, 0),
}

function reportedWithin(needs: readonly NeedHistory[], { from, to }: Span) {
  const span = yearRange(from, to)
  return needs.filter(({ reportedMonth }) => reportedMonth >= span.from && reportedMonth <= span.to)
}

function openAt(states: readonly NeedState[], month: Month): number {
  let last: NeedState | undefined
  for (const state of states)
    if (state.month <= month && (last === undefined || state.month > last.month)) last = state
  return last === undefined ? 0 : openPositions(last)
}
