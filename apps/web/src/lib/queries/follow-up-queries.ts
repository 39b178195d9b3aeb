import { queryOptions } from '@tanstack/react-query'
import type { FollowUp, FollowUpPatch, Milestone } from '@inflytt/domain'
import { get } from '../server/api-client.ts'
import { wholeList } from '../server/whole-list.ts'
import { signedInRequest } from '../session/sign-in-again.ts'

export type FollowUpRecord = Omit<FollowUp, 'version'> & { dueMonth: string }

/** What is said of a milestone when it is logged. */
export type FollowUpEntry = Pick<FollowUp, 'milestone' | 'outcome'> &
  Partial<
    Pick<
      FollowUp,
      'newMunicipalityCode' | 'leaveReason' | 'satisfaction' | 'belonging' | 'partnerWorking' | 'source'
    >
  >

export interface DueFollowUp {
  householdRef: string
  municipalityCode: string
  currentMunicipalityCode: string
  moveInMonth: string
  adults: number | null
  children: number | null
  /** Left out for those who may not read it. */
  externalRef?: string | null
  milestone: Milestone
  dueMonth: string
}

/** `search` is the API's own query. */
export const dueFollowUpsQuery = (search: string) =>
  queryOptions({
    queryKey: ['follow-ups', 'due', search],
    queryFn: ({ signal }) =>
      get<{ items: DueFollowUp[]; _meta: { totalRecords: number } }>(`/follow-ups?${search}`, signal),
  })

export const followUpsQuery = (ref: string) =>
  queryOptions({
    queryKey: ['follow-ups', 'of', ref],
    queryFn: ({ signal }) => wholeList<FollowUpRecord>(pathOf(ref), signal),
  })

export async function postFollowUp(
  ref: string,
  body: FollowUpEntry,
  idempotencyKey: string,
): Promise<FollowUpRecord> {
  return (await signedInRequest<FollowUpRecord>(pathOf(ref), { method: 'POST', body, idempotencyKey }))
    .value
}

/** Reads first, so that an undo meets what is stored. */
export async function patchFollowUpNow(
  { householdRef, id }: Pick<FollowUpRecord, 'householdRef' | 'id'>,
  body: FollowUpPatch,
): Promise<FollowUpRecord> {
  const path = `${pathOf(householdRef)}/${encodeURIComponent(id)}`
  const { etag = '' } = await signedInRequest<FollowUpRecord>(path)
  return (await signedInRequest<FollowUpRecord>(path, { method: 'PATCH', body, etag })).value
}

function pathOf(ref: string): string {
  return `/households/${encodeURIComponent(ref)}/follow-ups`
}
