import type { ReactNode } from 'react'
import type { DataController } from '../../lib/queries/data-controller-queries.ts'
import { text } from '../../strings/text.ts'
import './controllers.css'

interface ControllerFactsProps {
  controller: DataController
  /** What the controller is called in a sentence. */
  place: string
}

/** What a controller has said of itself, in the order of the law; what it has not said takes no line. */
export function ControllerFacts({ controller, place }: ControllerFactsProps) {
  const facts = factsOf(controller, place)
  if (facts.length === 0) return null
  return (
    <dl className="controller-facts">
      {facts.map(([label, parts]) => (
        <div key={label}>
          <dt>{label}</dt>
          {parts.map(([key, part]) => (
            <dd key={key}>{part}</dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

type Part = readonly [key: string, part: ReactNode]
type Fact = readonly [label: string, parts: readonly Part[]]

function factsOf(controller: DataController, place: string): Fact[] {
  const { name, address, email, phone, contactUrl, officerEmail, officerPhone } = controller
  const { legalBasis, legalBasisNote, informationUrl } = controller
  const all: Fact[] = [
    [text('controllers.name'), told('name', name, swedish)],
    [
      text('info.contact'),
      [
        ...told('address', address, swedish),
        ...told('email', email, toMail),
        ...told('phone', phone, toPhone),
        ...told('url', contactUrl, toSite),
      ],
    ],
    [
      text('info.officer'),
      [...told('email', officerEmail, toMail), ...told('phone', officerPhone, toPhone)],
    ],
    [
      text('controllers.legalBasis'),
      [
        ...told('basis', legalBasis, (basis) => text(`controllers.basis.${basis}`)),
        ...told('note', legalBasisNote, swedish),
      ],
    ],
    [
      text('info.ownPage'),
      told('page', informationUrl, (url) => <a href={url}>{text('info.ownPageOf', { place })}</a>),
    ],
  ]
  return all.filter(([, parts]) => parts.length > 0)
}

function told<Value>(key: string, value: Value | null, show: (value: Value) => ReactNode): Part[] {
  return value === null ? [] : [[key, show(value)]]
}

function swedish(words: string): ReactNode {
  return <span lang="sv">{words}</span>
}

function toMail(address: string): ReactNode {
  return <a href={`mailto:${address}`}>{address}</a>
}

function toPhone(phone: string): ReactNode {
  return <a href={`tel:${phone.replaceAll(/\(0\)|[^\d+]/gu, '')}`}>{phone}</a>
}

// The address itself is what is seen, so that paper has no need to add it.
function toSite(url: string): ReactNode {
  return (
    <a href={url} className="controller-address">
      {url.replace(/^https:\/\//u, '')}
    </a>
  )
}
