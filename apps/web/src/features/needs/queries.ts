import { queryOptions } from '@tanstack/react-query'
import { get, request } from '../../lib/api-client.ts'

export interface NeedRecord {
  id: string
  reportedByPartyName: string | null
  reportedMonth: string
  municipalityCode: string
  employerSector: Sector
  employerName?: string | null
  occupationSsyk: string | null
  occupationField: OccupationField
  positions: number
  openPositions: number
  filledTotal: number
  filledByNewcomers?: number
  isHardToFill: boolean | null
  isRemotePossible: boolean | null
  status: NeedStatus
  closedMonth: string | null
  isOwn: boolean
  isVoided: boolean
}
export const NEED_STATUSES = ['open', 'partly_filled', 'filled', 'withdrawn'] as const
export type NeedStatus = (typeof NEED_STATUSES)[number]
export const SECTORS = [
  'municipal',
  'regional',
  'state',
  'private',
  'non_profit',
  'own_business',
  'unknown',
] as const
export type Sector = (typeof SECTORS)[number]

export interface Occupation {
  code: string
  name: string
  occupationField: OccupationField
}
type OccupationField =
  | 'health_care'
  | 'education'
  | 'construction'
  | 'industry'
  | 'it'
  | 'hospitality'
  | 'transport'
  | 'land_based'
  | 'administration'
  | 'retail_service'
  | 'energy'
  | 'culture'
  | 'defence_rescue'
  | 'research'
  | 'other'
  | 'unknown'

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
  who: 'first' | 'second'
  because: 'occupation' | 'field' | 'seeks_work'
}
export interface NeedHistoryEvent {
  at: string
  action: string
  by: { role: string }
  fields: string[]
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

export const needPartQuery = <Item>(id: string, part: 'matches' | 'suggestions' | 'history') =>
  queryOptions({
    queryKey: ['needs', part, id],
    queryFn: async ({ signal }) => {
      const search = part === 'matches' ? '?limit=500' : ''
      return (await get<{ items: Item[] }>(`${pathOf(id)}/${part}${search}`, signal)).items
    },
  })

/** Every occupation of four digits, asked for once it is to be chosen. */
export const occupationsQuery = queryOptions({
  queryKey: ['occupations'],
  queryFn: async ({ signal }) => (await get<List<Occupation>>('/occupations?limit=500', signal)).items,
  staleTime: Number.POSITIVE_INFINITY,
})

async function readNeed(id: string) {
  const { value, etag = '' } = await request<NeedRecord>(pathOf(id))
  return { need: value, etag }
}

export async function postNeed(body: object, idempotencyKey: string): Promise<NeedRecord> {
  return (await request<NeedRecord>('/recruitment-needs', { method: 'POST', body, idempotencyKey }))
    .value
}

export async function patchNeed(id: string, body: object, etag: string): Promise<NeedRecord> {
  return (await request<NeedRecord>(pathOf(id), { method: 'PATCH', body, etag })).value
}

/** Reads first, so that an undo meets what is stored. */
export async function patchNeedNow(id: string, body: object): Promise<NeedRecord> {
  return patchNeed(id, body, (await readNeed(id)).etag)
}

export async function postMatch(id: string, body: object, idempotencyKey: string) {
  const answer = await request<NeedMatchRecord>(`${pathOf(id)}/matches`, {
    method: 'POST',
    body,
    idempotencyKey,
  })
  return { match: answer.value, etag: answer.etag ?? '' }
}

export async function voidMatch(id: string, matchId: string, etag: string): Promise<void> {
  const path = `${pathOf(id)}/matches/${matchId}`
  await request(path, { method: 'PATCH', body: { isVoided: true }, etag })
}

function pathOf(id: string): string {
  return `/recruitment-needs/${encodeURIComponent(id)}`
}
