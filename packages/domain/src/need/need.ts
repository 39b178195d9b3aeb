import type { Fault } from '../errors.ts'
import { fillIn } from '../fill-in.ts'
import type { Month } from '../period/period.ts'
import type { MATCHED_ADULTS, NEED_STATUSES } from '../vocabularies.ts'
import type { NeedCreate, NeedFields, NeedPatch } from './need.schema.ts'

export type NeedStatus = (typeof NEED_STATUSES)[number]

/** What an employer looks for. `filledByNewcomers` <= `filledTotal` <= `positions`, always. */
export interface Need extends NeedFields {
  id: string
  version: number
  status: NeedStatus
  /** How many of the filled are matched to a household; kept by the matches. */
  filledByNewcomers: number
  /** When it was filled or withdrawn; null while it is neither. */
  closedMonth: Month | null
  isVoided: boolean
  isDemo: boolean
  createdAt: string
  updatedAt: string
}

/** A position that an adult of a household has taken. */
export interface NeedMatch {
  id: string
  needId: string
  version: number
  householdRef: string
  who: (typeof MATCHED_ADULTS)[number]
  matchedMonth: Month
  isVoided: boolean
  createdAt: string
  updatedAt: string
}

/** How a need stood from a month on, until the next such state. */
export interface NeedState {
  needId: string
  month: Month
  positions: number
  filledTotal: number
  isWithdrawn: boolean
}

export interface NeedContext {
  currentMonth: Month
  earliestMonth: Month
  isWritableMunicipality: (code: string) => boolean
  isWritableParty: (id: string) => boolean
  isOccupation: (ssyk: string) => boolean
  isSniSection: (code: string) => boolean
}

/** The classes of `isHardToFill`. */
export const HARD_TO_FILL = ['false', 'true', 'unknown'] as const

/** The class of a need; `unknown` where it was not said. */
export function hardToFillClass(isHardToFill: boolean | null): (typeof HARD_TO_FILL)[number] {
  return isHardToFill === null ? 'unknown' : isHardToFill ? 'true' : 'false'
}

export const NEED_NOT_SAID = {
  reportedByPartyId: null,
  employerName: null,
  sniSection: null,
  occupationSsyk: null,
  occupationField: 'unknown',
  neededFrom: null,
  contract: null,
  isHardToFill: null,
  isRemotePossible: null,
  filledTotal: 0,
  note: null,
} as const satisfies Partial<NeedFields>

/** The status that the numbers give a need that is not withdrawn. */
export function needStatus({ positions, filledTotal }: Pick<Need, 'positions' | 'filledTotal'>) {
  if (filledTotal === 0) return 'open'
  return filledTotal < positions ? 'partly_filled' : 'filled'
}

/** Status and closing month after the numbers have changed, or it was withdrawn or taken up again. */
export function settled(need: Need, isWithdrawn: boolean, currentMonth: Month): Need {
  const status = isWithdrawn ? 'withdrawn' : needStatus(need)
  const isClosed = status === 'withdrawn' || status === 'filled'
  return { ...need, status, closedMonth: isClosed ? (need.closedMonth ?? currentMonth) : null }
}

/** Positions that still are looked for. */
export function openPositions(state: Pick<NeedState, 'positions' | 'filledTotal' | 'isWithdrawn'>) {
  return state.isWithdrawn ? 0 : state.positions - state.filledTotal
}

export function newNeed(
  input: NeedCreate,
  born: Pick<Need, 'id' | 'isDemo' | 'createdAt'>,
  currentMonth: Month,
): Need {
  const said = fillIn(input, { reportedMonth: currentMonth, ...NEED_NOT_SAID })
  const need: Need = {
    ...said,
    ...born,
    version: 1,
    status: 'open',
    filledByNewcomers: 0,
    closedMonth: null,
    isVoided: false,
    updatedAt: born.createdAt,
  }
  return settled(need, false, currentMonth)
}

export function changedNeed(before: Need, patch: NeedPatch, at: string, currentMonth: Month): Need {
  const { status, ...said } = patch
  const next: Need = { ...fillIn(said, before), version: before.version + 1, updatedAt: at }
  const isWithdrawn = status === undefined ? before.status === 'withdrawn' : status === 'withdrawn'
  return settled(next, isWithdrawn, currentMonth)
}

/** Faults of single fields against their surroundings. */
export function needFieldFaults(sent: Readonly<Record<string, unknown>>, context: NeedContext): Fault[] {
  const rules: [string, (value: string) => boolean, string][] = [
    [
      'municipalityCode',
      context.isWritableMunicipality,
      'There is no such municipality here, or it is not yours to write.',
    ],
    ['reportedByPartyId', context.isWritableParty, 'There is no such party.'],
    ['occupationSsyk', context.isOccupation, 'SSYK 2012 has no such occupation of four digits.'],
    ['sniSection', context.isSniSection, 'SNI 2007 has no such section.'],
    [
      'reportedMonth',
      (month) => month <= context.currentMonth,
      `The month lies in the future (now ${context.currentMonth}).`,
    ],
    [
      'reportedMonth',
      (month) => month >= context.earliestMonth,
      `The earliest month is ${context.earliestMonth}.`,
    ],
  ]
  return rules.flatMap(([field, holds, detail]) => {
    const value = sent[field]
    return typeof value === 'string' && !holds(value) ? [{ pointer: `/${field}`, detail }] : []
  })
}

/** Faults of the fields together, for a new need as for a changed one. */
export function needFaults(need: Need, patch: NeedPatch = {}): Fault[] {
  const faults: Fault[] = []
  if (need.occupationSsyk === null && need.occupationField === 'unknown')
    faults.push({ pointer: '/occupationField', detail: 'Tell the occupation or its field.' })
  if (need.filledTotal > need.positions) {
    const pointer =
      patch.positions !== undefined && patch.filledTotal === undefined ? '/positions' : '/filledTotal'
    faults.push({
      pointer,
      detail: `${need.filledTotal} are filled, but there are ${need.positions} positions.`,
    })
  }
  if (need.filledTotal < need.filledByNewcomers)
    faults.push({
      pointer: '/filledTotal',
      detail: `${need.filledByNewcomers} are matched to households; fewer cannot be filled.`,
    })
  if (need.closedMonth !== null && need.reportedMonth > need.closedMonth)
    faults.push({
      pointer: '/reportedMonth',
      detail: `The need was closed in ${need.closedMonth}, before that.`,
    })
  const { status } = patch
  if (status !== undefined && status !== 'open' && status !== need.status)
    faults.push({
      pointer: '/status',
      detail: 'The status follows from filledTotal and positions; write those.',
    })
  if (need.isVoided && need.filledByNewcomers > 0)
    faults.push({
      pointer: '/isVoided',
      detail: 'Households are matched to it. Void the matches first.',
    })
  return faults
}
