import { useQueries, useQuery, queryOptions } from '@tanstack/react-query'
import type { Measure } from '@inflytt/domain'
import { wholeList } from '../../lib/server/whole-list.ts'
import type { OutcomeAnswer } from '../../lib/server/api-answers.ts'
import { outcomesQuery } from '../../lib/queries/outcome-queries.ts'

export interface FixedVersion {
  id: string
  year: number
  version: number
  fixedAt: string
  decision: { body: string; date: string; diaryRef: string }
}

export const fixedVersionsQuery = queryOptions({
  queryKey: ['report-versions'],
  queryFn: ({ signal }) => wholeList<FixedVersion>('/report-versions', signal),
})

export interface FixedFigures {
  isPending: boolean
  error: unknown
  /** One a measure, over the last fixed years without a gap; empty while no year is fixed. */
  figures: OutcomeAnswer[]
  retry: () => void
}

/** Figures that come from fixed years, which must be known before they can be asked for. */
export function useFixedFigures(measures: readonly Measure[]): FixedFigures {
  const { span, ...versions } = useFixedSpan()
  const answers = useQueries({
    queries: span === undefined ? [] : measures.map((measure) => outcomesQuery({ measure, ...span })),
  })
  const failed = answers.find(({ isError, data }) => isError && data === undefined)
  return {
    isPending: versions.isPending || answers.some(({ isPending }) => isPending),
    error: versions.error ?? failed?.error,
    figures: answers.flatMap(({ data }) => data ?? []),
    retry: () => {
      versions.retry()
      void failed?.refetch()
    },
  }
}

/** The last fixed years without a gap; undefined while none is fixed or nobody has answered. What was answered once is no error. */
export function useFixedSpan() {
  const versions = useQuery(fixedVersionsQuery)
  return {
    isPending: versions.isPending,
    error: versions.data === undefined ? versions.error : null,
    span: lastSpan((versions.data ?? []).map(({ year }) => year)),
    retry: () => {
      if (versions.isError) void versions.refetch()
    },
  }
}

function lastSpan(years: readonly number[]): { from: number; to: number } | undefined {
  const to = Math.max(...years)
  if (years.length === 0) return undefined
  let from = to
  while (years.includes(from - 1)) from -= 1
  return { from, to }
}
