import { type Description, instant, iri } from '../formats/rdf.ts'
import { catalogueWords } from '../strings/open-data.ts'
import type { DatasetAddresses } from './addresses.ts'
import type { DatasetDefinition } from './dataset.ts'
import { terms } from './vocabulary.ts'
import { inBoth, textOf, titleOf, wordsOf } from './words.ts'

type Way = keyof typeof catalogueWords.formats

export interface DistributionInput {
  isDemo: boolean
  fixedYears: readonly number[]
  firstFixedAt: string | undefined
}

/** When a dataset was public for the first time; undefined of what is public at once, of which nobody records it. */
export function issuedAt(
  { follows }: Pick<DatasetDefinition, 'follows'>,
  { firstFixedAt }: Pick<DistributionInput, 'firstFixedAt'>,
): string | undefined {
  return follows === 'publications' ? firstFixedAt : undefined
}

/** The three files of a dataset, the same figures through the API, and the schema that its CSV conforms to. */
export function distributionsOf(
  definition: DatasetDefinition,
  input: DistributionInput,
  addresses: DatasetAddresses,
): Description[] {
  const { name, query } = definition
  const { isDemo, fixedYears } = input
  const schema = addresses.file(name, 'schema.json')
  const { title } = wordsOf(name, false)
  const distribution = (way: Way, properties: Description['properties']): Description => ({
    iri: addresses.thing(`${name}-${way}`),
    types: ['dcat:Distribution'],
    properties: [
      ['dcterms:title', inBoth(titleOf(catalogueWords.formats[way], isDemo))],
      ['dcterms:description', inBoth(textOf(title, isDemo))],
      ['dcterms:license', [terms.licence]],
      ['dcterms:issued', instant(issuedAt(definition, input))],
      ['dcatap:availability', [terms.stable]],
      ['dcterms:language', [terms.swedish]],
      ...properties,
    ],
  })
  const json = [
    ['dcterms:format', [terms.json]],
    ['dcat:mediaType', [terms.mediaJson]],
  ] as const
  const file = (format: 'csv' | 'json' | 'jsonstat') => {
    const address = iri(addresses.file(name, format))
    return [
      ['dcat:accessURL', [address]],
      ['dcat:downloadURL', [address]],
    ] as const
  }
  return [
    distribution('csv', [
      ...file('csv'),
      ['dcterms:format', [terms.csv]],
      ['dcat:mediaType', [terms.mediaCsv]],
      ['dcterms:conformsTo', [iri(schema)]],
    ]),
    distribution('json', [...file('json'), ...json]),
    distribution('jsonstat', [...file('jsonstat'), ...json, ['dcterms:conformsTo', [terms.jsonStat]]]),
    distribution('api', [
      ['dcat:accessURL', [iri(addresses.api(query(fixedYears)))]],
      ['dcat:accessService', [iri(addresses.thing('api'))]],
      ...json,
    ]),
    {
      iri: schema,
      types: ['dcterms:Standard'],
      properties: [['dcterms:title', [{ text: catalogueWords.columns(name), language: 'en' }]]],
    },
  ]
}
