import { PROBLEM_CODES } from '@inflytt/domain'
import type { Fault, ProblemCode } from '@inflytt/domain'
import { text } from '../../strings/text.ts'

interface ApiProblemMembers {
  status: number
  detail?: string
  errors?: Fault[]
  retryAfterSeconds?: number
  /** The record as it now is, in the answer to a stale edit. */
  current?: unknown
  /** Every member of the answer, for a page that knows of one more. */
  members?: Readonly<Record<string, unknown>>
}

/** The API's refusal of a request, or (`network`) that there was no answer. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  readonly code: ProblemCode | 'network'
  readonly status: number
  readonly detail: string
  readonly errors: Fault[]
  readonly retryAfterSeconds: number | undefined
  readonly current: unknown
  readonly members: Readonly<Record<string, unknown>>

  constructor(code: ProblemCode | 'network', members: ApiProblemMembers, options?: ErrorOptions) {
    super(`${code} (${members.status})`, options)
    this.code = code
    this.status = members.status
    this.detail = members.detail ?? ''
    this.errors = members.errors ?? []
    this.retryAfterSeconds = members.retryAfterSeconds
    this.current = members.current
    this.members = members.members ?? {}
  }
}

/** Whether the same question may be answered soon: no network, or a server that is busy. */
export function isTemporary(error: unknown): boolean {
  return error instanceof ApiProblem && (error.code === 'network' || error.code === 'store-unavailable')
}

/**
 * Whether what was sent may be saved all the same: no answer came, or that of a proxy that got none to its end. What
 * the server says itself, as that it cannot reach its store, says that nothing was saved.
 */
export function mayBeSaved(error: unknown): boolean {
  if (!(error instanceof ApiProblem)) return false
  return error.code === 'network' || (error.status >= 500 && codeOf(error.members['type']) === undefined)
}

/** What to tell the user of any failure: one sentence from strings/sv/problems.ts. */
export function problemText(error: unknown): string {
  return text(error instanceof ApiProblem ? `problem.${error.code}` : 'problem.internal')
}

export async function toApiProblem(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => undefined)
  const problem = isRecord(body) ? body : {}
  const retryAfter = Number(response.headers.get('Retry-After'))
  return new ApiProblem(toCode(problem['type'], response.status), {
    status: response.status,
    ...(typeof problem['detail'] === 'string' && { detail: problem['detail'] }),
    ...(Array.isArray(problem['errors']) && { errors: problem['errors'].filter(isFault) }),
    ...(retryAfter > 0 && { retryAfterSeconds: retryAfter }),
    current: problem['current'],
    members: problem,
  })
}

const STATUS_CODE: Record<number, ProblemCode> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  413: 'payload-too-large',
  429: 'rate-limited',
  502: 'store-unavailable',
  503: 'store-unavailable',
  504: 'store-unavailable',
  507: 'storage-full',
}

// A proxy in front of the server answers with a body of its own, so the status has to do.
function toCode(type: unknown, status: number): ProblemCode {
  return codeOf(type) ?? STATUS_CODE[status] ?? 'internal'
}

function codeOf(type: unknown): ProblemCode | undefined {
  const fragment = typeof type === 'string' ? type.split('#').at(-1) : undefined
  return PROBLEM_CODES.find((code) => code === fragment)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isFault(value: unknown): value is Fault {
  return isRecord(value) && typeof value['pointer'] === 'string' && typeof value['detail'] === 'string'
}
