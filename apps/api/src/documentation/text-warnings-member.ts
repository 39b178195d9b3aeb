import { FREE_TEXT_MARK } from '@inflytt/domain'

interface Schema {
  $ref?: string
  properties?: Record<string, object>
}
interface Body {
  content?: Record<string, { schema?: Schema }>
}
/** The parts of an operation that are read here. */
export interface Described {
  requestBody?: Body
  responses: Record<string, Body>
}

const WARNINGS = {
  type: 'array',
  description: 'In the answer to a save: what is worth telling of the texts that were written.',
  items: {
    type: 'object',
    properties: { code: { type: 'string' }, pointer: { type: 'string' }, detail: { type: 'string' } },
    required: ['code', 'pointer', 'detail'],
  },
}

/** Describes the `_warnings` that every save of a free text can be answered with. */
export function describeTextWarnings(
  operation: Described,
  components: Readonly<Record<string, Schema>>,
): void {
  const schemaOf = (body: Body | undefined) => {
    const schema = body?.content?.['application/json']?.schema
    return schema?.$ref === undefined ? schema : components[schema.$ref.split('/').at(-1) ?? '']
  }
  if (!JSON.stringify(schemaOf(operation.requestBody) ?? {}).includes(FREE_TEXT_MARK)) return
  for (const status of ['200', '201']) {
    const answered = schemaOf(operation.responses[status])
    if (answered?.properties !== undefined) answered.properties['_warnings'] ??= WARNINGS
  }
}
