import { queryOptions } from '@tanstack/react-query'
import type { Activity, ActivityPatch } from '@inflytt/domain'
import { get, request } from '../../lib/api-client.ts'

export type ActivityRecord = Omit<Activity, 'version'>

/** `search` is the API's own query. */
export const activityListQuery = (search: string) =>
  queryOptions({
    queryKey: ['activities', 'list', search],
    queryFn: ({ signal }) =>
      get<{ items: ActivityRecord[]; _meta: { totalRecords: number } }>(`/activities?${search}`, signal),
  })

export async function postActivity(body: object, idempotencyKey: string): Promise<ActivityRecord> {
  return (await request<ActivityRecord>('/activities', { method: 'POST', body, idempotencyKey })).value
}

/** Reads first, so that the change meets what is stored. */
export async function patchActivityNow(id: string, body: ActivityPatch): Promise<ActivityRecord> {
  const path = `/activities/${encodeURIComponent(id)}`
  const { etag = '' } = await request<ActivityRecord>(path)
  return (await request<ActivityRecord>(path, { method: 'PATCH', body, etag })).value
}
