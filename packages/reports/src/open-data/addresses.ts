import type { DatasetName } from './dataset.ts'

/** The licence that the data is given out under, as Creative Commons writes its address. */
export const CC0 = 'http://creativecommons.org/publicdomain/zero/1.0/'

export const FILE_FORMATS = ['csv', 'json', 'jsonstat', 'schema.json'] as const
export type FileFormat = (typeof FILE_FORMATS)[number]

/** Where everything is found; the addresses stay. */
export interface DatasetAddresses {
  catalogue: (format: 'ttl' | 'jsonld') => string
  file: (name: DatasetName, format: FileFormat) => string
  /** What the catalogue speaks of, as a name that leads to the catalogue. */
  thing: (name: string) => string
  /** Under `/api/v1`, with its query. */
  api: (path: string) => string
  page: (path: string) => string
}

export function addressesUnder(baseUrl: string): DatasetAddresses {
  const root = `${baseUrl}/api/v1`
  const catalogue: DatasetAddresses['catalogue'] = (format) => `${root}/open-data/catalog.${format}`
  return {
    catalogue,
    file: (name, format) => `${root}/open-data/datasets/${name}.${format}`,
    thing: (name) => `${catalogue('ttl')}#${name}`,
    api: (path) => `${root}${path}`,
    page: (path) => `${baseUrl}${path}`,
  }
}
