import { yearOf } from '../period/period.ts'
import { hardToFillClass, type Need, type NeedState, openPositions } from './need.ts'

/** What is counted of needs; each adds up over municipalities, years and classes. */
export interface NeedSums {
  /** Needs reported that year, withdrawn ones too. */
  needs: number
  /** Positions of those of them that are not withdrawn. */
  positions: number
  /** How many of these positions are filled. */
  filledTotal: number
  /** Positions of every need reported that year that are matched to a household. */
  filledByNewcomers: number
  /** By how much the positions open at the end of that year differ from those at its beginning, whenever reported. */
  openChange: number
}

/** Where a need is counted. */
export interface NeedCount extends NeedSums {
  isDemo: boolean
  level: NeedCountLevel
  municipality: string
  /** A year, or `EVER`. */
  year: number
  occupationField: Need['occupationField'] | ''
  employerSector: Need['employerSector'] | ''
  isHardToFill: ReturnType<typeof hardToFillClass> | ''
}

/** What is told apart at each level; the classes that are not are empty texts there. */
const TOLD_APART = {
  total: [],
  occupationField: ['occupationField'],
  employerSector: ['employerSector'],
  isHardToFill: ['isHardToFill'],
  classes: ['occupationField', 'employerSector', 'isHardToFill'],
} as const satisfies Record<string, (keyof NeedCount)[]>

export type NeedCountLevel = keyof typeof TOLD_APART
const LEVELS = Object.keys(TOLD_APART) as NeedCountLevel[]

/**
 * In the place of a year: all years together. It lies after every year, so that what was at the end of a year is this less
 * the years after it: few rows for the years that are asked for most, and all of them in one range.
 */
export const EVER = 9999

/** What of a need is counted. */
export type CountedNeed = Pick<
  Need,
  | 'municipalityCode'
  | 'reportedMonth'
  | 'occupationField'
  | 'employerSector'
  | 'isHardToFill'
  | 'positions'
  | 'filledTotal'
  | 'filledByNewcomers'
  | 'status'
  | 'isVoided'
  | 'isDemo'
>

type CountedState = Omit<NeedState, 'needId'>

/**
 * The counts that a need stands in, of every level, given how it stood from which month on, in any order; none when it is
 * voided. A month that lies ahead of the clock, which can have been set back, counts like any other.
 */
export function needCounts(need: CountedNeed, states: readonly CountedState[]): NeedCount[] {
  if (need.isVoided) return []
  const years = new Map(
    openChanges(states).map(([year, openChange]) => [year, { ...NO_NEEDS, openChange }]),
  )
  const reported = yearOf(need.reportedMonth)
  const counted = need.status === 'withdrawn' ? NO_NEEDS : need
  years.set(reported, {
    needs: 1,
    positions: counted.positions,
    filledTotal: counted.filledTotal,
    filledByNewcomers: need.filledByNewcomers,
    openChange: years.get(reported)?.openChange ?? 0,
  })
  const ever = { ...NO_NEEDS }
  for (const sums of years.values()) addNeedSums(ever, sums)
  const { isDemo, municipalityCode: municipality, occupationField, employerSector } = need
  const classes = { occupationField, employerSector, isHardToFill: hardToFillClass(need.isHardToFill) }
  return [...years, [EVER, ever] as const].flatMap(([year, sums]) =>
    LEVELS.map((level) => {
      const told = Object.fromEntries(TOLD_APART[level].map((one) => [one, classes[one]]))
      return { ...sums, isDemo, level, municipality, year, ...NO_CLASSES, ...told }
    }),
  )
}

/** Adds to what is counted of others; `sign` -1 takes away. */
export function addNeedSums(sums: NeedSums, more: NeedSums, sign: 1 | -1 = 1): void {
  for (const one of NEED_SUMS) sums[one] += sign * more[one]
}

export const NEED_SUMS = [
  'needs',
  'positions',
  'filledTotal',
  'filledByNewcomers',
  'openChange',
] as const satisfies (keyof NeedSums)[]

/** What nothing adds up to; each sum begins as a copy of it. */
export const NO_NEEDS: Readonly<NeedSums> = {
  needs: 0,
  positions: 0,
  filledTotal: 0,
  filledByNewcomers: 0,
  openChange: 0,
}
const NO_CLASSES = { occupationField: '', employerSector: '', isHardToFill: '' } as const

/** By how much the open positions changed in each year that has a state; the last state of a year is how it ended. */
function openChanges(states: readonly CountedState[]) {
  const ends = new Map<number, number>()
  for (const state of states.toSorted((a, b) => (a.month < b.month ? -1 : 1)))
    ends.set(yearOf(state.month), openPositions(state))
  let before = 0
  return [...ends].map(([year, open]) => {
    const change = open - before
    before = open
    return [year, change] as const
  })
}
