/** What is described by a schema, and shown by an example. */
export interface Shown {
  description?: string
  schema?: { type?: string; example?: unknown }
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
 * its example stays with its schema.
 */
export function showParameter({ ...parameter }: Parameter): Parameter {
  showExample(parameter)
  const { example, ...optional } = parameter
  const schema = { ...parameter.schema, ...(example !== undefined && { examples: [example] }) }
  const isList = schema.type === 'array' && parameter.in === 'query'
  return {
    ...(parameter.required === true ? parameter : { ...optional, schema }),
    ...(isList && { style: 'form', explode: false }),
  }
}
