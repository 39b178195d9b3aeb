import { HARD_TO_FILL } from '../need/need.ts'
import {
  addNeedSums,
  EVER,
  type NeedCount,
  type NeedCountLevel,
  type NeedSums,
  NO_NEEDS,
} from '../need/need-count.ts'
import { type CellKey, gridKeys, yearsBetween } from '../outcome/grid.ts'
import type { Dimension, Measure } from '../outcome/measures.ts'
import { MEASURES } from '../outcome/measures.ts'
import type { CellStatus, Outcome } from '../outcome/outcome.ts'
import { yearRange } from '../period/period.ts'
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

/** Kept counts of the municipalities asked for, one level of them, added up over all that is not asked by. */
export type NeedFigures = NeedSums & Pick<NeedCount, 'year'> & Partial<Record<NeedClass, string>>

/** What needs may be told apart by, beside the year. */
const NEED_CLASSES = [
  'municipality',
  'occupationField',
  'employerSector',
  'isHardToFill',
] as const satisfies Dimension[]
export type NeedClass = (typeof NEED_CLASSES)[number]

/** Which of the kept counts answer a question: all of this level and these years, by these classes. */
export interface NeedCountsAsked {
  level: NeedCountLevel
  fromYear: number
  /** Also `EVER`. */
  toYear: number
  by: NeedClass[]
}

/** What is to be read before `needsOutcome` can answer. */
export function needCountsFor({ measure, by, fromYear, toYear }: NeedsQuestion): NeedCountsAsked {
  const classes = NEED_CLASSES.filter((one) => by.includes(one))
  const [first, second] = classes.filter((one) => one !== 'municipality')
  const level = second === undefined ? (first ?? 'total') : 'classes'
  if (measure !== 'needsOpen') return { level, fromYear, toYear, by: classes }
  const firstEnd = by.includes('year') ? fromYear : toYear
  return { level, fromYear: firstEnd + 1, toYear: EVER, by: classes }
}

/**
 * K14 from the counts that `needCountsFor` names. `needsOpen`: positions open at the end of the year, in
 * the running one as they stand; over several years at the end of the last. `needsFilledShare`: filled / reported in
 * percent, by the year in which the need was reported, withdrawn ones removed. `needsFilledByNewcomers`: positions matched
 * to a household, by the same year. Null with status `unknown` where no need at all was reported in these municipalities.
 */
export function needsOutcome(question: NeedsQuestion, counts: readonly NeedFigures[]): Outcome {
  const { measure, by, fromYear, toYear, municipalities } = question
  const compute = COMPUTE[measure]
  // A country has a cell for each municipality and year: none of them looks through the counts of the others.
  const classes = NEED_CLASSES.filter((dimension) => by.includes(dimension))
  const countsOf = Map.groupBy(counts, (count) => classes.map((one) => count[one]).join('/'))
  const placesOf = Map.groupBy(counts, ({ municipality }) => municipality)
  const figure = (key: CellKey, own: readonly NeedFigures[]) => {
    const [from, to] = key.year === undefined ? [fromYear, toYear] : [key.year, key.year]
    const signOf = measure === 'needsOpen' ? untilEndOf(to) : within(from, to)
    // Whether any need was reported there, of whichever class.
    const place = key.municipality === undefined ? counts : placesOf.get(key.municipality)
    const value = sumOf(place ?? [], signOf).needs > 0 ? compute(sumOf(own, signOf)) : null
    const status: CellStatus = value === null ? 'unknown' : 'confirmed'
    return { value, preliminary: 0, bound: 'exact' as const, status }
  }
  const cellOf = (key: CellKey) => countsOf.get(classes.map((one) => key[one]).join('/')) ?? []
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
    total: { ...figure({}, counts), undecided: 0 },
    footnotes: [],
    definition: { id: 'K14', version: 1 },
  }
}

const COMPUTE: Record<NeedMeasure, (sums: NeedSums) => number | null> = {
  needsOpen: ({ openChange }) => openChange,
  needsFilledShare: ({ filledTotal, positions }) => percentOf(filledTotal, positions),
  needsFilledByNewcomers: ({ filledByNewcomers }) => filledByNewcomers,
}

type SignOf = (year: number) => 1 | 0 | -1

function within(from: number, to: number): SignOf {
  return (year) => (year >= from && year <= to ? 1 : 0)
}

/** Until the end of a year: everything less what came after it. */
function untilEndOf(to: number): SignOf {
  return (year) => (year === EVER ? 1 : year > to ? -1 : 0)
}

function sumOf(counts: readonly NeedFigures[], signOf: SignOf): NeedSums {
  const sums = { ...NO_NEEDS }
  for (const count of counts) {
    const sign = signOf(count.year)
    if (sign !== 0) addNeedSums(sums, count, sign)
  }
  return sums
}
