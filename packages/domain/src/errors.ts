/** Every way an operation may fail. The list is closed: api/http gives each a status, docs/problems.md a heading. */
export const PROBLEM_CODES = [
  'malformed-body',
  'unknown-member',
  'validation-failed',
  'personal-number',
  'unauthenticated',
  'forbidden',
  'not-found',
  'method-not-allowed',
  'not-acceptable',
  'invalid-parameter',
  'conflict',
  'precondition-required',
  'precondition-failed',
  'payload-too-large',
  'unsupported-media-type',
  'idempotency-key-reused',
  'envelope-exceeded',
  'aggregates-overlap',
  'coverage-fixed',
  'period-closed',
  'not-published',
  'rate-limited',
  'busy',
  'store-unavailable',
  'storage-full',
  'internal',
] as const

export type ProblemCode = (typeof PROBLEM_CODES)[number]

/** One fault at one place of a body (`pointer` is a JSON Pointer, RFC 6901) or in one query parameter (its name). */
export interface Fault {
  pointer: string
  detail: string
  /** Names the fault for a program, where it is one of a known few. */
  code?: string
}

interface DomainErrorOptions {
  cause?: unknown
  faults?: Fault[]
  /** Members that join the problem document, such as `current` of a stale edit. */
  extra?: Record<string, unknown>
}

/** A failure the caller may be told of: `message` is public and never holds what was sent. */
export class DomainError extends Error {
  override readonly name = 'DomainError'
  readonly code: ProblemCode
  readonly faults: Fault[]
  readonly extra: Record<string, unknown>

  constructor(code: ProblemCode, publicDetail: string, options: DomainErrorOptions = {}) {
    super(publicDetail, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.faults = options.faults ?? []
    this.extra = options.extra ?? {}
  }
}
