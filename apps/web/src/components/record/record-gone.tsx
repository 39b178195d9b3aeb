import type { ReactNode } from 'react'
import { useText } from '../../strings/use-text.tsx'
import { ButtonLink } from '../ui/link.tsx'
import { EmptyState } from '../ui/states/empty-state.tsx'

interface RecordGoneProps {
  /** The list that the record would stand in. */
  to: '/hushall' | '/intressenter' | '/behov' | '/aktiviteter'
  /** The words of the way there. */
  back: string
  /** Why it may be missing. */
  children: ReactNode
}

/** Where an address names a record that there is not. */
export function RecordGone({ to, back, children }: RecordGoneProps) {
  const text = useText()
  return (
    <EmptyState title={text('problem.not-found')} action={<ButtonLink to={to}>{back}</ButtonLink>}>
      {children}
    </EmptyState>
  )
}
