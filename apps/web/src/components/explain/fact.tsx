import type { ReactNode } from 'react'

/** One line of what is told of a figure. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="explain-fact">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
