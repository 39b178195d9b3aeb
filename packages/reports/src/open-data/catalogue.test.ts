import { readFileSync } from 'node:fs'
import { Parser, Store } from 'n3'
import SHACLValidator from 'rdf-validate-shacl'
import { describe, expect, it } from 'vitest'
import { toJsonLd } from '../formats/json-ld.ts'
import { toRdfXml } from '../formats/rdf-xml.ts'
import { readJsonLd, readRdfXml } from '../formats/read-rdf.testing.ts'
import { toTurtle } from '../formats/turtle.ts'
import { FILE_FORMATS } from './addresses.ts'
import { type CatalogueInput, describeCatalogue } from './catalogue.ts'
import { DATASETS } from './datasets.ts'

const BASE = 'https://inflytt.example.se'
const ROOT = `${BASE}/api/v1/open-data`
const DCAT = 'http://www.w3.org/ns/dcat#'
const DCTERMS = 'http://purl.org/dc/terms/'
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'

const input: CatalogueInput = {
  baseUrl: BASE,
  isDemo: false,
  contactEmail: 'data@example.se',
  updatedAt: { figures: '2026-11-27T07:00:00.000Z', publications: '2026-03-17T10:00:00.000Z' },
  fixedYears: [2023, 2024, 2025],
  firstFixedAt: '2024-03-14T09:00:00.000Z',
}
const turtleOf = (over: Partial<CatalogueInput> = {}) =>
  toTurtle(describeCatalogue({ ...input, ...over }))
const quadsOf = (turtle: string) => new Parser({ format: 'text/turtle' }).parse(turtle)
type Quad = ReturnType<typeof quadsOf>[number]

const shapes = new Store(
  quadsOf(readFileSync(new URL('dcat-ap-se-3.shapes.ttl', import.meta.url), 'utf8')),
)

const reportOn = (quads: readonly Quad[]) => new SHACLValidator(shapes).validate(new Store(quads))

async function faultsOf(quads: readonly Quad[]): Promise<string[]> {
  return (await reportOn(quads)).results.map(
    ({ focusNode, path, message }) =>
      `${focusNode?.value} ${path?.value}: ${message.map(({ value }) => value).join()}`,
  )
}

const valuesOf = (quads: readonly Quad[], subject: string, predicate: string) =>
  quads
    .filter((quad) => quad.subject.value === subject && quad.predicate.value === predicate)
    .map(({ object }) => object.value)

describe('the catalogue', () => {
  const quads = quadsOf(turtleOf())

  it.each([
    ['with everything known', {}],
    ['in a demo', { isDemo: true }],
    [
      'before any year is fixed',
      {
        fixedYears: [],
        firstFixedAt: undefined,
        updatedAt: { figures: undefined, publications: undefined },
      },
    ],
    ['without a contact', { contactEmail: undefined }],
  ])('has what DCAT-AP-SE 3 asks for %s', async (_name, over) => {
    expect(await faultsOf(quadsOf(turtleOf(over)))).toEqual([])
  })

  it('would be faulted without any one of what the profile makes mandatory', async () => {
    const mandatory = [
      ['Catalog', `${DCTERMS}title`],
      ['Catalog', `${DCTERMS}publisher`],
      ['Catalog', `${DCAT}dataset`],
      ['Catalog', `${DCTERMS}license`],
      ['Dataset', `${DCTERMS}description`],
      ['Dataset', `${DCTERMS}publisher`],
      ['Distribution', `${DCAT}accessURL`],
      ['Distribution', `${DCTERMS}license`],
      ['Distribution', `${DCTERMS}format`],
      ['DataService', `${DCAT}endpointURL`],
      ['DataService', `${DCTERMS}format`],
    ]
    for (const [type, predicate] of mandatory) {
      const subjects = quads
        .filter((quad) => quad.predicate.value === TYPE && quad.object.value === `${DCAT}${type}`)
        .map(({ subject }) => subject.value)
      const without = quads.filter(
        (quad) => !(subjects.includes(quad.subject.value) && quad.predicate.value === predicate),
      )
      expect(subjects.length).toBeGreaterThan(0)
      expect([type, predicate, (await faultsOf(without)).length >= subjects.length]).toEqual([
        type,
        predicate,
        true,
      ])
    }
  })

  it('would be faulted for every value that were not said to be of its table, and every address not said to be a thing', async () => {
    const objectsOf = (names: readonly string[]) =>
      quads.flatMap(({ predicate, object }) =>
        names.some((name) => predicate.value.endsWith(name)) ? object.value : [],
      )
    const values = objectsOf([
      'terms/language',
      'terms/accessRights',
      'terms/accrualPeriodicity',
      'terms/format',
      'terms/type',
      '#theme',
      '/availability',
    ])
    const addresses = objectsOf(['accessURL', 'downloadURL', 'endpointURL', 'endpointDescription'])
    const without = quads.filter(
      ({ predicate, object }) =>
        !predicate.value.endsWith('core#inScheme') && !object.value.endsWith('rdf-schema#Resource'),
    )
    const faulted = new Set((await reportOn(without)).results.map((one) => one.focusNode?.value))
    expect(addresses.length).toBeGreaterThan(0)
    expect([...values, ...addresses].filter((one) => !faulted.has(one))).toEqual([])
  })

  it('says the same in all of its formats', async () => {
    const store = new Store(quads)
    expect(store.size).toBe(quads.length)
    const described = describeCatalogue(input)
    const jsonLd = await readJsonLd(JSON.stringify(toJsonLd(described)))
    for (const read of [jsonLd, await readRdfXml(toRdfXml(described))]) {
      expect(read.filter((quad) => !store.has(quad))).toEqual([])
      expect(new Store(read).size).toBe(store.size)
    }
  })

  it('has no nameless things, and only whole addresses', () => {
    const terms = quads.flatMap(({ subject, object }) => [subject, object])
    expect(terms.filter(({ termType }) => termType === 'BlankNode')).toEqual([])
    const addresses = terms.filter(({ termType }) => termType === 'NamedNode')
    expect(addresses.filter(({ value }) => !/^(?:https?:\/\/|mailto:)\S+$/.test(value))).toEqual([])
  })

  it('gives every dataset its files, the API and the schema of its CSV', () => {
    for (const { name, query } of DATASETS) {
      const distributions = valuesOf(quads, `${ROOT}/catalog.ttl#${name}`, `${DCAT}distribution`)
      const downloads = distributions.flatMap((one) => valuesOf(quads, one, `${DCAT}downloadURL`))
      const files = FILE_FORMATS.map((format) => `${ROOT}/datasets/${name}.${format}`)
      expect(downloads).toEqual(files.slice(0, 3))
      expect(valuesOf(quads, `${ROOT}/catalog.ttl#${name}-csv`, `${DCTERMS}conformsTo`)).toEqual(
        files.slice(3),
      )
      expect(valuesOf(quads, `${ROOT}/catalog.ttl#${name}-api`, `${DCAT}accessURL`)).toEqual([
        `${BASE}/api/v1${query(input.fixedYears)}`,
      ])
    }
  })

  it('asks the API of the latest fixed years that have no gap between them', () => {
    const askedOf = (fixedYears: number[]) =>
      valuesOf(
        quadsOf(turtleOf({ fixedYears })),
        `${ROOT}/catalog.ttl#persons-api`,
        `${DCAT}accessURL`,
      ).map((address) => new URL(address).search)
    expect(askedOf([2020, 2022, 2023])).toEqual(['?measure=persons&by=year&from=2022&to=2023'])
    expect(askedOf([])).toEqual(['?measure=persons&by=year'])
  })

  it('tells the period: from 2020 on of what is recorded, the fixed years of what waits for them', () => {
    const periodOf = (name: string) => {
      const [period = ''] = valuesOf(quads, `${ROOT}/catalog.ttl#${name}`, `${DCTERMS}temporal`)
      return [`${DCAT}startDate`, `${DCAT}endDate`].flatMap((one) => valuesOf(quads, period, one))
    }
    expect(periodOf('households')).toEqual(['2020-01-01'])
    expect(periodOf('persons')).toEqual(['2023-01-01', '2025-12-31'])
    const none = quadsOf(turtleOf({ fixedYears: [] }))
    expect(valuesOf(none, `${ROOT}/catalog.ttl#persons`, `${DCTERMS}temporal`)).toEqual([])
  })

  it('was changed when its datasets were, each by what it follows', () => {
    const changedOf = (name: string) =>
      valuesOf(quads, `${ROOT}/catalog.ttl#${name}`, `${DCTERMS}modified`)
    expect(changedOf('catalogue')).toEqual(['2026-11-27T07:00:00.000Z'])
    expect(changedOf('activities')).toEqual(['2026-11-27T07:00:00.000Z'])
    expect(changedOf('persons')).toEqual(['2026-03-17T10:00:00.000Z'])
  })

  it('was issued when the first year was fixed, where it waits for that; of the rest nobody recorded it', () => {
    const issuedOf = (given: readonly Quad[]) =>
      given
        .filter(({ predicate }) => predicate.value === `${DCTERMS}issued`)
        .map(({ subject, object }) => [subject.value.split('#')[1], object.value])
    expect(issuedOf(quads)).toEqual(
      ['persons', 'persons-csv', 'persons-json', 'persons-jsonstat', 'persons-api'].map((name) => [
        name,
        '2024-03-14T09:00:00.000Z',
      ]),
    )
    expect(issuedOf(quadsOf(turtleOf({ firstFixedAt: undefined })))).toEqual([])
  })

  it('says DEMO in every title and description of a demo, and nowhere else', () => {
    const told = (given: readonly Quad[]) =>
      given
        .filter(({ subject }) => subject.value.startsWith(`${ROOT}/catalog.ttl#`))
        .filter(({ predicate }) =>
          [`${DCTERMS}title`, `${DCTERMS}description`].includes(predicate.value),
        )
        .map(({ object }) => object.value)
    const demo = told(quadsOf(turtleOf({ isDemo: true })))
    expect(demo.length).toBe(told(quads).length)
    expect(demo.filter((text) => !text.startsWith('DEMO \u2013 '))).toEqual([])
    expect(turtleOf()).not.toContain('DEMO')
  })

  it('names no contact where none is known', () => {
    expect(turtleOf({ contactEmail: undefined })).not.toMatch(/vcard:(?!\s)|contactPoint/)
  })
})
