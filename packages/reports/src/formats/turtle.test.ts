import fc from 'fast-check'
import { Parser } from 'n3'
import { expect, it } from 'vitest'
import { toJsonLd } from './json-ld.ts'
import { readJsonLd, readRdfXml } from './read-rdf.testing.ts'
import type { Description } from './rdf.ts'
import { toRdfXml } from './rdf-xml.ts'
import { toTurtle } from './turtle.ts'

const BASE = 'https://example.invalid/'
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('"', '\\', '"""', '\n', '\r\n', '\t', '\0', '\u007F', 'å', '😀', '\uD800', '"@sv .'),
)

const described = (value: string, address: string): Description => ({
  iri: `${BASE}${address}`,
  types: ['dcat:Dataset'],
  properties: [
    ['dcterms:title', [{ text: value, language: 'sv' }]],
    ['dcterms:identifier', [{ text: value }]],
    ['dcterms:relation', [{ iri: `${BASE}${address}` }]],
    ['dcterms:modified', [{ value: '2026-11-27', type: 'xsd:date' }]],
    ['dcat:keyword', []],
  ],
})

it('writes any text so that a parser reads the same text', () => {
  fc.assert(
    fc.property(text, (value) => {
      const read = new Parser({ format: 'text/turtle' }).parse(toTurtle([described(value, 'a')]))
      const literals = read.filter(({ predicate }) => /title|identifier/.test(predicate.value))
      expect(literals.map(({ object }) => object.value)).toEqual([
        value.toWellFormed(),
        value.toWellFormed(),
      ])
      expect(read).toHaveLength(5)
    }),
  )
})

const isOfXml = (sign: string) =>
  '\t\n\r'.includes(sign) || (sign >= ' ' && sign !== '\uFFFE' && sign !== '\uFFFF')

it('writes any text as XML so that a parser reads what XML can hold of it', () =>
  fc.assert(
    fc.asyncProperty(text, async (value) => {
      const read = await readRdfXml(toRdfXml([described(value, 'a')]))
      const literals = read.filter(({ predicate }) => /title|identifier/.test(predicate.value))
      const held = Array.from(value.toWellFormed(), (sign) => (isOfXml(sign) ? sign : '\uFFFD')).join('')
      expect(literals.map(({ object }) => object.value)).toEqual([held, held])
      expect(read).toHaveLength(5)
    }),
  ))

it('writes an address so that nothing of it can end it', () => {
  const read = new Parser().parse(toTurtle([described('x', 'a> <b "c" {d} \\ \n')]))
  expect(new Set(read.map(({ subject }) => subject.value))).toEqual(
    new Set([`${BASE}a%3E%20%3Cb%20%22c%22%20%7Bd%7D%20%5C%20%0A`]),
  )
})

it('says nothing of what holds nothing', () => {
  expect(toTurtle([described('x', 'a')])).not.toContain('keyword')
  expect(JSON.stringify(toJsonLd([described('x', 'a')]))).not.toContain('keyword')
})

it('says the same as JSON-LD and as XML', async () => {
  const description = described('en text med "citat"', 'a')
  const turtle = new Parser().parse(toTurtle([description])).map(keyOf)
  const jsonLd = await readJsonLd(JSON.stringify(toJsonLd([description])))
  const xml = await readRdfXml(toRdfXml([description]))
  expect(jsonLd.map(keyOf).toSorted()).toEqual(turtle.toSorted())
  expect(xml.map(keyOf).toSorted()).toEqual(turtle.toSorted())
})

interface Read {
  subject: { value: string }
  predicate: { value: string }
  object: { value: string; termType: string; language?: string; datatype?: { value: string } }
}

const keyOf = ({ subject, predicate, object }: Read) =>
  JSON.stringify([
    subject.value,
    predicate.value,
    object.termType,
    object.value,
    object.language ?? null,
    object.datatype?.value ?? null,
  ])
