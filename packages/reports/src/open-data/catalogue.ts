import { type Description, instant, iri, type Name, type Term } from '../formats/rdf.ts'
import { FIRST_YEAR } from '@inflytt/domain'
import { catalogueWords } from '../strings/open-data.ts'
import { addressesUnder, type DatasetAddresses } from './addresses.ts'
import type { DatasetDefinition } from './dataset.ts'
import { DATASETS } from './datasets.ts'
import { distributionsOf, issuedAt } from './distributions.ts'
import { describeAddresses, describeTerms, terms } from './vocabulary.ts'
import { inBoth, keywordsIn, textOf, titleOf, wordsOf } from './words.ts'

export interface CatalogueInput {
  /** Scheme, host and port under which the server is reached, without a slash at the end. */
  baseUrl: string
  isDemo: boolean
  /** Undefined where whoever runs the server has given none. */
  contactEmail: string | undefined
  /** When what datasets follow was last changed, RFC 3339 UTC; undefined where it never was. */
  updatedAt: Record<DatasetDefinition['follows'], string | undefined>
  fixedYears: readonly number[]
  /** When a year was fixed for the first time, RFC 3339 UTC; undefined where none is. */
  firstFixedAt: string | undefined
}

const day = (text: string): Term => ({ value: text, type: 'xsd:date' })

/** Every dataset and how it is reached, after DCAT-AP-SE 3. */
export function describeCatalogue(input: CatalogueInput): Description[] {
  const addresses = addressesUnder(input.baseUrl)
  const thing = (name: string) => iri(addresses.thing(name))
  const latest = Object.values(input.updatedAt)
    .flatMap((at) => at ?? [])
    .toSorted()
    .at(-1)
  const described: Description[] = [
    {
      iri: addresses.thing('catalogue'),
      types: ['dcat:Catalog'],
      properties: [
        ['dcterms:title', inBoth(titleOf(catalogueWords.title, input.isDemo))],
        ['dcterms:description', inBoth(textOf(catalogueWords.description, input.isDemo))],
        ['dcterms:publisher', [thing('publisher')]],
        ['dcterms:license', [terms.licence]],
        ['dcterms:language', [terms.swedish, terms.english]],
        ['dcterms:modified', instant(latest)],
        ['dcterms:spatial', [terms.county]],
        ['dcat:themeTaxonomy', [terms.themes]],
        ['foaf:homepage', [iri(addresses.page('/oppna-data'))]],
        ['dcat:service', [thing('api')]],
        ['dcat:dataset', DATASETS.map(({ name }) => thing(name))],
      ],
    },
    ...describeParties(input, addresses),
    describeService(input, addresses),
    ...DATASETS.flatMap((definition) => [
      ...describeDataset(definition, input, addresses),
      ...distributionsOf(definition, input, addresses),
    ]),
    ...describePages(addresses),
    ...describeTerms(),
  ]
  return [...described, ...describeAddresses(described)]
}

function describeParties(
  { isDemo, contactEmail }: CatalogueInput,
  addresses: DatasetAddresses,
): Description[] {
  const { publisher, publisherDescription, contact } = catalogueWords
  const named = (name: string) => ({ text: titleOf({ sv: name, en: name }, isDemo).sv })
  const agent: Description = {
    iri: addresses.thing('publisher'),
    types: ['foaf:Agent'],
    properties: [
      ['foaf:name', [named(publisher)]],
      ['dcterms:description', inBoth(textOf(publisherDescription, isDemo))],
      ['dcterms:type', [terms.regionalAuthority]],
      ['foaf:homepage', [iri(addresses.page('/oppna-data'))]],
    ],
  }
  if (contactEmail === undefined) return [agent]
  return [
    agent,
    {
      iri: addresses.thing('contact'),
      // Both: readers that do not know that an organisation is a kind would find no contact.
      types: ['vcard:Kind', 'vcard:Organization'],
      properties: [
        ['vcard:fn', [named(contact)]],
        ['vcard:hasEmail', [iri(`mailto:${contactEmail}`)]],
        ['vcard:hasURL', [iri(addresses.page('/oppna-data'))]],
      ],
    },
  ]
}

/** In Sweden a contact has an e-mail address, or there is none. */
function contactOf({ contactEmail }: CatalogueInput, addresses: DatasetAddresses): Term[] {
  return contactEmail === undefined ? [] : [iri(addresses.thing('contact'))]
}

function describeService(input: CatalogueInput, addresses: DatasetAddresses): Description {
  const { isDemo } = input
  const { title, description, keywords } = catalogueWords.service
  const thing = (name: string) => iri(addresses.thing(name))
  return {
    iri: addresses.thing('api'),
    types: ['dcat:DataService'],
    properties: [
      ['dcterms:title', inBoth(titleOf(title, isDemo))],
      ['dcterms:description', inBoth(textOf(description, isDemo))],
      ['dcterms:publisher', [thing('publisher')]],
      ['dcat:contactPoint', contactOf(input, addresses)],
      ['dcat:endpointURL', [iri(addresses.api(''))]],
      ['dcat:endpointDescription', [iri(addresses.api('/openapi.json'))]],
      ['dcat:landingPage', [iri(addresses.api('/docs'))]],
      ['dcterms:conformsTo', [terms.openApi]],
      ['dcterms:format', [terms.json]],
      ['dcat:keyword', keywordsIn(keywords)],
      ['dcterms:license', [terms.licence]],
      ['dcterms:accessRights', [terms.public]],
      ['dcterms:language', [terms.english]],
      ['dcat:theme', [terms.theme('SOCI')]],
      ['dcat:servesDataset', DATASETS.map(({ name }) => thing(name))],
    ],
  }
}

function describeDataset(
  definition: DatasetDefinition,
  input: CatalogueInput,
  addresses: DatasetAddresses,
): Description[] {
  const { isDemo, updatedAt, fixedYears } = input
  const { name, follows, themes } = definition
  const { title, description, keywords } = wordsOf(name, isDemo)
  const thing = (part: string) => iri(addresses.thing(part))
  const period = periodOf(definition, fixedYears)
  const own: Description = {
    iri: addresses.thing(name),
    types: ['dcat:Dataset'],
    properties: [
      ['dcterms:title', inBoth(title)],
      ['dcterms:description', inBoth(description)],
      ['dcterms:identifier', [{ text: addresses.thing(name) }]],
      ['dcterms:publisher', [thing('publisher')]],
      ['dcat:contactPoint', contactOf(input, addresses)],
      ['dcat:keyword', keywordsIn(keywords)],
      ['dcat:theme', themes.map(terms.theme)],
      ['dcterms:accessRights', [terms.public]],
      ['dcterms:accrualPeriodicity', [follows === 'figures' ? terms.continuously : terms.annually]],
      ['dcterms:issued', instant(issuedAt(definition, input))],
      ['dcterms:modified', instant(updatedAt[follows])],
      ['dcterms:language', [terms.swedish, terms.english]],
      ['dcterms:spatial', [terms.county]],
      ['dcterms:temporal', period === undefined ? [] : [thing(`${name}-period`)]],
      ['dcat:temporalResolution', [{ value: 'P1Y', type: 'xsd:duration' }]],
      ['dcterms:conformsTo', [iri(addresses.page('/metod'))]],
      ['dcat:landingPage', [iri(addresses.page('/oppna-data'))]],
      [
        'dcat:distribution',
        distributionsOf(definition, input, addresses)
          .filter(({ types }) => types.includes('dcat:Distribution'))
          .map((one) => iri(one.iri)),
      ],
    ],
  }
  return period === undefined ? [own] : [own, { ...period, iri: addresses.thing(`${name}-period`) }]
}

/** What is added to every day has no end; of fixed years there is a first and a last. */
function periodOf(
  { follows }: DatasetDefinition,
  fixedYears: readonly number[],
): Pick<Description, 'types' | 'properties'> | undefined {
  const span = (from: number, to: number | undefined) => ({
    types: ['dcterms:PeriodOfTime'] as Name[],
    properties: [
      ['dcat:startDate', [day(`${from}-01-01`)]],
      ['dcat:endDate', to === undefined ? [] : [day(`${to}-12-31`)]],
    ] as const,
  })
  if (follows === 'figures') return span(FIRST_YEAR, undefined)
  return fixedYears.length === 0 ? undefined : span(Math.min(...fixedYears), Math.max(...fixedYears))
}

function describePages(addresses: DatasetAddresses): Description[] {
  const { method, page, service } = catalogueWords
  return [
    {
      iri: addresses.page('/oppna-data'),
      types: ['foaf:Document'],
      properties: [['dcterms:title', inBoth(page)]],
    },
    {
      iri: addresses.api('/docs'),
      types: ['foaf:Document'],
      properties: [['dcterms:title', inBoth(service.documentation)]],
    },
    {
      iri: addresses.page('/metod'),
      types: ['dcterms:Standard'],
      properties: [['dcterms:title', inBoth(method)]],
    },
  ]
}
