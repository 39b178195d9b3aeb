import type { Fault } from '../errors.ts'
import type { Month } from '../period/period.ts'
import { dueMonthOf, type Milestone } from './follow-up.ts'
import type { FollowUpFields } from './follow-up.schema.ts'

/** What a follow-up is checked against. */
export interface FollowUpContext {
  moveInMonth: Month
  currentMonth: Month
  county: readonly string[]
  /** Where the household lived before this milestone; null outside the county. */
  placeBefore: string | null
}

type Sent = Readonly<{ [K in keyof FollowUpFields]?: unknown }>

/** Faults of a follow-up against its household, the calendar and itself; a wrong type is the schema's to tell. */
export function followUpFaults(sent: Sent, context: FollowUpContext): Fault[] {
  return [...monthFaults(sent, context), ...placeFaults(sent, context), ...reasonFaults(sent)]
}

function monthFaults(sent: Sent, { moveInMonth, currentMonth }: FollowUpContext): Fault[] {
  const faults: Fault[] = []
  const due =
    typeof sent.milestone === 'number' ? dueMonthOf(moveInMonth, sent.milestone as Milestone) : undefined
  if (due !== undefined && due > currentMonth)
    faults.push({
      pointer: '/milestone',
      detail: `${String(sent.milestone)} months after the move is ${due}; it cannot be answered before that.`,
    })
  if (typeof sent.answeredMonth !== 'string') return faults
  if (sent.answeredMonth > currentMonth)
    faults.push({
      pointer: '/answeredMonth',
      detail: `The month lies in the future (now ${currentMonth}).`,
    })
  else if (due !== undefined && sent.answeredMonth < due)
    faults.push({
      pointer: '/answeredMonth',
      detail: `The answer is of ${due} at the earliest: ${String(sent.milestone)} months after the move.`,
    })
  return faults
}

function placeFaults(sent: Sent, { county, placeBefore }: FollowUpContext): Fault[] {
  const { outcome, newMunicipalityCode: code } = sent
  const pointer = '/newMunicipalityCode'
  if (outcome !== 'moved_within_county')
    return typeof code === 'string'
      ? [{ pointer, detail: 'A new municipality belongs to the outcome moved_within_county alone.' }]
      : []
  if (typeof code !== 'string')
    return [{ pointer, detail: 'Say which municipality the household has moved to.' }]
  if (!county.includes(code)) return [{ pointer, detail: 'There is no such municipality here.' }]
  return code === placeBefore
    ? [{ pointer, detail: 'The household lived there already: it has stayed, or moved to another.' }]
    : []
}

function reasonFaults({ outcome, leaveReason }: Sent): Fault[] {
  return outcome !== 'left' && typeof leaveReason === 'string'
    ? [{ pointer: '/leaveReason', detail: 'A reason for leaving belongs to the outcome left alone.' }]
    : []
}
