import { readDataVersions } from '@inflytt/db'
import {
  addressesUnder,
  DATASETS,
  type DatasetDefinition,
  describeCatalogue,
  FILE_FORMATS,
  type FileFormat,
  toDatasetCsv,
  toDatasetCube,
  toDatasetJson,
  toJsonLd,
  toRdfXml,
  toTableSchema,
  toTurtle,
} from '@inflytt/reports'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { allow } from '../access/allow.ts'
import { type AttemptLimit, takeReading } from '../access/sign-in/attempt-limit.ts'
import { createClientAddress } from '../access/client-address.ts'
import type { Deps } from '../deps.ts'
import { answer, describe, fileAnswer } from '../documentation/describe.ts'
import { ETAG } from '../documentation/headers.ts'
import { requireAccepted } from '../http/answers/accept.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { compressed } from '../http/answers/compression.ts'
import { checkIfNoneMatch, figureTag } from '../http/answers/conditional.ts'
import { params } from '../http/requests/validate.ts'
import { readRecordContext, type RecordContext } from '../record-context.ts'
import {
  CATALOGUE_EXAMPLE,
  CATALOGUE_TURTLE_EXAMPLE,
  CATALOGUE_XML_EXAMPLE,
  DATASET_CSV_EXAMPLE,
  DATASET_EXAMPLE,
} from './dataset.example.ts'
import { catalogueSchema, datasetFileSchema } from './dataset.representation.ts'
import { readCatalogueInput, readDataset } from './open-data.service.ts'

const CSV = 'text/csv'
const JSON_TYPE = 'application/json'
const TURTLE = 'text/turtle'
const RDF_XML = 'application/rdf+xml'
const JSON_LD = 'application/ld+json'

// A harvest takes the catalogue and some forty files at once. Who has one already is answered 304 and not counted.
const PER_ADDRESS: AttemptLimit = { name: 'open-data', attempts: 120, windowMs: 60_000 }

interface DatasetFile {
  definition: DatasetDefinition
  format: FileFormat
}

const FILES = new Map(
  DATASETS.flatMap((definition) =>
    FILE_FORMATS.map((format): [string, DatasetFile] => [
      `${definition.name}.${format}`,
      { definition, format },
    ]),
  ),
)

const file = z
  .enum([...FILES.keys()])
  .describe(
    'The name of a dataset and how it is written: csv, json, jsonstat (JSON-stat 2.0), or schema.json, which describes the columns of the CSV (Frictionless Table Schema).',
  )
  .meta({ example: 'households.csv' })

export function openDataRoutes({ config, baseUrl }: Pick<Deps, 'config' | 'baseUrl'>) {
  const clientAddress = createClientAddress(config)

  async function takeOne(c: Context<ApiEnv>): Promise<void> {
    await takeReading(c.get('deps'), PER_ADDRESS, clientAddress(c))
  }

  async function answerCatalogue(
    c: Context<ApiEnv>,
    contentType: string,
    write: (described: ReturnType<typeof describeCatalogue>) => string,
  ): Promise<Response> {
    const { db, clock } = c.get('deps')
    const context = await readRecordContext(db, clock())
    const input = await readCatalogueInput(db, context)
    const { contactEmail } = config
    const text = write(describeCatalogue({ baseUrl: baseUrl(), contactEmail, ...input }))
    const { figures, publications } = await readDataVersions(db)
    // The text too: what a release adds is fetched although no figure has changed.
    checkIfNoneMatch(c, figureTag(text, [figures.version, publications.version]))
    await takeOne(c)
    return c.body(text, 200, { 'Content-Type': contentType })
  }

  return new Hono<ApiEnv>()
    .get(
      '/catalog.ttl',
      describe({
        summary: 'The catalogue of the open data as Turtle, after DCAT-AP-SE 3',
        tag: 'openData',
        access: 'public',
        answers: {
          200: fileAnswer(TURTLE, 'The catalogue, its datasets and files.', CATALOGUE_TURTLE_EXAMPLE),
        },
        problems: ['rate-limited'],
      }),
      allow('open-data', 'read'),
      compressed,
      (c) => answerCatalogue(c, `${TURTLE}; charset=utf-8`, toTurtle),
    )
    .get(
      '/catalog.rdf',
      describe({
        summary: 'The same catalogue as RDF/XML',
        tag: 'openData',
        access: 'public',
        answers: {
          200: fileAnswer(RDF_XML, 'The same statements.', CATALOGUE_XML_EXAMPLE),
        },
        problems: ['rate-limited'],
      }),
      allow('open-data', 'read'),
      compressed,
      (c) => answerCatalogue(c, `${RDF_XML}; charset=utf-8`, toRdfXml),
    )
    .get(
      '/catalog.jsonld',
      describe({
        summary: 'The same catalogue as JSON-LD',
        tag: 'openData',
        access: 'public',
        answers: {
          200: { ...answer(catalogueSchema, { example: CATALOGUE_EXAMPLE }), mediaType: JSON_LD },
        },
        problems: ['rate-limited'],
      }),
      allow('open-data', 'read'),
      compressed,
      (c) => answerCatalogue(c, JSON_LD, (described) => JSON.stringify(toJsonLd(described))),
    )
    .get(
      '/datasets/:file',
      describe({
        summary: 'A dataset as a file, or the description of its columns',
        description:
          'Every figure is an answer of /outcomes or of the agreements, as everybody may read it. A gap is empty, and the column of its status says why. In a demo every row says DEMO.',
        tag: 'openData',
        access: 'public',
        answers: {
          200: [
            answer(datasetFileSchema, { example: DATASET_EXAMPLE }),
            fileAnswer(CSV, 'UTF-8 without byte order mark, comma, decimal point.', DATASET_CSV_EXAMPLE),
          ],
        },
        headers: { 200: { ...ETAG, Link: 'Of a dataset, where its columns are described.' } },
        problems: ['not-found', 'rate-limited'],
      }),
      allow('open-data', 'read'),
      params(z.object({ file })),
      compressed,
      async (c) => {
        const { db, clock } = c.get('deps')
        const { definition, format } = FILES.get(c.req.valid('param').file)!
        requireAccepted(c, format === 'csv' ? CSV : JSON_TYPE)
        if (format === 'schema.json') {
          const schema = toTableSchema(definition)
          checkIfNoneMatch(c, figureTag(JSON.stringify(schema)))
          return c.json(schema)
        }
        const context = await readRecordContext(db, clock())
        checkIfNoneMatch(c, await tagOf(c, context, { definition, format }))
        await takeOne(c)
        const dataset = await readDataset(db, context, definition)
        const addresses = addressesUnder(baseUrl())
        const schemaAddress = addresses.file(definition.name, 'schema.json')
        c.header('Link', `<${schemaAddress}>; rel="describedby"; type="${JSON_TYPE}"`)
        if (format === 'json') return c.json(toDatasetJson(dataset, addresses))
        if (format === 'jsonstat') return c.json(toDatasetCube(dataset, addresses))
        const name = `${context.isDemo ? 'DEMO_' : ''}inflytt_${definition.name}.csv`
        c.header('Content-Disposition', `attachment; filename="${name}"`)
        c.header('Content-Type', `${CSV}; charset=utf-8; header=present`)
        return c.body(toDatasetCsv(dataset))
      },
    )

  /** What comes from fixed years follows the publications, and tells nothing of what is recorded meanwhile. */
  async function tagOf(
    c: Context<ApiEnv>,
    { today, isDemo }: RecordContext,
    { definition, format }: DatasetFile,
  ): Promise<string> {
    const versions = await readDataVersions(c.get('deps').db)
    const followed = versions[definition.follows].version
    return figureTag(
      definition.name,
      format,
      followed,
      versions.settings.version,
      today,
      isDemo,
      baseUrl(),
    )
  }
}
