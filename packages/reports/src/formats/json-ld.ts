import { type Description, PREFIXES, saidOf, type Term } from './rdf.ts'

/** JSON-LD 1.1 of the same statements; its context is in it, so that nothing is fetched to read it. */
export function toJsonLd(descriptions: readonly Description[]) {
  return {
    '@context': PREFIXES,
    '@graph': descriptions.map((description) => ({
      '@id': description.iri,
      '@type': description.types,
      ...Object.fromEntries(saidOf(description).map(([name, values]) => [name, values.map(toValue)])),
    })),
  }
}

function toValue(term: Term): Record<string, string> {
  if ('iri' in term) return { '@id': term.iri }
  if ('value' in term) return { '@value': term.value, '@type': term.type }
  return {
    '@value': term.text.toWellFormed(),
    ...(term.language !== undefined && { '@language': term.language }),
  }
}
