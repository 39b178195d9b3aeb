import type { ReactNode } from 'react'
import { useText } from '../../../strings/use-text.tsx'
import { Button } from '../button.tsx'

interface NotFetchedProps {
  /** What could not be fetched, in a sentence. */
  children: ReactNode
  onRetry: () => void
}

/** In the place of a line or a number: what could not be fetched, and a way to try again. */
export function NotFetched({ children, onRetry }: NotFetchedProps) {
  const text = useText()
  return (
    <span className="not-fetched">
      {children}{' '}
      <Button variant="plain" className="no-print" onClick={onRetry}>
        {text('action.retry')}
      </Button>
    </span>
  )
}
