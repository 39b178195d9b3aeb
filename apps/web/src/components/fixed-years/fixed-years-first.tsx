import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { annotationsQuery } from '../annotations/use-annotations.ts'
import { useText } from '../../strings/use-text.tsx'
import { EmptyState } from '../ui/states/empty-state.tsx'
import { ErrorState } from '../ui/states/error-state.tsx'
import { Pending } from '../ui/states/pending.tsx'
import { useFixedSpan } from './fixed-years-queries.ts'

interface FixedYearsFirstProps {
  children: ReactNode
  later?: string
  /** For what else its figures are as large as they are. */
  isWaiting?: boolean
}

/**
 * Its figures come when it is known which years are fixed and what is noted, so that none of them grows or shrinks. Where all of them
 * are of fixed years and none is fixed, `later` says so once.
 */
export function FixedYearsFirst({ children, later, isWaiting = false }: FixedYearsFirstProps) {
  const text = useText()
  const { isFetched } = useQuery(annotationsQuery)
  const { isPending, error, span, retry } = useFixedSpan()
  if (isPending || !isFetched || isWaiting) return <Pending minHeight="100vh" />
  // Once for all of them, who would each ask again and have this wait anew.
  if (error !== null && span === undefined) return <ErrorState error={error} onRetry={retry} />
  if (later === undefined || span !== undefined) return children
  return <EmptyState title={text('fixed.none')}>{later}</EmptyState>
}
