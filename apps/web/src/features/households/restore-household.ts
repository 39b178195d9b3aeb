import type { QueryClient } from '@tanstack/react-query'
import { statusByRules } from '@inflytt/domain'
import { historyQuery } from '../../components/record/history-query.ts'
import { withSession } from '../../lib/session/sign-in-again.ts'
import type { HouseholdPatch, HouseholdRecord } from './household.ts'
import { householdPath } from './queries.ts'

/** The patch that makes a voided household what it was before it was voided. */
export async function restorePatch(
  queryClient: QueryClient,
  household: HouseholdRecord,
  currentMonth: string,
): Promise<HouseholdPatch> {
  const history = await withSession(() =>
    queryClient.fetchQuery(historyQuery(householdPath(household.ref), 'households')),
  )
  const voiding = history.find(({ action }) => action === 'void')
  const before = voiding?.changes?.find(({ field }) => field === 'countStatus')?.before
  // A preliminary household may have been so by choice; only its history knows.
  const isPreliminary =
    before === 'preliminary' || statusByRules(household, currentMonth) === 'preliminary'
  return { countStatus: isPreliminary ? 'preliminary' : 'confirmed' }
}
