import { queryOptions, useQuery } from '@tanstack/react-query'
import { tertialOf } from '@inflytt/domain/period'
import { get } from '../../../lib/server/api-client.ts'
import { ApiProblem } from '../../../lib/server/api-problem.ts'
import type { HouseholdRecord } from '../household.ts'

interface PeriodReport {
  state: 'open' | 'closed' | 'closed_nothing'
  updatedAt: string | null
}

/** How klart holds a household: `locked`, or `late` where it came after klart and is open until the next. */
export interface HouseholdLock {
  /** A tertial, '2026-T1'. */
  period: string
  state: 'locked' | 'late'
}

const LOCKED: readonly string[] = [
  'municipalityCode',
  'moveInMonth',
  'adults',
  'children',
  'originType',
  'inclusionBasis',
]

const periodReportQuery = (municipalityCode: string, period: string) =>
  queryOptions({
    queryKey: ['households', 'period', municipalityCode, period],
    queryFn: ({ signal }) => get<PeriodReport>(`/period-reports/${municipalityCode}/${period}`, signal),
  })

/** Undefined while the period is open, or that is not known yet. The server decides in the end. */
export function useLock(household: HouseholdRecord): HouseholdLock | undefined {
  const period = tertialOf(household.moveInMonth)
  const { data } = useQuery(periodReportQuery(household.municipalityCode, period))
  const state = data && lockState(household, data)
  return state && { period, state }
}

export function lockState(
  { isLate, createdAt }: Pick<HouseholdRecord, 'isLate' | 'createdAt'>,
  { state, updatedAt }: PeriodReport,
): HouseholdLock['state'] | undefined {
  if (state === 'open') return undefined
  return isLate && updatedAt !== null && createdAt >= updatedAt ? 'late' : 'locked'
}

export function isLockedField(field: string, lock: HouseholdLock | undefined): boolean {
  return lock?.state === 'locked' && LOCKED.includes(field)
}

export function isPeriodClosed(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'period-closed'
}
