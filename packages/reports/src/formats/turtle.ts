import { type Description, PREFIXES, saidOf, type Term, writableIri } from './rdf.ts'

/** RDF 1.1 Turtle, to be sent as UTF-8. */
export function toTurtle(descriptions: readonly Description[]): string {
  const prefixes = Object.entries(PREFIXES).map(([name, address]) => `@prefix ${name}: <${address}> .`)
  return `${[prefixes.join('\n'), ...descriptions.map(statement)].join('\n\n')}\n`
}

function statement(description: Description): string {
  const lines = saidOf(description).map(
    ([name, values]) => `${name} ${values.map(term).join(',\n        ')}`,
  )
  return `${address(description.iri)} a ${[description.types.join(', '), ...lines].join(' ;\n    ')} .`
}

function term(given: Term): string {
  if ('iri' in given) return address(given.iri)
  if ('value' in given) return `${quoted(given.value)}^^${given.type}`
  return given.language === undefined ? quoted(given.text) : `${quoted(given.text)}@${given.language}`
}

const address = (text: string) => `<${writableIri(text)}>`

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

function quoted(text: string): string {
  const inside = text
    .toWellFormed()
    .replace(
      /[\\"\p{Cc}]/gu,
      (sign) => ESCAPES[sign] ?? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
  return `"${inside}"`
}
