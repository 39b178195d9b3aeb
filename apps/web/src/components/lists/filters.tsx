import type { ReactNode } from 'react'
import './filters.css'

interface FiltersProps {
  /** What is chosen among, where the fields alone do not say it. */
  label?: string
  children: ReactNode
}

/** The choices above a list; each is made at once, so that there is nothing to send. */
export function Filters({ label, children }: FiltersProps) {
  return (
    <div
      className="filters no-print"
      role={label === undefined ? undefined : 'group'}
      aria-label={label}
    >
      {children}
    </div>
  )
}
