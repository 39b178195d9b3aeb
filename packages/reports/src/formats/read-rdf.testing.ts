import type { Quad } from '@rdfjs/types'
import { JsonLdParser } from 'jsonld-streaming-parser'
import { RdfXmlParser } from 'rdfxml-streaming-parser'

/** The statements of RDF/XML, as a parser that is not ours reads them. */
export const readRdfXml = (text: string): Promise<Quad[]> => readAll(new RdfXmlParser(), text)

/** The same of JSON-LD. */
export const readJsonLd = (text: string): Promise<Quad[]> => readAll(new JsonLdParser(), text)

async function readAll(parser: JsonLdParser | RdfXmlParser, text: string): Promise<Quad[]> {
  const quads: Quad[] = []
  parser.on('data', (quad: Quad) => quads.push(quad))
  const ended = new Promise((resolve, reject) => parser.on('end', resolve).on('error', reject))
  parser.end(text)
  await ended
  return quads
}
