import type { ReactNode } from 'react'
import { useText } from '../../../strings/use-text.tsx'
import type { FigureBasis } from '../../explain/figure-basis.ts'
import { ExplainButton } from './explain-button.tsx'
import './figure-number.css'

export interface FigureNumberProps {
  /** What is counted, with its period: 'Inflyttade hushall 2026'. */
  label: string
  /** Ready for print: '67', '444 + 161', '7 av 8', '..'. */
  value: ReactNode
  unit?: string | undefined
  /** What bears on the number: its share of a target, what is preliminary, why it is missing. */
  detail?: ReactNode
  /** What the number is made of, told to the one who presses it or the words under it. */
  basis?: FigureBasis | undefined
  link?: ReactNode
}

export function FigureNumber({ label, value, unit, detail, basis, link }: FigureNumberProps) {
  const text = useText()
  const number = (
    <>
      {value}
      {unit && <span className="figure-unit"> {unit}</span>}
    </>
  )
  return (
    <div className="figure-number" id={basis?.id}>
      <dt className="figure-label">{label}</dt>
      <dd className="figure-value">{number}</dd>
      {detail && <dd className="figure-detail">{detail}</dd>}
      {(basis ?? link) && (
        <dd className="figure-link">
          {basis && (
            <ExplainButton
              basis={basis}
              title={label}
              value={number}
              className="figure-explain no-print"
            >
              {text('chart.method')}
              <span className="visually-hidden">: {label}</span>
            </ExplainButton>
          )}
          {link}
        </dd>
      )}
    </div>
  )
}

/** The row of a page's main figures, under one strong rule. */
export function FigureRow({ children }: { children: ReactNode }) {
  return <dl className="figure-row">{children}</dl>
}
