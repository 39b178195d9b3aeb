import { queryOptions } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import type { Activity, Lead, LeadPatch } from '@inflytt/domain'
import { get, request } from '../../lib/server/api-client.ts'
import { signedInRequest } from '../../lib/session/sign-in-again.ts'

/** A lead as it is answered; the case number for those of its municipality alone. */
export type LeadRecord = Omit<Lead, 'version' | 'externalRef'> & { externalRef?: string | null }

/** `search` is the API's own query. */
export const leadListQuery = (search: string) =>
  queryOptions({
    queryKey: ['leads', 'list', search],
    queryFn: ({ signal }) =>
      get<{ items: LeadRecord[]; _meta: { totalRecords: number } }>(`/leads?${search}`, signal),
  })

/** What leads of a municipality may have been met at, latest first. */
export const leadActivitiesQuery = (municipality: string) =>
  queryOptions({
    queryKey: ['leads', 'activities', municipality],
    queryFn: async ({ signal }) => {
      const path = `/activities?limit=100&municipality=${municipality}`
      const { items } = await get<{ items: Pick<Activity, 'id' | 'title' | 'dateFrom' | 'status'>[] }>(
        path,
        signal,
      )
      return items.filter(({ status }) => status !== 'cancelled')
    },
  })

/** An activity that a lead was met at, whether it was called off or not. */
export const metActivityQuery = (id: string) =>
  queryOptions({
    queryKey: ['leads', 'activity', id],
    queryFn: ({ signal }) =>
      get<Pick<Activity, 'id' | 'title' | 'dateFrom'>>(`/activities/${encodeURIComponent(id)}`, signal),
  })

export const leadQuery = (ref: string) =>
  queryOptions({ queryKey: ['leads', 'one', ref], queryFn: () => readLead(ref) })

/** Waits for the lead alone; lists, and what stands beside it, come when they come. */
export async function refreshLead(queryClient: QueryClient, ref: string): Promise<void> {
  const { queryKey } = leadQuery(ref)
  void queryClient.invalidateQueries({
    queryKey: ['leads'],
    predicate: ({ queryKey: key }) => key[1] !== queryKey[1],
  })
  await queryClient.invalidateQueries({ queryKey })
}

async function readLead(ref: string) {
  const { value, etag = '' } = await request<LeadRecord>(leadPath(ref))
  return { lead: value, etag }
}

/** What is stored this moment, with its tag, beside what a page shows. */
export async function readLeadNow(ref: string): Promise<{ lead: LeadRecord; etag: string }> {
  const { value, etag = '' } = await signedInRequest<LeadRecord>(leadPath(ref))
  return { lead: value, etag }
}

/** Gives the tag of what is then stored, for its undo. */
export async function patchLead(ref: string, body: LeadPatch, etag: string): Promise<string> {
  return (await signedInRequest(leadPath(ref), { method: 'PATCH', body, etag })).etag ?? ''
}

/** Reads first, so that the change meets what is stored. */
export async function patchLeadNow(ref: string, body: LeadPatch): Promise<string> {
  return patchLead(ref, body, (await readLeadNow(ref)).etag)
}

export function leadPath(ref: string): string {
  return `/leads/${encodeURIComponent(ref)}`
}
