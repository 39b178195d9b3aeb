import { queryOptions } from '@tanstack/react-query'
import type { DuplicateDecision, DuplicateGround, Household } from '@inflytt/domain'
import { get } from '../../lib/server/api-client.ts'
import { signedInRequest, withSession } from '../../lib/session/sign-in-again.ts'

export interface DuplicatePair {
  id: string
  etag: string
  reach: 'within' | 'across'
  grounds: DuplicateGround[]
  decision: DuplicateDecision
  keptRef: string | null
  households: [Household, Household]
}

/** `search` is the API's own query. */
export const duplicatesQuery = (search: string) =>
  queryOptions({
    queryKey: ['duplicates', search],
    queryFn: ({ signal }) =>
      get<{ items: DuplicatePair[]; _meta: { totalRecords: number } }>(
        `/possible-duplicates?${search}`,
        signal,
      ),
  })

/** What is told of a decision: matches that could not come back with a household. */
interface DecidedPair extends DuplicatePair {
  _warnings: { code: string }[]
}

export interface DuplicatePatch {
  decision: DuplicateDecision
  keptRef?: string | null
}

export async function decidePair(
  { id, etag }: Pick<DuplicatePair, 'id' | 'etag'>,
  body: DuplicatePatch,
): Promise<DecidedPair> {
  const path = `/possible-duplicates/${encodeURIComponent(id)}`
  return (await signedInRequest<DecidedPair>(path, { method: 'PATCH', body, etag })).value
}

/** Reads first, so that an undo meets what is stored. */
export async function undecidePair(id: string): Promise<DecidedPair> {
  const { etag } = await withSession(() =>
    get<DuplicatePair>(`/possible-duplicates/${encodeURIComponent(id)}`),
  )
  return decidePair({ id, etag }, { decision: 'undecided' })
}
