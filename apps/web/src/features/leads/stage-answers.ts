import type { LeadCloseReason, LeadPatch, LeadStage } from '@inflytt/domain'
import { ApiProblem, problemText } from '../../lib/server/api-problem.ts'
import { formatMonth } from '../../lib/text/format.ts'
import { keptText } from '../../lib/text/kept-text.ts'
import { readMonth } from '../../lib/text/written-month.ts'
import { text } from '../../strings/text.ts'
import type { LeadRecord } from './queries.ts'

/** What is chosen and written of a lead's next stage. */
export interface StageAnswers {
  stage?: LeadStage
  month: string
  reason: string
  closeReason?: LeadCloseReason
}

export type StageFaults = Partial<Record<'stage' | 'month' | 'reason' | 'closeReason', string>>

export function faultsOf(
  { stage, month, reason, closeReason }: StageAnswers,
  isBack: boolean,
): StageFaults {
  return {
    ...(stage === undefined && { stage: text('leads.fault.stage') }),
    ...(month.trim() !== '' && readMonth(month) === undefined && { month: text('leads.fault.month') }),
    ...(isBack && reason.trim() === '' && { reason: text('leads.fault.stageReason') }),
    ...(stage === 'closed' &&
      closeReason === undefined && { closeReason: text('leads.fault.closeReason') }),
  }
}

export function toPatch(
  { stage, month, reason, closeReason }: StageAnswers,
  isBack: boolean,
): LeadPatch {
  return {
    stage,
    ...(month.trim() !== '' && { stageMonth: readMonth(month) }),
    ...(isBack && { stageReason: keptText(reason) }),
    ...(stage === 'closed' && { closeReason }),
  }
}

/** What the server found, at the field it is about. */
export function toldFaults(error: unknown, lead: LeadRecord): StageFaults {
  if (!(error instanceof ApiProblem) || error.code !== 'validation-failed') return {}
  const pointers = error.errors.map(({ pointer }) => pointer)
  const from = formatMonth(lead.stageHistory.at(-1)?.month ?? lead.firstContactMonth)
  return {
    ...(pointers.includes('/stageMonth') && { month: text('leads.fault.stageMonth', { from }) }),
    ...(pointers.includes('/stageReason') && { reason: problemText(error) }),
    ...(pointers.includes('/closeReason') && { closeReason: text('leads.fault.closeReason') }),
    ...(pointers.includes('/stage') && { stage: problemText(error) }),
  }
}
