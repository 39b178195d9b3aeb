import { type Description, type Name, PREFIXES, saidOf, type Term, writableIri } from './rdf.ts'

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'

/** RDF 1.1 XML of the same statements, to be sent as UTF-8. A sign that XML cannot hold is told as U+FFFD. */
export function toRdfXml(descriptions: readonly Description[]): string {
  const names = Object.entries({ rdf: RDF, ...PREFIXES })
  const spaces = names.map(([name, address]) => ` xmlns:${name}="${quoted(address)}"`)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<rdf:RDF${spaces.join('\n        ')}>`,
    ...descriptions.map(element),
    '</rdf:RDF>\n',
  ].join('\n')
}

function element(description: Description): string {
  const types = description.types.map((type) => `    <rdf:type rdf:resource="${quoted(whole(type))}"/>`)
  const said = saidOf(description).flatMap(([name, values]) =>
    values.map((term) => property(name, term)),
  )
  const about = quoted(writableIri(description.iri))
  return [`  <rdf:Description rdf:about="${about}">`, ...types, ...said, '  </rdf:Description>'].join(
    '\n',
  )
}

function property(name: Name, term: Term): string {
  if ('iri' in term) return `    <${name} rdf:resource="${quoted(writableIri(term.iri))}"/>`
  if ('value' in term)
    return `    <${name} rdf:datatype="${quoted(whole(term.type))}">${quoted(term.value)}</${name}>`
  const language = term.language === undefined ? '' : ` xml:lang="${term.language}"`
  return `    <${name}${language}>${quoted(term.text)}</${name}>`
}

/** The address that a name of a prefix stands for. */
function whole(name: Name): string {
  const [prefix, local] = name.split(':') as [keyof typeof PREFIXES, string]
  return `${PREFIXES[prefix]}${local}`
}

const NO_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
}

function quoted(text: string): string {
  return text
    .toWellFormed()
    .replace(NO_XML, '\uFFFD')
    .replace(/[&<>"\n\r\t]/g, (sign) => ESCAPES[sign] ?? sign)
}
