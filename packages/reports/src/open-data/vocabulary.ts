import { type Description, iri, type Name, type Term } from '../formats/rdf.ts'
import { CC0 } from './addresses.ts'
import type { Theme } from './dataset.ts'

const AUTHORITY = 'http://publications.europa.eu/resource/authority'
const MEDIA_TYPES = 'https://www.iana.org/assignments/media-types'

/** Concepts of the EU's authority tables and of ADMS, with what they are called there. */
const CONCEPTS: readonly (readonly [iri: string, label: string])[] = [
  [`${AUTHORITY}/data-theme/SOCI`, 'Population and society'],
  [`${AUTHORITY}/data-theme/REGI`, 'Regions and cities'],
  [`${AUTHORITY}/data-theme/ECON`, 'Economy and finance'],
  [`${AUTHORITY}/data-theme/GOVE`, 'Government and public sector'],
  [`${AUTHORITY}/planned-availability/STABLE`, 'stable'],
  ['http://purl.org/adms/publishertype/RegionalAuthority', 'Regional authority'],
  ['http://purl.org/adms/licencetype/PublicDomain', 'Public domain'],
]

export const terms = {
  theme: (theme: Theme) => iri(`${AUTHORITY}/data-theme/${theme}`),
  themes: iri(`${AUTHORITY}/data-theme`),
  swedish: iri(`${AUTHORITY}/language/SWE`),
  english: iri(`${AUTHORITY}/language/ENG`),
  public: iri(`${AUTHORITY}/access-right/PUBLIC`),
  stable: iri(`${AUTHORITY}/planned-availability/STABLE`),
  continuously: iri(`${AUTHORITY}/frequency/UPDATE_CONT`),
  annually: iri(`${AUTHORITY}/frequency/ANNUAL`),
  csv: iri(`${AUTHORITY}/file-type/CSV`),
  json: iri(`${AUTHORITY}/file-type/JSON`),
  mediaCsv: iri(`${MEDIA_TYPES}/text/csv`),
  mediaJson: iri(`${MEDIA_TYPES}/application/json`),
  /** J\u00e4mtlands l\u00e4n in the EU's classification of regions. */
  county: iri('http://data.europa.eu/nuts/code/SE322'),
  regionalAuthority: iri('http://purl.org/adms/publishertype/RegionalAuthority'),
  licence: iri(CC0),
  jsonStat: iri('https://json-stat.org/format/'),
  openApi: iri('https://spec.openapis.org/oas/v3.1.0'),
} as const

const CLASSES: readonly (readonly [Name, readonly Term[]])[] = [
  ['dcterms:LinguisticSystem', [terms.swedish, terms.english]],
  ['dcterms:RightsStatement', [terms.public]],
  ['dcterms:Frequency', [terms.continuously, terms.annually]],
  ['dcterms:MediaTypeOrExtent', [terms.csv, terms.json]],
  ['dcterms:MediaType', [terms.mediaCsv, terms.mediaJson]],
  ['dcterms:Location', [terms.county]],
]

/** What the catalogue points at elsewhere, of the classes that the profile asks for, so that it can be checked by itself. */
export function describeTerms(): Description[] {
  const standard = (term: Term, title: string) => ({
    ...thing(term, 'dcterms:Standard'),
    properties: [['dcterms:title', [{ text: title, language: 'en' }]]] as const,
  })
  return [
    ...CLASSES.flatMap(([name, members]) => members.map((member) => thing(member, name))),
    ...CONCEPTS.map(([address, text]): Description => ({
      iri: address,
      types: ['skos:Concept'],
      properties: [['skos:prefLabel', [{ text, language: 'en' }]]],
    })),
    {
      ...thing(terms.themes, 'skos:ConceptScheme'),
      properties: [['dcterms:title', [{ text: 'Data theme', language: 'en' }]]],
    },
    {
      ...thing(terms.licence, 'dcterms:LicenseDocument'),
      properties: [['dcterms:type', [iri('http://purl.org/adms/licencetype/PublicDomain')]]],
    },
    standard(terms.jsonStat, 'JSON-stat 2.0'),
    standard(terms.openApi, 'OpenAPI 3.1'),
  ]
}

function thing(term: Term, type: Name): Description {
  if (!('iri' in term)) throw new Error('Only a thing can be of a class')
  return { iri: term.iri, types: [type], properties: [] }
}
