import { queryOptions } from '@tanstack/react-query'
import type { ActivityPatch } from '@inflytt/domain'
import type { ActivityRecord } from '../../lib/queries/activity-queries.ts'
import { get } from '../../lib/server/api-client.ts'
import { signedInRequest } from '../../lib/session/sign-in-again.ts'

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

/** Reads first, so that the change meets what is stored. Gives the tag of what is then stored, for its undo. */
export async function patchActivityNow(id: string, body: ActivityPatch): Promise<string> {
  const { etag = '' } = await signedInRequest<ActivityRecord>(activityPath(id))
  return patchActivity(id, body, etag)
}

/** Refused where somebody has changed what `etag` is of. */
export async function patchActivity(id: string, body: ActivityPatch, etag: string): Promise<string> {
  return (await signedInRequest(activityPath(id), { method: 'PATCH', body, etag })).etag ?? ''
}
