import type { ProblemCode } from '@inflytt/domain'
import { HEADERS_MEMBER, PROBLEMS_MEMBER, REPEATABLE_MEMBER, TOLD_ONCE_MEMBER } from './describe.ts'
import {
  ETAG,
  FILE_NAME,
  type Headers,
  headersOf,
  LINK,
  LOCATION,
  REPLAYED,
  sometimes,
} from './headers.ts'
import { type Parameter, showExample, showParameter, type Shown } from './shown-examples.ts'
import { problemResponses } from './problem-responses.ts'

interface Response {
  description: string
  headers?: Record<string, object>
  content?: Record<string, { example?: unknown; examples?: object }>
  [member: string]: unknown
}

/** The parts of an operation that are read or completed here. */
export interface Operation {
  operationId?: string
  parameters?: Parameter[]
  requestBody?: { content: Record<string, Shown> }
  responses: Record<string, Response>
  [PROBLEMS_MEMBER]?: ProblemCode[]
  [TOLD_ONCE_MEMBER]?: boolean
  [REPEATABLE_MEMBER]?: boolean
  [HEADERS_MEMBER]?: Record<string, Headers>
}

const BODY_PROBLEMS: ProblemCode[] = [
  'malformed-body',
  'unknown-member',
  'validation-failed',
  'personal-number',
  'payload-too-large',
  'unsupported-media-type',
]
const CONDITION_PROBLEMS: ProblemCode[] = ['precondition-required', 'precondition-failed']
// A query where none is taken, a token that opens nothing, and a format that is not given are refused everywhere.
const ALWAYS: ProblemCode[] = ['invalid-parameter', 'unauthenticated', 'not-acceptable', 'internal']

function header(name: string, description: string, example: string, isRequired = false): Parameter {
  const schema = { type: 'string' }
  return { in: 'header', name, description, required: isRequired, schema, example }
}

const IF_NONE_MATCH = header(
  'If-None-Match',
  'The ETag that is known already; answers 304 if it still holds.',
  '"3-officer"',
)
const IF_MATCH = header('If-Match', 'The ETag of what was read.', '"3-officer"', true)
const IF_MATCH_OF_WORK = header(
  'If-Match',
  'The ETag of what was read; whatever it has become if left out.',
  '"3-officer"',
)
const IF_MATCH_OF_PUT = header(
  'If-Match',
  'The ETag of what was read; If-None-Match: * creates.',
  '"3-officer"',
)
const IDEMPOTENCY_KEY = header(
  'Idempotency-Key',
  'At most 128 visible ASCII characters. The same key and body within 24 hours replay the first answer.',
  '6a3cf1f2-7d3e-4a52-8f6c-0b1d2c3e4f50',
)

function parametersOf(operation: Operation, method: string): Parameter[] {
  if (operation[TOLD_ONCE_MEMBER]) return []
  if (method === 'get') return [IF_NONE_MATCH]
  if (method === 'post' && operation[REPEATABLE_MEMBER])
    return operation[PROBLEMS_MEMBER]?.includes('precondition-failed') ? [IF_MATCH_OF_WORK] : []
  if (method === 'post') return [IDEMPOTENCY_KEY]
  if (method === 'patch') return [IF_MATCH]
  if (method !== 'put') return []
  // A file is sent to what is there already.
  return operation.requestBody?.content['application/json'] === undefined
    ? [IF_MATCH]
    : [IF_MATCH_OF_PUT, header('If-None-Match', 'Creates where nothing is stored.', '*')]
}

/** Whether an `Idempotency-Key` keeps the answer. */
function isKeyed(operation: Operation, method: string): boolean {
  return method === 'post' && !operation[TOLD_ONCE_MEMBER] && !operation[REPEATABLE_MEMBER]
}

function problemsOf(operation: Operation, method: string): ProblemCode[] {
  const places = new Set(operation.parameters?.map((parameter) => parameter.in))
  return [
    ...(operation[PROBLEMS_MEMBER] ?? []),
    ...(operation.requestBody ? BODY_PROBLEMS : []),
    ...(places.has('path') ? (['not-found'] as const) : []),
    ...(method === 'post' ? (['conflict'] as const) : []),
    ...(isKeyed(operation, method) ? (['idempotency-key-reused'] as const) : []),
    ...(method === 'patch' || method === 'put' ? CONDITION_PROBLEMS : []),
    ...(method === 'get'
      ? (['store-unavailable'] as const)
      : (['forbidden', 'store-unavailable', 'storage-full'] as const)),
    ...ALWAYS,
  ]
}

function acceptMergePatch(operation: Operation): void {
  const json = operation.requestBody?.content['application/json']
  if (json && operation.requestBody) operation.requestBody.content['application/merge-patch+json'] = json
}

const hasPages = ({ parameters = [] }: Operation) => parameters.some(({ name }) => name === 'page')

const isFile = (mediaType: string) => /^text\/(?:csv|html)$|officedocument/.test(mediaType)

/** The name that a file has, and what of the list it has not. */
function headersByFormat({ content = {} }: Response, usual: Headers): Headers {
  const mediaTypes = Object.keys(content)
  if (!mediaTypes.some(isFile)) return usual
  if (mediaTypes.every(isFile)) return { ...usual, ...FILE_NAME }
  const isList = usual['Link'] === LINK['Link']
  const told = isList ? sometimes(usual, 'Of JSON alone.') : usual
  return { ...told, ...sometimes(FILE_NAME, 'Of what is taken as a file.') }
}

function addSuccessHeaders(operation: Operation, method: string): void {
  const { 200: found } = operation.responses
  const isTagged = method !== 'post' && !operation[TOLD_ONCE_MEMBER]
  const usual: Record<string, Headers> = {
    200: { ...(hasPages(operation) && LINK), ...(isTagged && ETAG) },
    201: { ...ETAG, ...LOCATION },
  }
  const replayed = isKeyed(operation, method) ? REPLAYED : {}
  for (const [status, response] of Object.entries(operation.responses)) {
    const told = operation[HEADERS_MEMBER]?.[status] ?? usual[status] ?? {}
    const all = { ...headersByFormat(response, told), ...replayed }
    if (Object.keys(all).length > 0) response.headers = headersOf(all)
  }
  if (found && isTagged && method === 'get')
    operation.responses['304'] = {
      description: 'Not changed since the tag that was sent.',
      headers: headersOf(ETAG),
    }
}

/** An example of the record that a refused change finds: without what an answer says of the change. */
function currentOf({ responses }: Operation): object | undefined {
  const saved = responses['200']?.content?.['application/json']?.example
  if (typeof saved !== 'object' || saved === null) return undefined
  return Object.fromEntries(Object.entries(saved).filter(([name]) => !name.startsWith('_')))
}

/** Adds what follows from the method, the body and the parameters and so is not said route by route. */
export function completeOperation(operation: Operation, method: string, baseUrl: string): void {
  const problems = problemResponses(problemsOf(operation, method), {
    baseUrl,
    method,
    current: currentOf(operation),
  })
  for (const shown of Object.values(operation.requestBody?.content ?? {})) showExample(shown)
  if (method === 'patch') acceptMergePatch(operation)
  addSuccessHeaders(operation, method)
  Object.assign(operation.responses, problems)
  const parameters = [...(operation.parameters ?? []), ...parametersOf(operation, method)].map(
    showParameter,
  )
  if (parameters.length > 0) operation.parameters = parameters
  if (operation.operationId) operation.operationId = operation.operationId.replace('ApiV1', '')
  delete operation[PROBLEMS_MEMBER]
  delete operation[TOLD_ONCE_MEMBER]
  delete operation[REPEATABLE_MEMBER]
  delete operation[HEADERS_MEMBER]
}
