import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { annotationsQuery } from '../annotations/use-annotations.ts'
import { Pending } from '../ui/pending.tsx'
import { useFixedSpan } from './fixed-years-queries.ts'

/** Its figures come when it is known which years are fixed and what is noted, so that none of them grows or shrinks. */
export function FixedYearsFirst({ children }: { children: ReactNode }) {
  const { isFetched } = useQuery(annotationsQuery)
  const { isPending } = useFixedSpan()
  return isPending || !isFetched ? <Pending minHeight="100vh" /> : children
}
