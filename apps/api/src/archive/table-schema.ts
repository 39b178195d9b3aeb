import type { ArchivedTable } from '@inflytt/db'

export interface ArchivedFile {
  table: ArchivedTable
  rows: number
  bytes: number
  sha256: string
}

// Numbers are told by the column's type in the store; everything else is written as text.
const typeOf = (type: string) =>
  /int|bool/.test(type) ? 'integer' : /real|double|float|numeric/.test(type) ? 'number' : 'string'

/** An empty cell is what is not there, but for a text that has to be there: that is empty itself. */
function toField({ name, type, isNullable, description }: ArchivedTable['columns'][number]): object {
  const field = { name, type: typeOf(type), description }
  if (isNullable) return field
  return field.type === 'string'
    ? { ...field, missingValues: [] }
    : { ...field, constraints: { required: true } }
}

/** A data package as Frictionless describes it (`datapackage.json`), of files that have been written. */
export function dataPackage(files: readonly ArchivedFile[], at: Date): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'inflytt',
    title: 'inflytt',
    created: at.toISOString(),
    resources: files.map(({ table, rows, bytes, sha256 }) => ({
      name: table.name.replaceAll('_', '-'),
      path: `${table.name}.csv`,
      description: table.description,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes,
      hash: `sha256:${sha256}`,
      rows,
      dialect: {
        delimiter: ',',
        lineTerminator: '\r\n',
        quoteChar: '"',
        doubleQuote: true,
        header: true,
      },
      schema: {
        $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
        missingValues: [''],
        fields: table.columns.map(toField),
      },
    })),
  }
}
