import type { BothLanguages } from '../strings/open-data.ts'
import type { Column } from './column.ts'
import type { DatasetDefinition } from './dataset.ts'
import { columnText } from './words.ts'

export interface TableField {
  name: string
  type: Column['type']
  /** Swedish; the English is in `en`. */
  title: string
  description: string
  en: { title: string; description: string }
  constraints: { required: boolean; enum?: string[]; pattern?: string; minimum?: number }
}

export interface TableSchema {
  $schema: string
  fields: TableField[]
  primaryKey: string[]
  missingValues: string[]
}

/** Frictionless Table Schema of a dataset's CSV. `fieldsMatch` is left out: `exact` is what it is then, and the profile of 2.0 has a list there, where its text has a word. */
export function toTableSchema({ columns }: Pick<DatasetDefinition, 'columns'>): TableSchema {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: columns.map(toField),
    primaryKey: columns.filter(({ role }) => role === 'key').map(({ name }) => name),
    missingValues: [''],
  }
}

function toField(column: Column): TableField {
  const { title, text } = columnText(column)
  const inLanguage = (language: keyof BothLanguages) => ({
    title: title[language],
    description: text[language],
  })
  const isCount = column.role === 'figure' && column.isSigned !== true
  return {
    name: column.name,
    type: column.type,
    ...inLanguage('sv'),
    en: inLanguage('en'),
    constraints: {
      required: column.isRequired,
      ...(column.codes !== undefined && { enum: [...column.codes] }),
      ...(column.pattern !== undefined && { pattern: column.pattern }),
      ...(isCount && { minimum: 0 }),
    },
  }
}
