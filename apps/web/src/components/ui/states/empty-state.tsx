import type { ReactNode } from 'react'
import { useText } from '../../../strings/use-text.tsx'
import './state.css'

interface EmptyStateProps {
  title?: string
  /** What to do next. */
  children: ReactNode
  action?: ReactNode
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  const text = useText()
  return (
    <div className="state">
      <p className="state-title">{title ?? text('empty.title')}</p>
      <div className="state-text">{children}</div>
      {action && <div className="button-row">{action}</div>}
    </div>
  )
}
