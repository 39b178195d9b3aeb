import { queryOptions } from '@tanstack/react-query'
import type { RetentionKind, RetentionUnit } from '@inflytt/domain'
import { get } from '../../lib/server/api-client.ts'
import { signedInRequest } from '../../lib/session/sign-in-again.ts'

export interface Rule {
  kind: RetentionKind
  isOn: boolean
  unit: RetentionUnit
  least: number
  after: number
  decisionRef: string | null
  decisionDate: string | null
  version: number
}

export type Counts = Record<string, number>

export interface Run {
  id: string
  kind: RetentionKind
  at: string
  isDryRun: boolean
  after: number
  decisionRef: string | null
  changed: Counts
  held: Counts
}

export type SaidRule = Pick<Rule, 'after' | 'decisionRef' | 'decisionDate'>

export const rulesQuery = queryOptions({
  queryKey: ['retention', 'rules'],
  queryFn: async ({ signal }) => (await get<{ items: Rule[] }>('/retention-rules', signal)).items,
})

export const runsQuery = queryOptions({
  queryKey: ['retention', 'runs'],
  queryFn: async ({ signal }) => (await get<{ items: Run[] }>('/retention-runs?limit=50', signal)).items,
})

/** The tag of a rule is its version, as the API makes it. Gives the rule as it then is. */
export async function decideRule({ kind, version }: Rule, said: SaidRule): Promise<Rule> {
  const condition = version === 0 ? { mustBeNew: true } : { etag: `"${version}-admin"` }
  const path = `/retention-rules/${kind}`
  return (await signedInRequest<Rule>(path, { method: 'PUT', body: said, ...condition })).value
}

export async function startRun(kind: RetentionKind, isDryRun: boolean): Promise<Run> {
  return (await signedInRequest<Run>('/retention-runs', { method: 'POST', body: { kind, isDryRun } }))
    .value
}
