/** What is described by a schema, and shown by an example. */
export interface Shown {
  description?: string
  schema?: { type?: string; example?: unknown; examples?: unknown[] }
  example?: unknown
}

export interface Parameter extends Shown {
  in?: string
  name?: string
  required?: boolean
  style?: string
  explode?: boolean
}

/** A schema tells its example by a member that OpenAPI has given up: readers look for it beside the schema. */
export function showExample(shown: Shown): void {
  if (shown.schema?.example === undefined) return
  const { example, ...schema } = shown.schema
  Object.assign(shown, { schema, example })
}

/**
 * A page for people fills in the example of a parameter. One that may be left out is not to be filled in for them, so
 * its example stays with its schema and is told in words.
 */
export function showParameter({ ...parameter }: Parameter): Parameter {
  showExample(parameter)
  const isList = parameter.schema?.type === 'array' && parameter.in === 'query'
  return {
    ...(parameter.required === true ? parameter : asOptional(parameter)),
    ...(isList && { style: 'form', explode: false }),
  }
}

function asOptional({ example, ...parameter }: Parameter): Parameter {
  if (example === undefined) return parameter
  return {
    ...parameter,
    description: `${parameter.description} Such as \`${([example].flat() as (string | number)[]).join(',')}\`.`,
    schema: { ...parameter.schema, examples: [example] },
  }
}
