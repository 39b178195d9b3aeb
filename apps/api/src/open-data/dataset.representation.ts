import { z } from 'zod'

const inBoth = z.object({ sv: z.string(), en: z.string() })
const field = z.union([z.string(), z.number(), z.boolean(), z.null()])
const byPosition = <Value extends z.ZodType>(value: Value) => z.record(z.string(), value)

const datasetJson = z
  .object({
    dataset: z.object({
      name: z.string(),
      title: inBoth,
      description: inBoth,
      isDemo: z.boolean(),
      licence: z.url(),
      updatedAt: z.string().nullable(),
      dataVersion: z.string(),
      schema: z.url(),
      catalogue: z.url(),
    }),
    rows: z.array(z.record(z.string(), field)),
  })
  .meta({ id: 'Dataset', description: 'The rows of a dataset. null is a gap, never zero.' })

const cube = z
  .object({
    version: z.literal('2.0'),
    class: z.literal('dataset'),
    href: z.url(),
    label: z.string(),
    source: z.string(),
    updated: z.string().optional(),
    note: z.array(z.string()),
    id: z.array(z.string()),
    size: z.array(z.int()),
    role: z.record(z.string(), z.array(z.string())),
    dimension: z.record(
      z.string(),
      z.object({
        label: z.string(),
        category: z.looseObject({
          index: z.array(z.string()),
          label: z.record(z.string(), z.string()),
        }),
      }),
    ),
    value: byPosition(z.number().nullable()),
    status: byPosition(z.string()),
    extension: z.looseObject({ isDemo: z.boolean(), bound: byPosition(z.string()) }),
  })
  .meta({
    id: 'DatasetCube',
    description:
      'JSON-stat 2.0: value and status are keyed by position. Answered for names that end in .jsonstat.',
  })

const tableSchema = z
  .object({
    $schema: z.url(),
    fields: z.array(z.looseObject({ name: z.string(), type: z.string() })),
    primaryKey: z.array(z.string()),
    missingValues: z.array(z.string()),
  })
  .meta({
    id: 'DatasetTableSchema',
    description:
      'Frictionless Table Schema of the CSV of the same name. Answered for names that end in .schema.json.',
  })

/** What a JSON file of a dataset is, by the end of its name. */
export const datasetFileSchema = z.union([datasetJson, cube, tableSchema])

/** A catalogue as JSON-LD: a graph of what is described. */
export const catalogueSchema = z
  .object({
    '@context': z.record(z.string(), z.string()),
    '@graph': z.array(z.looseObject({ '@id': z.string(), '@type': z.array(z.string()) })),
  })
  .meta({ id: 'Catalogue', description: 'DCAT-AP-SE 3 as JSON-LD.' })
