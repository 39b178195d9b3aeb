import { queryOptions } from '@tanstack/react-query'
import type { Aggregate } from '@inflytt/domain'
import { get } from '../../lib/api-client.ts'

/** An aggregate outcome as it is answered. */
export type AggregateOutcome = Omit<Aggregate, 'version' | 'childrenHouseholds'> & { remaining: number }

export const activeAggregatesQuery = queryOptions({
  queryKey: ['aggregate-outcomes', { isVoided: false }],
  queryFn: async ({ signal }) => {
    const path = '/aggregate-outcomes?isVoided=false&limit=500'
    return (await get<{ items: AggregateOutcome[] }>(path, signal)).items
  },
})
