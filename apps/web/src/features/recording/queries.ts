import { queryOptions } from '@tanstack/react-query'
import type { Aggregate } from '@inflytt/domain'
import { get } from '../../lib/server/api-client.ts'

/** An aggregate outcome as it is answered. */
/** What is carved out of it is null where that would tell of few households. */
export type AggregateOutcome = Omit<
  Aggregate,
  'version' | 'childrenHouseholds' | 'allocated' | 'reserved'
> & { allocated: number | null; reserved: number | null; remaining: number | null }

export const activeAggregatesQuery = queryOptions({
  queryKey: ['aggregate-outcomes', { isVoided: false }],
  queryFn: async ({ signal }) => {
    const path = '/aggregate-outcomes?isVoided=false&limit=500'
    return (await get<{ items: AggregateOutcome[] }>(path, signal)).items
  },
})
