import { queryOptions } from '@tanstack/react-query'
import { wholeList } from '../../lib/server/whole-list.ts'
import { signedInRequest } from '../../lib/session/sign-in-again.ts'

export interface TargetDecision {
  body: string | null
  date: string | null
  diaryRef: string | null
}

export interface Target {
  /** 'county', or a municipality code. */
  scope: string
  year: number
  value: number | null
  decision: TargetDecision
}

export interface ReadTarget {
  target: Target
  etag: string
}

export type TargetKey = Pick<Target, 'scope' | 'year'>
export type SaidTarget = Pick<Target, 'value' | 'decision'>

export const COUNTY = 'county'

/** The targets for households that are set for a year. */
export const targetsQuery = (year: number) =>
  queryOptions({
    queryKey: ['targets', 'list', year],
    queryFn: ({ signal }) => wholeList<Target>(`/targets?measure=households&year=${year}`, signal),
  })

export async function readTarget(key: TargetKey): Promise<ReadTarget> {
  const { value, etag = '' } = await signedInRequest<Target>(pathOf(key))
  return { target: value, etag }
}

export async function putTarget(key: TargetKey, said: SaidTarget, etag: string): Promise<ReadTarget> {
  const { value, decision } = said
  const body = { value, decision }
  const answer = await signedInRequest<Target>(pathOf(key), { method: 'PUT', body, etag })
  return { target: answer.value, etag: answer.etag ?? '' }
}

export function pathOf({ scope, year }: TargetKey): string {
  return `/targets/${scope}/${year}/households`
}
