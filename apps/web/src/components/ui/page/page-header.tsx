import type { ReactNode } from 'react'
import './page-header.css'

interface PageHeaderProps {
  /** The page's one h1. Focus comes here after navigation. */
  title: ReactNode
  /** The line above: place, time, or that the page holds single households. */
  kicker?: ReactNode
  lead?: ReactNode
  children?: ReactNode
}

export function PageHeader({ title, kicker, lead, children }: PageHeaderProps) {
  return (
    <header className="page-header">
      {kicker && <p className="page-kicker">{kicker}</p>}
      <h1 tabIndex={-1}>{title}</h1>
      {lead && <p className="page-lead">{lead}</p>}
      {children}
    </header>
  )
}

interface PageSectionProps {
  /** What a copied link points at. */
  id?: string
  title?: ReactNode
  children: ReactNode
}

/** A part of a page, set off by a thin rule. */
export function PageSection({ id, title, children }: PageSectionProps) {
  return (
    <section className="page-section" id={id}>
      {title && <h2>{title}</h2>}
      {children}
    </section>
  )
}
