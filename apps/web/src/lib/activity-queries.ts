import { queryOptions } from '@tanstack/react-query'
import type { Activity } from '@inflytt/domain'
import { get } from './api-client.ts'

export type ActivityRecord = Omit<Activity, 'version'>

/** The latest activities, of which a cost names one. */
export const latestActivitiesQuery = queryOptions({
  queryKey: ['activities', 'latest'],
  queryFn: async ({ signal }) =>
    (await get<{ items: ActivityRecord[] }>('/activities?limit=500', signal)).items,
})
