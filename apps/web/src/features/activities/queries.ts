import { queryOptions } from '@tanstack/react-query'
import type { ActivityPatch } from '@inflytt/domain'
import type { ActivityRecord } from '../../lib/activity-queries.ts'
import { get } from '../../lib/api-client.ts'
import { signedInRequest } from '../../lib/sign-in-again.ts'

/** `search` is the API's own query. */
export const activityListQuery = (search: string) =>
  queryOptions({
    queryKey: ['activities', 'list', search],
    queryFn: ({ signal }) =>
      get<{ items: ActivityRecord[]; _meta: { totalRecords: number } }>(`/activities?${search}`, signal),
  })

export const activityQuery = (id: string) =>
  queryOptions({
    queryKey: ['activities', 'one', id],
    queryFn: ({ signal }) => get<ActivityRecord>(activityPath(id), signal),
  })

export function activityPath(id: string): string {
  return `/activities/${encodeURIComponent(id)}`
}

/** Reads first, so that the change meets what is stored. */
export async function patchActivityNow(id: string, body: ActivityPatch): Promise<ActivityRecord> {
  const path = activityPath(id)
  const { etag = '' } = await signedInRequest<ActivityRecord>(path)
  return (await signedInRequest<ActivityRecord>(path, { method: 'PATCH', body, etag })).value
}
