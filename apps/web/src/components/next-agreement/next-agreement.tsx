import type { ReactNode } from 'react'
import { useText } from '../../strings/use-text.tsx'
import { PageSection } from '../ui/page/page-header.tsx'
import { SwedishParts } from '../ui/swedish-parts.tsx'
import './next-agreement.css'

export interface KnownFact {
  label: string
  value: ReactNode
}

interface NextAgreementProps {
  /** What the agreement should give. */
  aims: readonly string[]
  /** What of the aims is data, in the order in which it stands there: data is Swedish. */
  data: readonly string[]
  known: readonly KnownFact[]
  unknown: readonly string[]
  /** What is left, until when, and who has decided. */
  standing: readonly string[]
  /** The calculator, or the way to it. */
  children?: ReactNode
}

const CHOICES = ['same', 'split', 'end', 'clustered'] as const

/** What a board needs to know before the next agreement. It recommends nothing. */
export function NextAgreement({ aims, data, known, unknown, standing, children }: NextAgreementProps) {
  const text = useText()
  return (
    <PageSection title={text('next.title')}>
      <div className="next-agreement" id="infor-nasta-avtal">
        <p className="quiet">{text('next.lead')}</p>
        <div className="next-columns">
          <Part title={text('next.aims')} items={aims} data={data} />
          <div>
            <h3>{text('next.known')}</h3>
            <dl className="next-known">
              {known.map(({ label, value }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          </div>
          <Part title={text('next.unknown')} items={unknown} />
          <Part title={text('next.standing')} items={standing} />
          <Part
            title={text('next.choices')}
            items={CHOICES.map((choice) => text(`next.choice.${choice}`))}
          />
        </div>
        {children}
      </div>
    </PageSection>
  )
}

interface PartProps {
  title: string
  items: readonly string[]
  /** What of the items is data. */
  data?: readonly string[]
}

function Part({ title, items, data = [] }: PartProps) {
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {items.map((item) => (
          <li key={item}>
            <SwedishParts words={item} parts={data} />
          </li>
        ))}
      </ul>
    </div>
  )
}
