import type { ReactNode } from 'react'

interface MethodSectionProps {
  anchor: string
  title: string
  children: ReactNode
}

/** A part of the page that defines no number, and so is not cited. */
export function MethodSection({ anchor, title, children }: MethodSectionProps) {
  return (
    <section id={anchor} className="definition" aria-labelledby={`${anchor}-title`}>
      <h2 id={`${anchor}-title`}>{title}</h2>
      {children}
    </section>
  )
}
