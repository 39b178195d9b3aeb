import type { TableField, TableSchema } from './table-schema.ts'

const FORMS: Record<TableField['type'], RegExp> = {
  string: /^/u,
  integer: /^-?\d+$/u,
  number: /^-?\d+(?:\.\d+)?$/u,
  year: /^-?\d{4}$/u,
  boolean: /^(?:true|false)$/u,
}

function fieldFaults(field: TableField, text: string, missing: readonly string[]): string[] {
  const { required, pattern, minimum } = field.constraints
  if (missing.includes(text)) return required ? ['is required'] : []
  const allowed = field.constraints.enum
  return [
    ...(FORMS[field.type].test(text) ? [] : [`is no ${field.type}`]),
    ...(allowed === undefined || allowed.includes(text) ? [] : ['is not in the enum']),
    ...(pattern === undefined || new RegExp(`^(?:${pattern})$`, 'u').test(text)
      ? []
      : ['breaks the pattern']),
    ...(minimum === undefined || Number(text) >= minimum ? [] : ['is below the minimum']),
  ]
}

/** Every fault of the rows of a CSV, the header first, against a Table Schema whose fields must match exactly. */
export function tableFaults(
  [header = [], ...records]: readonly (readonly string[])[],
  schema: TableSchema,
): string[] {
  const names = schema.fields.map(({ name }) => name)
  if (JSON.stringify(header) !== JSON.stringify(names)) return [`header is ${header.join()}`]
  const keys = records.map((record) =>
    JSON.stringify(schema.primaryKey.map((name) => record[names.indexOf(name)])),
  )
  return [
    ...keys.filter((key, at) => keys.indexOf(key) !== at).map((key) => `${key} is there twice`),
    ...records.flatMap((record, at) =>
      record.length === names.length
        ? schema.fields.flatMap((field, column) =>
            fieldFaults(field, record[column] ?? '', schema.missingValues).map(
              (fault) => `row ${at + 1}, ${field.name}: ${JSON.stringify(record[column])} ${fault}`,
            ),
          )
        : [`row ${at + 1} has ${record.length} fields`],
    ),
  ]
}
