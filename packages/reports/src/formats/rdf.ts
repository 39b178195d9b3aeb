/** Namespaces of what is described, by the prefix that stands for each. */
export const PREFIXES = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  geosparql: 'http://www.opengis.net/ont/geosparql#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

type Prefix = keyof typeof PREFIXES
/** A class or a property, `dcterms:title`. */
export type Name = `${Prefix}:${string}`

/** What a property holds: another thing, a text, or a value of a type. */
export type Term =
  | { iri: string }
  | { text: string; language?: 'sv' | 'en' }
  | { value: string; type: Name }

/** A thing, and all that is said of it. A property of no value is not said. */
export interface Description {
  iri: string
  types: readonly Name[]
  properties: readonly (readonly [Name, readonly Term[]])[]
}

export const iri = (address: string): Term => ({ iri: address })

/** An address as it may stand between brackets or in an attribute: what may not is written as in any address. */
export const writableIri = (address: string): string =>
  address.replace(/[\p{Cc} <>"{}|^`\\]/gu, (sign) => encodeURIComponent(sign))

/** A moment, RFC 3339 UTC; nothing where it is not known. */
export const instant = (at: string | undefined): Term[] =>
  at === undefined ? [] : [{ value: at, type: 'xsd:dateTime' }]

/** What is said of a thing, without the properties that hold nothing. */
export function saidOf({ properties }: Description) {
  return properties.filter(([, values]) => values.length > 0)
}
