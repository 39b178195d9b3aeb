import { queryOptions } from '@tanstack/react-query'
import type { RetentionKind, RetentionUnit } from '@inflytt/domain'
import type { RetentionRunAnswer } from '../../lib/server/api-answers.ts'
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

export type Run = RetentionRunAnswer

/** What begins a run. */
export const RUNNING = ['retention', 'run']

const LOOK_EVERY_MS = 30_000
export const LOOK_AT_RUNNING_EVERY_MS = 2000

export type SaidRule = Pick<Rule, 'after' | 'decisionRef' | 'decisionDate'>

export const rulesQuery = queryOptions({
  queryKey: ['retention', 'rules'],
  queryFn: async ({ signal }) => (await get<{ items: Rule[] }>('/retention-rules', signal)).items,
})

export const runsQuery = queryOptions({
  queryKey: ['retention', 'runs'],
  queryFn: async ({ signal }) => (await get<{ items: Run[] }>('/retention-runs?limit=50', signal)).items,
  refetchInterval: ({ state: { data } }) =>
    data?.some(({ outcome }) => outcome === null) ? LOOK_AT_RUNNING_EVERY_MS : LOOK_EVERY_MS,
})

/** The tag of a rule is its version, as the API makes it. Gives the rule as it then is. */
export async function decideRule({ kind, version }: Rule, said: SaidRule): Promise<Rule> {
  const condition = version === 0 ? { mustBeNew: true } : { etag: `"${version}-admin"` }
  const path = `/retention-rules/${kind}`
  return (await signedInRequest<Rule>(path, { method: 'PUT', body: said, ...condition })).value
}

/** Ends a run before it has taken all; what it has taken stays taken. */
export async function stopRun(id: string): Promise<void> {
  await signedInRequest(`/retention-runs/${id}/stop`, { method: 'POST' })
}

/** Gives the run as it then is: what takes long goes on. */
export async function startRun(kind: RetentionKind, isDryRun: boolean): Promise<Run> {
  return (await signedInRequest<Run>('/retention-runs', { method: 'POST', body: { kind, isDryRun } }))
    .value
}
