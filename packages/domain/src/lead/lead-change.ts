import type { Fault } from '../errors.ts'
import type { Month } from '../period/period.ts'
import { LEAD_STAGES } from '../vocabularies.ts'
import type { Lead, LeadStage, LeadStep } from './lead.ts'
import type { LeadPatch } from './lead.schema.ts'

/** Where a new lead stands: its stage since the first contact. */
export function firstStep(stage: LeadStage, firstContactMonth: Month): LeadStep[] {
  return [{ stage, month: firstContactMonth, reason: null }]
}

/** What keeps a lead from being changed so; empty lets it. */
export function leadChangeFaults(current: Lead, patch: LeadPatch, currentMonth: Month): Fault[] {
  const stage = patch.stage ?? current.stage
  const closeReason =
    patch.closeReason === undefined
      ? stage === 'closed'
        ? current.closeReason
        : null
      : patch.closeReason
  const faults: Fault[] = []
  if (stage === 'closed' && closeReason === null)
    faults.push({ pointer: '/closeReason', detail: 'Say why the lead is closed.' })
  if (stage !== 'closed' && closeReason !== null)
    faults.push({ pointer: '/closeReason', detail: 'Only a closed lead has a reason for it.' })
  return [...faults, ...stageFaults(current, patch, currentMonth), ...firstContactFaults(current, patch)]
}

function stageFaults(current: Lead, patch: LeadPatch, currentMonth: Month): Fault[] {
  const { stage, stageMonth, stageReason } = patch
  if (stage === undefined || stage === current.stage)
    return stageMonth === undefined && stageReason === undefined
      ? []
      : [{ pointer: '/stage', detail: 'A month or a reason belongs to a new stage; name it.' }]
  if (stage === 'moved' || current.stage === 'moved')
    return [
      {
        pointer: '/stage',
        detail: 'A lead is moved, and is so no longer, by the household that names it as its lead.',
      },
    ]
  const faults: Fault[] = []
  if (isEarlierStage(current.stage, stage) && (stageReason ?? '').trim() === '')
    faults.push({ pointer: '/stageReason', detail: 'Say why the lead goes back to an earlier stage.' })
  const month = stageMonth ?? currentMonth
  const last = notAhead(current.stageHistory.at(-1)?.month ?? current.firstContactMonth, currentMonth)
  if (month > currentMonth)
    faults.push({
      pointer: '/stageMonth',
      detail: `The month lies in the future (now ${currentMonth}).`,
    })
  if (month < last)
    faults.push({
      pointer: '/stageMonth',
      detail: `The lead came to its present stage in ${last}; a later stage cannot be earlier.`,
    })
  return faults
}

/** What lies ahead was written by a clock that was set back since: it was this month at the latest. */
function notAhead(month: Month, currentMonth: Month): Month {
  return month > currentMonth ? currentMonth : month
}

/** Whether a lead would go back, so that the step must be explained; opening what is closed is one. */
export function isEarlierStage(from: LeadStage, to: LeadStage): boolean {
  return LEAD_STAGES.indexOf(to) < LEAD_STAGES.indexOf(from)
}

function firstContactFaults(current: Lead, { firstContactMonth }: LeadPatch): Fault[] {
  const second = current.stageHistory[1]?.month
  if (firstContactMonth === undefined || second === undefined || firstContactMonth <= second) return []
  return [
    {
      pointer: '/firstContactMonth',
      detail: `The lead came to its next stage in ${second}; the first contact cannot be later.`,
    },
  ]
}

/** The lead after a change that has no faults. */
export function changedLead(current: Lead, patch: LeadPatch, at: string, currentMonth: Month): Lead {
  const { stage = current.stage, stageMonth, stageReason, closeReason, externalRef, ...fields } = patch
  const written: Lead = { ...current, ...withoutUndefined(fields) }
  const [, ...later] = current.stageHistory
  const first = { ...current.stageHistory[0]!, month: written.firstContactMonth }
  const step = { stage, month: stageMonth ?? currentMonth, reason: stageReason?.trim() || null }
  const settled = (one: LeadStep) => ({ ...one, month: notAhead(one.month, currentMonth) })
  const kept = closeReason === undefined ? current.closeReason : closeReason
  return {
    ...written,
    externalRef: externalRef === undefined ? current.externalRef : externalRef || null,
    version: current.version + 1,
    updatedAt: at,
    stage,
    stageHistory: [first, ...(stage === current.stage ? later : [...later.map(settled), step])],
    closeReason: stage === 'closed' ? kept : keptWhileMoved(stage, current),
  }
}

/** A closed lead that became a household is closed again when the household is voided, and for the same reason. */
function keptWhileMoved(stage: LeadStage, { closeReason }: Lead): Lead['closeReason'] {
  return stage === 'moved' ? closeReason : null
}

function withoutUndefined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}

/** The lead when a household names it: moved, in the month of the move. */
export function movedLead(
  current: Lead,
  household: { ref: string; moveInMonth: Month },
  at: string,
): Lead {
  const before = current.stageHistory.filter(({ stage }) => stage !== 'moved')
  return {
    ...current,
    version: current.version + 1,
    updatedAt: at,
    stage: 'moved',
    stageHistory: [...before, { stage: 'moved', month: household.moveInMonth, reason: null }],
    householdRef: household.ref,
  }
}

/** The lead when no household names it any longer: back where it was before the move. */
export function releasedLead(current: Lead, at: string): Lead {
  const before = current.stageHistory.filter(({ stage }) => stage !== 'moved')
  return {
    ...current,
    version: current.version + 1,
    updatedAt: at,
    stage: before.at(-1)?.stage ?? 'new',
    stageHistory: before,
    householdRef: null,
  }
}
