import type { BothLanguages } from '../strings/open-data.ts'
import { CC0, type DatasetAddresses } from './addresses.ts'
import type { Dataset, DatasetName, Row } from './dataset.ts'
import { wordsOf } from './words.ts'

export interface DatasetJson {
  dataset: {
    name: DatasetName
    title: BothLanguages
    description: BothLanguages
    isDemo: boolean
    licence: string
    updatedAt: string | null
    dataVersion: string
    /** Addresses of the description of each column, and of the catalogue. */
    schema: string
    catalogue: string
  }
  rows: Row[]
}

/** The rows as objects, with what the dataset is. */
export function toDatasetJson(dataset: Dataset, addresses: DatasetAddresses): DatasetJson {
  const { definition, isDemo, updatedAt, dataVersion, rows } = dataset
  const { title, description } = wordsOf(definition.name, isDemo)
  return {
    dataset: {
      name: definition.name,
      title,
      description,
      isDemo,
      licence: CC0,
      updatedAt: updatedAt ?? null,
      dataVersion,
      schema: addresses.file(definition.name, 'schema.json'),
      catalogue: addresses.catalogue('ttl'),
    },
    rows: rows.map((row) =>
      Object.fromEntries(definition.columns.map(({ name }) => [name, row[name] ?? null])),
    ),
  }
}
