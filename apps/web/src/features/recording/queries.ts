import { queryOptions } from '@tanstack/react-query'
import type { Aggregate } from '@inflytt/domain'
import { wholeList } from '../../lib/server/whole-list.ts'

/** An aggregate outcome as it is answered. */
/** What is carved out of it is null where that would tell of few households. */
export type AggregateOutcome = Omit<
  Aggregate,
  'version' | 'childrenHouseholds' | 'allocated' | 'reserved'
> & { allocated: number | null; reserved: number | null; remaining: number | null }

export const activeAggregatesQuery = queryOptions({
  queryKey: ['aggregate-outcomes', { isVoided: false }],
  queryFn: ({ signal }) => wholeList<AggregateOutcome>('/aggregate-outcomes?isVoided=false', signal),
})
