import { type Db, listFollowUps } from '@inflytt/db'
import type { Household } from '@inflytt/domain'
import type { z } from 'zod'
import { type historyQuery, readHistoryPage, toHistoryItem } from '../audit/record-history.ts'
import type { HouseholdScope } from './household-scope.ts'

const OWN_ONLY = new Set(['note', 'externalRef'])
const INTERNAL = new Set(['coverageDecision', 'moveInPrecision', 'ref', 'isDemo'])
// Told by the milestone and by the action.
const OF_FOLLOW_UP = new Set(['id', 'householdRef', 'milestone', 'isVoided'])

/** Which fields of a household or a lead its history tells. */
export function isShownTo({ view }: HouseholdScope) {
  return (field: string) => !INTERNAL.has(field) && (view === 'own' || !OWN_ONLY.has(field))
}

/** A page of what happened to a household and to its follow-ups, newest first. */
export async function readHouseholdHistory(
  db: Db,
  { ref }: Household,
  scope: HouseholdScope,
  asked: z.output<typeof historyQuery>,
) {
  const followUps = await listFollowUps(db, [ref])
  const milestones = new Map(followUps.map(({ id, milestone }) => [id, milestone]))
  const sources = [
    { recordType: 'follow_up', recordIds: [...milestones.keys()] },
    { recordType: 'household', recordIds: [ref] },
  ]
  return readHistoryPage(db, sources, asked, (event) =>
    event.recordType === 'household'
      ? toHistoryItem(event, isShownTo(scope))
      : {
          ...toHistoryItem(event, (field) => !OF_FOLLOW_UP.has(field)),
          milestone: milestones.get(event.recordId) ?? null,
        },
  )
}
