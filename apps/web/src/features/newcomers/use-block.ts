import { useQuery } from '@tanstack/react-query'
import { useAnnotations } from '../../components/annotations/use-annotations.ts'
import { lastBlockOf } from '../../components/fixed-years/fixed-blocks.ts'
import { useFixedSpan } from '../../components/fixed-years/fixed-years-queries.ts'
import { yearsOf } from '../../lib/address/year-search.ts'
import { neededTogether } from '../../lib/queries/needed-together.ts'
import { outcomesQuery } from '../../lib/queries/outcome-queries.ts'
import { municipalitiesQuery } from '../../lib/queries/reference-queries.ts'
import type { NewcomerQuestion } from './questions.ts'

/** What the last whole block of fixed years answers a question with, each municipality by itself. */
export function useBlock({ dimension }: NewcomerQuestion) {
  const { span, ...versions } = useFixedSpan()
  const block = span && lastBlockOf(span)
  const answer = useQuery({
    ...outcomesQuery({ by: `municipality,${dimension}`, ...block }),
    enabled: block !== undefined,
  })
  const places = useQuery(municipalitiesQuery)
  const municipalities = places.data ?? []
  const failed = neededTogether([answer, places])
  const annotations = useAnnotations({
    measures: ['households'],
    years: block === undefined ? [] : yearsOf(block),
    places: municipalities,
  })
  return {
    block,
    outcome: answer.data,
    municipalities,
    annotations,
    isPending: versions.isPending || places.isPending || (block !== undefined && answer.isPending),
    error: versions.error ?? failed.error,
    retry: () => {
      versions.retry()
      failed.retry()
    },
  }
}
