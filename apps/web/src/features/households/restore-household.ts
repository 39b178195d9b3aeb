import type { QueryClient } from '@tanstack/react-query'
import { statusByRules } from '@inflytt/domain'
import type { HistoryItem } from '../../components/record/history/history-list.tsx'
import { HISTORY_LIMIT, historyQuery } from '../../components/record/history/history-query.ts'
import { withSession } from '../../lib/session/sign-in-again.ts'
import type { HouseholdPatch, HouseholdRecord } from './household.ts'
import { householdPath } from './queries.ts'

/** The patch that makes a voided household what it was before it was voided. */
export async function restorePatch(
  queryClient: QueryClient,
  household: HouseholdRecord,
  currentMonth: string,
): Promise<HouseholdPatch> {
  const voiding = await findVoiding(queryClient, householdPath(household.ref))
  const before = voiding?.changes?.find(({ field }) => field === 'countStatus')?.before
  // A preliminary household may have been so by choice; only its history knows.
  const isPreliminary =
    before === 'preliminary' || statusByRules(household, currentMonth) === 'preliminary'
  return { countStatus: isPreliminary ? 'preliminary' : 'confirmed' }
}

/** The last time that it was voided itself, and none of its follow-ups: nearly always on the first page. */
async function findVoiding(queryClient: QueryClient, path: string): Promise<HistoryItem | undefined> {
  for (let page = 1, pages = 1; page <= pages; page++) {
    const { items, _meta } = await withSession(() =>
      queryClient.fetchQuery(historyQuery(path, 'households', page)),
    )
    const voiding = items.find(({ action, milestone }) => action === 'void' && milestone === undefined)
    if (voiding !== undefined) return voiding
    pages = Math.ceil(_meta.totalRecords / HISTORY_LIMIT)
  }
  return undefined
}
