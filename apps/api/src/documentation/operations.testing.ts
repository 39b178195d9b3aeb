import type { TestApi } from '../api.testing.ts'

export interface JsonSchema {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  properties?: Record<string, JsonSchema>
  required?: string[]
  items?: JsonSchema
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  allOf?: JsonSchema[]
  additionalProperties?: unknown
  example?: unknown
}

export interface Operation {
  method: string
  /** With parameters in braces. */
  path: string
  parameters: {
    name: string
    in: string
    description?: string
    required?: boolean
    schema: JsonSchema & { examples?: unknown[] }
    example?: unknown
  }[]
  body: JsonSchema | undefined
  /** Of the body. */
  example: unknown
  /** What a body that is a file is shown by, by its media types. */
  files: Record<string, { example?: string }>
  responses: Record<
    string,
    {
      headers?: Record<string, { required?: boolean }>
      content?: Record<string, { examples?: Record<string, unknown> }>
    }
  >
}

interface Document {
  paths: Record<
    string,
    Record<
      string,
      Pick<Operation, 'responses'> & {
        parameters?: Operation['parameters']
        requestBody?: { content: Record<string, { schema: JsonSchema; example?: unknown }> }
      }
    >
  >
  components: { schemas: Record<string, JsonSchema>; responses: Operation['responses'] }
}

export interface Documented {
  operations: Operation[]
  /** The schema itself, where it is named elsewhere. */
  resolve: (schema: JsonSchema) => JsonSchema
}

/** The response itself, where operations have it in common. */
export function responseIn<R extends object>(
  { components }: { components: { responses: Record<string, R> } },
  told: R & { $ref?: string },
): R {
  return components.responses[told.$ref?.split('/').at(-1) ?? ''] ?? told
}

/** Every operation of the OpenAPI document that the application gives. */
export async function readOperations(api: TestApi): Promise<Documented> {
  const { body: document } = await api.ask<Document>('public', '/openapi.json')
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], responses, requestBody }]) => ({
      method: method.toUpperCase(),
      path,
      parameters,
      responses: Object.fromEntries(
        Object.entries(responses).map(([status, told]) => [status, responseIn(document, told)]),
      ),
      body: requestBody?.content['application/json']?.schema,
      example: requestBody?.content['application/json']?.example,
      files: (requestBody?.content['application/json'] === undefined
        ? (requestBody?.content ?? {})
        : {}) as Operation['files'],
    })),
  )
  const resolve = (schema: JsonSchema): JsonSchema => {
    const name = schema.$ref?.split('/').at(-1)
    return name === undefined ? schema : (document.components.schemas[name] ?? {})
  }
  return { operations, resolve }
}

/** The way an operation documents a failure, or undefined where it does not know it. */
export function isDocumented(
  { responses }: Operation,
  status: number,
  code: string | undefined,
): boolean {
  const response = responses[status]
  if (response === undefined) return false
  if (code === undefined) return true
  return Object.hasOwn(response.content?.['application/problem+json']?.examples ?? {}, code)
}
