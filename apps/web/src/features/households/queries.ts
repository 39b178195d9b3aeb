import { queryOptions } from '@tanstack/react-query'
import type { Aggregate } from '@inflytt/domain'
import { get, request } from '../../lib/server/api-client.ts'
import { wholeList } from '../../lib/server/whole-list.ts'
import { signedInRequest } from '../../lib/session/sign-in-again.ts'
import type {
  HouseholdFigure,
  HouseholdPatch,
  HouseholdRecord,
  HouseholdWarning,
  SavedHousehold,
} from './household.ts'

export interface HouseholdList {
  items: HouseholdRecord[]
  _meta: { totalRecords: number; page: number; limit: number }
}

export interface ReadHousehold {
  household: HouseholdRecord
  etag: string
}

interface SavedBody extends HouseholdRecord {
  _warnings: HouseholdWarning[]
  _figure: HouseholdFigure
}

/** `search` is the API's own query, such as 'countStatus=voided&page=2'. */
export const householdListQuery = (search: string) =>
  queryOptions({
    queryKey: ['households', 'list', search],
    queryFn: ({ signal }) => get<HouseholdList>(`/households?${search}`, signal),
  })

export const householdQuery = (ref: string) =>
  queryOptions({
    queryKey: ['households', 'one', ref],
    queryFn: ({ signal }) => readHousehold(ref, signal),
  })

/** The aggregates that households can be part of. */
export const householdAggregatesQuery = queryOptions({
  queryKey: ['households', 'aggregates'],
  queryFn: ({ signal }) => wholeList<Aggregate>('/aggregate-outcomes', signal),
})

export async function readHousehold(ref: string, signal?: AbortSignal): Promise<ReadHousehold> {
  const { value, etag = '' } = await request<HouseholdRecord>(
    householdPath(ref),
    signal ? { signal } : {},
  )
  return { household: value, etag }
}

export async function patchHousehold(
  ref: string,
  patch: HouseholdPatch,
  etag: string,
): Promise<SavedHousehold> {
  const answer = await signedInRequest<SavedBody>(householdPath(ref), {
    method: 'PATCH',
    body: patch,
    etag,
  })
  const { _warnings: warnings, _figure: figure, ...household } = answer.value
  return { household, etag: answer.etag ?? '', warnings, figure }
}

export function householdPath(ref: string): string {
  return `/households/${encodeURIComponent(ref)}`
}
