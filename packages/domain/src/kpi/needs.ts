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

export interface NeedsRecord {
  /** Every need that is not voided, whenever it was reported. */
  needs: readonly CountedNeed[]
  /** How each stood from which month on, in any order. */
  states: readonly NeedState[]
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
  const states = Map.groupBy(record.states, ({ needId }) => needId)
  const asked = new Set(municipalities)
  const needs = record.needs.filter(({ municipalityCode }) => asked.has(municipalityCode))
  // A country has a cell for each municipality and year: none of them looks through the needs of the others.
  const needsOf = Map.groupBy(needs, ({ municipalityCode }) => municipalityCode)
  const figure = (key: CellKey) => {
    const there = key.municipality === undefined ? needs : (needsOf.get(key.municipality) ?? [])
    const within = there.filter((need) => hasAttributes(need, key))
    const [from, to] = key.year === undefined ? [fromYear, toYear] : [key.year, key.year]
    const known = there.some(
      ({ reportedMonth }) =>
        (measure === 'needsOpen' || yearOf(reportedMonth) >= from) && yearOf(reportedMonth) <= to,
    )
    const value = known ? compute(within, { from, to, states, currentMonth: record.currentMonth }) : null
    const status: CellStatus = value === null ? 'unknown' : 'confirmed'
    return { value, preliminary: 0, bound: 'exact' as const, status }
  }
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
    cells: keys.map((key) => ({ ...key, ...figure(key) })),
    unallocated: [],
    total: { ...figure({}), undecided: 0 },
    footnotes: [],
    definition: { id: 'K14', version: 1 },
  }
}

function hasAttributes(need: CountedNeed, key: CellKey): boolean {
  const isSame = (asked: string | undefined, value: string) => asked === undefined || asked === value
  return (
    isSame(key.occupationField, need.occupationField) &&
    isSame(key.employerSector, need.employerSector) &&
    isSame(key.isHardToFill, hardToFillClass(need.isHardToFill))
  )
}

interface Span {
  from: number
  to: number
  states: ReadonlyMap<string, readonly NeedState[]>
  currentMonth: Month
}

const COMPUTE: Record<NeedMeasure, (needs: readonly CountedNeed[], span: Span) => number | null> = {
  needsOpen: (needs, { to, states, currentMonth }) => {
    const end = yearRange(to, to).to
    const at = end < currentMonth ? end : currentMonth
    return needs.reduce((sum, { id }) => sum + openAt(states.get(id) ?? [], at), 0)
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

function reportedWithin(needs: readonly CountedNeed[], { from, to }: Span) {
  return needs.filter(({ reportedMonth }) => {
    const year = yearOf(reportedMonth)
    return year >= from && year <= to
  })
}

function openAt(states: readonly NeedState[], month: Month): number {
  let last: NeedState | undefined
  for (const state of states)
    if (state.month <= month && (last === undefined || state.month > last.month)) last = state
  return last === undefined ? 0 : openPositions(last)
}
