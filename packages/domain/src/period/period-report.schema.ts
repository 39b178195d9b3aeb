import { z } from 'zod'
import { freeText } from '../free-text/free-text.schema.ts'
import { PERIOD_STATES, type PeriodState } from '../vocabularies.ts'
import type { Tertial } from './period.ts'

/** What a municipality has said of a tertial: still open, klart, or klart with nothing to report. */
export interface PeriodReport {
  municipalityCode: string
  period: Tertial
  version: number
  state: PeriodState
  reopenReason: string | null
  updatedAt: string | null
}

export const periodReportPutSchema = z.strictObject({
  state: z.enum(PERIOD_STATES),
  reopenReason: freeText(300).nullable().optional(),
})

export type PeriodReportPut = z.output<typeof periodReportPutSchema>

export function isClosed(state: PeriodState): boolean {
  return state !== 'open'
}

/** `municipality/tertial` of every period that klart was said of. */
export function closedPeriods(
  reports: readonly Pick<PeriodReport, 'municipalityCode' | 'period' | 'state'>[],
): Set<string> {
  return new Set(
    reports
      .filter(({ state }) => isClosed(state))
      .map(({ municipalityCode, period }) => `${municipalityCode}/${period}`),
  )
}
