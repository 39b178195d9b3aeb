import { type Description, iri, type Name, type Term } from '../formats/rdf.ts'
import { CC0 } from './addresses.ts'
import { county, describeCounty } from './county.ts'
import type { Theme } from './dataset.ts'

const AUTHORITY = 'http://publications.europa.eu/resource/authority'
const ADMS = 'http://purl.org/adms'
const MEDIA_TYPES = 'https://www.iana.org/assignments/media-types'

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
  county,
  regionalAuthority: iri(`${ADMS}/publishertype/RegionalAuthority`),
  publicDomain: iri(`${ADMS}/licencetype/PublicDomain`),
  licence: iri(CC0),
  jsonStat: iri('https://json-stat.org/format/'),
  openApi: iri('https://spec.openapis.org/oas/v3.1.0'),
} as const

interface Table {
  iri: string
  title: string
  /** What its concepts are besides concepts, where DCAT-AP gives another class as range. */
  type?: Name
  concepts: readonly (readonly [concept: Term, label: string])[]
}

/** Of the EU's authority tables and of those of ADMS: what is used, by what it is called there. */
const TABLES: readonly Table[] = [
  {
    iri: `${AUTHORITY}/data-theme`,
    title: 'Data theme',
    concepts: [
      [terms.theme('SOCI'), 'Population and society'],
      [terms.theme('REGI'), 'Regions and cities'],
      [terms.theme('ECON'), 'Economy and finance'],
      [terms.theme('GOVE'), 'Government and public sector'],
    ],
  },
  {
    iri: `${AUTHORITY}/language`,
    title: 'Language',
    type: 'dcterms:LinguisticSystem',
    concepts: [
      [terms.swedish, 'Swedish'],
      [terms.english, 'English'],
    ],
  },
  {
    iri: `${AUTHORITY}/access-right`,
    title: 'Access right',
    type: 'dcterms:RightsStatement',
    concepts: [[terms.public, 'public']],
  },
  {
    iri: `${AUTHORITY}/frequency`,
    title: 'Frequency',
    type: 'dcterms:Frequency',
    concepts: [
      [terms.continuously, 'continuously updated'],
      [terms.annually, 'annual'],
    ],
  },
  {
    iri: `${AUTHORITY}/file-type`,
    title: 'File type',
    type: 'dcterms:MediaTypeOrExtent',
    concepts: [
      [terms.csv, 'CSV'],
      [terms.json, 'JSON'],
    ],
  },
  {
    iri: `${AUTHORITY}/planned-availability`,
    title: 'Planned availability',
    concepts: [[terms.stable, 'stable']],
  },
  {
    iri: `${ADMS}/publishertype/1.0`,
    title: 'Publisher type',
    concepts: [[terms.regionalAuthority, 'Regional authority']],
  },
  {
    iri: `${ADMS}/licencetype/1.0`,
    title: 'Licence type',
    concepts: [[terms.publicDomain, 'Public domain']],
  },
]

/** What the catalogue points at elsewhere, of the classes and tables that the profile asks for, so that it can be checked by itself. */
export function describeTerms(): Description[] {
  return [
    ...TABLES.flatMap(describeTable),
    ...[terms.mediaCsv, terms.mediaJson].map((term) => thing(term, ['dcterms:MediaType'])),
    describeCounty(),
    {
      ...thing(terms.licence, ['dcterms:LicenseDocument']),
      properties: [
        ['dcterms:title', english('CC0 1.0 Universal')],
        ['dcterms:type', [terms.publicDomain]],
      ],
    },
    standard(terms.jsonStat, 'JSON-stat 2.0'),
    standard(terms.openApi, 'OpenAPI 3.1'),
  ]
}

function describeTable({ iri: address, title, type, concepts }: Table): Description[] {
  return [
    {
      ...thing(iri(address), ['skos:ConceptScheme']),
      properties: [['dcterms:title', english(title)]],
    },
    ...concepts.map(([concept, label]): Description => ({
      ...thing(concept, type === undefined ? ['skos:Concept'] : ['skos:Concept', type]),
      properties: [
        ['skos:prefLabel', english(label)],
        ['skos:inScheme', [iri(address)]],
      ],
    })),
  ]
}

function standard(term: Term, title: string): Description {
  return {
    ...thing(term, ['dcterms:Standard']),
    properties: [['dcterms:title', english(title)]],
  }
}

/** `rdfs:Resource` of every address at which something is fetched: DCAT-AP gives it as range, and its shapes infer nothing. */
export function describeAddresses(described: readonly Description[]): Description[] {
  const fetched: readonly Name[] = [
    'dcat:accessURL',
    'dcat:downloadURL',
    'dcat:endpointURL',
    'dcat:endpointDescription',
  ]
  const addresses = described
    .flatMap(({ properties }) => properties)
    .filter(([name]) => fetched.includes(name))
    .flatMap(([, values]) => values)
    .flatMap((value) => ('iri' in value ? value.iri : []))
  return [...new Set(addresses)].map((address) => thing(iri(address), ['rdfs:Resource']))
}

const english = (text: string): Term[] => [{ text, language: 'en' }]

function thing(term: Term, types: readonly Name[]): Description {
  if (!('iri' in term)) throw new Error('Only a thing can be of a class')
  return { iri: term.iri, types, properties: [] }
}
