import { useQuery } from '@tanstack/react-query'
import type { Measure } from '@inflytt/domain'
import type { OutcomeAnswer } from '../../lib/server/api-answers.ts'
import { outcomesQuery } from '../../lib/queries/outcome-queries.ts'
import type { FixedDimension } from '../../lib/queries/outcome-queries.ts'
import type { YearRange } from '../../lib/address/year-search.ts'
import { useFixedSpan } from './fixed-years-queries.ts'

export interface FixedTable {
  isPending: boolean
  error: unknown
  /** Undefined while no year is fixed. */
  outcome: OutcomeAnswer | undefined
  /** The years that it is of, known before it is. */
  span: YearRange | undefined
  retry: () => void
}

/** The county by one attribute and fixed year, over the last fixed years without a gap. */
export function useFixedTable(measure: Measure, dimension: FixedDimension): FixedTable {
  const { span, isPending, error, retry } = useFixedSpan()
  const answer = useQuery({
    ...outcomesQuery({ measure, by: `${dimension},year`, ...span }),
    enabled: span !== undefined,
  })
  return {
    isPending: isPending || (span !== undefined && answer.isPending),
    error: error ?? (answer.data === undefined ? answer.error : null),
    outcome: answer.data,
    span,
    retry: () => {
      retry()
      void answer.refetch()
    },
  }
}
