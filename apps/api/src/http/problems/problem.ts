import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { DomainError } from '@inflytt/domain'
import type { Fault, ProblemCode } from '@inflytt/domain'
import type { ApiEnv } from '../api-env.ts'

export const PROBLEM_MEDIA_TYPE = 'application/problem+json'

interface ProblemKind {
  status: ContentfulStatusCode
  title: string
}

export const PROBLEMS: Record<ProblemCode, ProblemKind> = {
  'malformed-body': { status: 400, title: 'The body cannot be read' },
  'unknown-member': { status: 422, title: 'The body has members that are not known' },
  'validation-failed': { status: 422, title: 'The body breaks a rule' },
  'personal-number': { status: 422, title: 'A text holds a personal identity number' },
  unauthenticated: { status: 401, title: 'Sign in first' },
  forbidden: { status: 403, title: 'Not allowed' },
  'not-found': { status: 404, title: 'Not found' },
  'method-not-allowed': { status: 405, title: 'The method is not allowed here' },
  'not-acceptable': { status: 406, title: 'No acceptable format' },
  'invalid-parameter': { status: 400, title: 'A parameter is not valid' },
  conflict: { status: 409, title: 'In conflict with what is stored' },
  'precondition-required': { status: 428, title: 'A condition is required' },
  'precondition-failed': { status: 412, title: 'Changed since it was read' },
  'payload-too-large': { status: 413, title: 'The body is too large' },
  'unsupported-media-type': { status: 415, title: 'The media type is not supported' },
  'idempotency-key-reused': { status: 422, title: 'The key belongs to another request' },
  'envelope-exceeded': { status: 409, title: 'More households than the aggregate outcome holds' },
  'aggregates-overlap': { status: 409, title: 'Aggregate outcomes overlap' },
  'coverage-fixed': { status: 409, title: 'The coverage is fixed' },
  'period-closed': { status: 409, title: 'The period is closed' },
  'not-published': { status: 403, title: 'Not published' },
  'rate-limited': { status: 429, title: 'Too many requests' },
  busy: { status: 503, title: 'The server is busy' },
  'store-unavailable': { status: 503, title: 'The store is out of reach' },
  'storage-full': { status: 507, title: 'The disk is full' },
  internal: { status: 500, title: 'Something went wrong' },
}

// What does not exist and what the caller may not see must read alike, so the words are not the thrower's.
// The same holds for faults of ours, whose words could tell how the server is built.
const CONSTANT_DETAILS: Partial<Record<ProblemCode, string>> = {
  'not-found': 'There is nothing at this address.',
  'store-unavailable':
    'The store cannot be reached or written just now. Nothing was saved. Try again shortly.',
  'storage-full': 'The disk of the server is full. Nothing was saved. Tell whoever runs the server.',
  internal: 'The fault is ours. Nothing more can be said here; quote the instance when you report it.',
}

/** What is told of such a failure to everybody alike; undefined where the thrower says it. */
export const constantDetail = (code: ProblemCode): string | undefined => CONSTANT_DETAILS[code]

const CONSTANT_HEADERS: Partial<Record<ProblemCode, Record<string, string>>> = {
  unauthenticated: { 'WWW-Authenticate': 'Bearer realm="inflytt"' },
  'store-unavailable': { 'Retry-After': '5' },
}

/** A failure that also answers with headers, such as `Allow` or `Retry-After`. */
export class ProblemWithHeaders extends DomainError {
  readonly headers: Record<string, string>

  constructor(code: ProblemCode, publicDetail: string, headers: Record<string, string>) {
    super(code, publicDetail)
    this.headers = headers
  }
}

export interface ProblemBody {
  type: string
  title: string
  status: number
  detail: string
  instance: string
  errors?: Fault[]
  [extra: string]: unknown
}

function problemBody(error: DomainError, baseUrl: string, requestId: string): ProblemBody {
  const { status, title } = PROBLEMS[error.code]
  const own = {
    type: `${baseUrl}/docs/problems#${error.code}`,
    title,
    status,
    detail: CONSTANT_DETAILS[error.code] ?? error.message,
    instance: `urn:uuid:${requestId}`,
    ...(error.faults.length > 0 && { errors: error.faults }),
  }
  // Twice: first for the order in which it is read, last so that nothing joined to it overwrites it.
  return { ...own, ...error.extra, ...own }
}

const HEADERS_OF_A_SUCCESS = ['ETag', 'Link', 'Location', 'Content-Disposition', 'Content-Encoding']

export function answerProblem(c: Context<ApiEnv>, error: DomainError): Response {
  for (const name of HEADERS_OF_A_SUCCESS) c.header(name)
  const body = problemBody(error, c.get('deps').baseUrl(), c.get('requestId'))
  return c.body(JSON.stringify(body), PROBLEMS[error.code].status, {
    'Content-Type': PROBLEM_MEDIA_TYPE,
    'Cache-Control': 'no-store',
    ...CONSTANT_HEADERS[error.code],
    ...(error instanceof ProblemWithHeaders && error.headers),
  })
}
