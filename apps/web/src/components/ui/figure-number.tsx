import type { ReactNode } from 'react'
import { MethodLink } from './method-link.tsx'
import './figure-number.css'

export interface FigureNumberProps {
  /** What is counted, with its period: 'Inflyttade hushall 2026'. */
  label: string
  /** Ready for print: '67', '444 + 161', '7 av 8', '..'. */
  value: ReactNode
  unit?: string | undefined
  /** What bears on the number: its share of a target, what is preliminary, why it is missing. */
  detail?: ReactNode
  /** The definition's id on /metod, such as 'K1'. */
  definition?: string | undefined
  link?: ReactNode
}

export function FigureNumber({ label, value, unit, detail, definition, link }: FigureNumberProps) {
  return (
    <div className="figure-number">
      <dt className="figure-label">{label}</dt>
      <dd className="figure-value">
        {value}
        {unit && <span className="figure-unit"> {unit}</span>}
      </dd>
      {detail && <dd className="figure-detail">{detail}</dd>}
      {(definition ?? link) && (
        <dd className="figure-link">
          {link}
          {definition && <MethodLink definition={definition} about={label} />}
        </dd>
      )}
    </div>
  )
}

/** The row of a page's main figures, under one strong rule. */
export function FigureRow({ children }: { children: ReactNode }) {
  return <dl className="figure-row">{children}</dl>
}
