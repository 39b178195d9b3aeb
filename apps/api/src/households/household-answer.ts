import type { Household, OutcomeCell } from '@inflytt/domain'
import { recordTag } from '../http/answers/conditional.ts'
import type { HouseholdScope } from './household-scope.ts'
import { tagView, toHouseholdBody } from './household-scope.ts'
import type { SavedHousehold } from './households.service.ts'

export interface HouseholdFigure extends Omit<OutcomeCell, 'programme'> {
  municipality: string
  year: number
}

/** The answer to a save: the record, what is worth telling, and the figure it now is part of. */
export function savedAnswer<Status extends 200 | 201>(
  status: Status,
  saved: SavedHousehold,
  scope: HouseholdScope,
) {
  const { household, warnings, figure } = saved
  return {
    status,
    headers: {
      ETag: recordTag(household.version, tagView(household, scope)),
      ...(status === 201 && { Location: locationOf(household) }),
    } as Record<string, string>,
    body: { ...toHouseholdBody(household, scope), _warnings: warnings, _figure: figure },
  }
}

function locationOf({ ref }: Household): string {
  return `/api/v1/households/${ref}`
}
