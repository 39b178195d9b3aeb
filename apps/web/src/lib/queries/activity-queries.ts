import { queryOptions } from '@tanstack/react-query'
import type { Activity } from '@inflytt/domain'
import { wholeList } from '../server/whole-list.ts'

export type ActivityRecord = Omit<Activity, 'version'>

/** Every activity, the latest first, of which a cost names one. */
export const allActivitiesQuery = queryOptions({
  queryKey: ['activities', 'all'],
  queryFn: ({ signal }) => wholeList<ActivityRecord>('/activities', signal),
})
