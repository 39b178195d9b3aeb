import type { ReactNode } from 'react'
import './record-cards.css'

interface RecordCardsProps {
  /** What the list holds, where no line above says it. */
  caption?: string
  children: ReactNode
}

/** Rows of a list where a table has no room. */
export function RecordCards({ caption, children }: RecordCardsProps) {
  return (
    <div>
      {caption !== undefined && <p className="small quiet record-cards-caption">{caption}</p>}
      <ul className="record-cards">{children}</ul>
    </div>
  )
}

interface RecordCardProps {
  link: ReactNode
  status: ReactNode
  /** What is most worth knowing first. */
  lines: readonly (readonly string[])[]
  action?: ReactNode
}

export function RecordCard({ link, status, lines, action }: RecordCardProps) {
  return (
    <li className="record-card">
      <div className="record-card-head">
        <span className="record-card-link">{link}</span>
        <span>{status}</span>
      </div>
      {lines.map((parts, index) => (
        <p key={parts.join()} className={index === 0 ? undefined : 'quiet'}>
          {parts.join(' \u00b7 ')}
        </p>
      ))}
      {action}
    </li>
  )
}
