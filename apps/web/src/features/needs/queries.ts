import { queryOptions } from '@tanstack/react-query'
import type { Need } from '@inflytt/domain'
import { get, request } from '../../lib/server/api-client.ts'
import { wholeList } from '../../lib/server/whole-list.ts'
import { signedInRequest } from '../../lib/session/sign-in-again.ts'

/** A need as it is answered; the employer, the note and the newcomers for those who may write it alone. */
export interface NeedRecord extends Omit<
  Need,
  'version' | 'employerName' | 'note' | 'filledByNewcomers'
> {
  reportedByPartyName: string | null
  openPositions: number
  isOwn: boolean
  employerName?: string | null
  note?: string | null
  filledByNewcomers?: number
}

export interface Occupation {
  code: string
  name: string
  occupationField: Need['occupationField']
}

export interface NeedMatchRecord {
  id: string
  householdRef: string
  who: 'first' | 'second'
  matchedMonth: string
  isVoided: boolean
}
export interface Suggestion {
  householdRef: string
  municipalityCode: string
  moveInMonth: string
  /** Left out for those who may not read it. */
  externalRef?: string | null
  who: 'first' | 'second'
  because: 'occupation' | 'field' | 'seeks_work'
}
interface List<Item> {
  items: Item[]
  _meta: { totalRecords: number }
}

/** `search` is the API's own query. */
export const needListQuery = (search: string) =>
  queryOptions({
    queryKey: ['needs', 'list', search],
    queryFn: ({ signal }) => get<List<NeedRecord>>(`/recruitment-needs?${search}`, signal),
  })

export const needQuery = (id: string) =>
  queryOptions({ queryKey: ['needs', 'one', id], queryFn: () => readNeed(id) })

export const needPartQuery = <Item>(id: string, part: 'matches' | 'suggestions') =>
  queryOptions({
    queryKey: ['needs', part, id],
    queryFn: async ({ signal }) => {
      const path = `${needPath(id)}/${part}`
      // The suggestions are few and come in no pages.
      return part === 'matches'
        ? wholeList<Item>(path, signal)
        : (await get<{ items: Item[] }>(path, signal)).items
    },
  })

/** Every occupation of four digits, asked for once it is to be chosen. */
export const occupationsQuery = queryOptions({
  queryKey: ['occupations'],
  queryFn: ({ signal }) => wholeList<Occupation>('/occupations', signal),
  staleTime: Number.POSITIVE_INFINITY,
})

async function readNeed(id: string) {
  const { value, etag = '' } = await request<NeedRecord>(needPath(id))
  return { need: value, etag }
}

/** Gives the tag of what is then stored, for its undo. */
export async function patchNeed(id: string, body: object, etag: string): Promise<string> {
  return (await signedInRequest(needPath(id), { method: 'PATCH', body, etag })).etag ?? ''
}

export async function postMatch(id: string, body: object, idempotencyKey: string) {
  const answer = await signedInRequest<NeedMatchRecord>(`${needPath(id)}/matches`, {
    method: 'POST',
    body,
    idempotencyKey,
  })
  return { match: answer.value, etag: answer.etag ?? '' }
}

export async function voidMatch(id: string, matchId: string, etag: string): Promise<void> {
  const path = `${needPath(id)}/matches/${matchId}`
  await signedInRequest(path, { method: 'PATCH', body: { isVoided: true }, etag })
}

export function needPath(id: string): string {
  return `/recruitment-needs/${encodeURIComponent(id)}`
}
