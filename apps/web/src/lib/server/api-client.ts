import { ApiProblem, toApiProblem } from './api-problem.ts'
import { noteReplicaAge } from './replica-age.ts'
import { isUnattended } from '../time/attendance.ts'
import { nextTask } from '../time/next-task.ts'

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Sent as JSON; a file as it is. */
  body?: unknown
  /** Sent as If-Match: the change is refused when someone else was first. */
  etag?: string
  /** Sent as If-None-Match: the answer is a 304 without a body when it still stands. */
  knownEtag?: string
  /** Sent as If-None-Match: *, for creating by PUT. */
  mustBeNew?: boolean
  /** The same key makes a repeated POST count once. */
  idempotencyKey?: string
  signal?: AbortSignal
}

export interface Answer<T> {
  value: T
  status: number
  etag: string | undefined
  location: string | undefined
  /** When to ask again, of work that goes on. */
  retryAfterSeconds: number | undefined
}

const ROOT = '/api/v1'
const sessionEndListeners = new Set<() => unknown>()

/** Told when a request is refused because the session has ended; returns the way to stop listening. */
export function onSessionEnd(listener: () => unknown): () => void {
  sessionEndListeners.add(listener)
  return () => sessionEndListeners.delete(listener)
}

/** Asks the API under /api/v1 (`/households?limit=20`); `/api/auth/...` is used as it stands. Throws `ApiProblem`. */
export async function request<T>(path: string, options: RequestOptions = {}): Promise<Answer<T>> {
  const signal = options.signal ?? longestWait(options)
  const response = await arrived(send(path, { ...options, ...(signal && { signal }) }), signal)
  noteReplicaAge(path, response)
  if (!response.ok && response.status !== 304) {
    const problem = await toApiProblem(response)
    if (problem.code === 'unauthenticated') {
      forgetAnswers()
      for (const listener of sessionEndListeners) listener()
    }
    throw problem
  }
  // What is written is answered with a record, or with nothing. Anything else was cut off, or stands in for the server
  // as a guest network does, and leaves open whether it was saved.
  const isWrite = options.method !== undefined && options.method !== 'GET'
  const hasBody =
    response.ok &&
    response.status !== 204 &&
    (isWrite || response.headers.get('Content-Type')?.includes('json'))
  return {
    value: (hasBody ? await arrived(response.json(), signal, isWrite) : undefined) as T,
    status: response.status,
    etag: response.headers.get('ETag') ?? undefined,
    location: response.headers.get('Location') ?? undefined,
    retryAfterSeconds: Number(response.headers.get('Retry-After')) || undefined,
  }
}

/** More than the server lets anything take that is read on a page, or saved as one record. */
const LONGEST_WAIT_MS = 60_000

// What may be sent again without being done twice is given up where nobody answers, so that its form is free to be.
// A file takes as long as its way does.
function longestWait({ method, body, idempotencyKey }: RequestOptions): AbortSignal | undefined {
  const isSafeAgain = method !== 'DELETE' && (method !== 'POST' || idempotencyKey !== undefined)
  return isSafeAgain && !(body instanceof Blob) ? AbortSignal.timeout(LONGEST_WAIT_MS) : undefined
}

// What one who is signed in is answered the browser does not keep, so that a page which looks for news does it here.
const MOST_KEPT = 100
let kept = new Map<string, { etag: string; value: unknown }>()

/** To be called when somebody else may be reading. */
export function forgetAnswers(): void {
  kept = new Map()
}

/** The body of a GET, as queries want it. What has not changed since it was last asked for is not sent again. */
export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  // A page asks for much at once, and every request that leaves holds the reader up a little.
  await nextTask()
  // What is answered after somebody else has come is not kept for them.
  const ours = kept
  const known = ours.get(path)
  const limit = AbortSignal.timeout(LONGEST_WAIT_MS)
  const answer = await request<T>(path, {
    signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
    ...(known && { knownEtag: known.etag }),
  })
  if (known && answer.status === 304) return known.value as T
  ours.delete(path)
  if (answer.etag !== undefined) ours.set(path, { etag: answer.etag, value: answer.value })
  for (const oldest of ours.keys()) if (ours.size > MOST_KEPT) ours.delete(oldest)
  return answer.value
}

async function send(path: string, options: RequestOptions): Promise<Response> {
  const { method = 'GET', body, etag, knownEtag, mustBeNew, idempotencyKey, signal } = options
  const headers = new Headers({ Accept: 'application/json, application/problem+json' })
  // What a file really is, the server reads from its bytes: what the browser calls it depends on the device.
  const isFile = body instanceof Blob
  if (body !== undefined)
    headers.set('Content-Type', isFile ? 'application/octet-stream' : 'application/json')
  if (etag !== undefined) headers.set('If-Match', etag)
  if (knownEtag !== undefined) headers.set('If-None-Match', knownEtag)
  if (mustBeNew) headers.set('If-None-Match', '*')
  if (idempotencyKey !== undefined) headers.set('Idempotency-Key', idempotencyKey)
  // What an open page asks by itself keeps no session alive.
  if (isUnattended()) headers.set('X-Unattended', '1')
  return fetch(path.startsWith('/api/') ? path : `${ROOT}${path}`, {
    method,
    headers,
    credentials: 'same-origin',
    ...(body !== undefined && { body: isFile ? body : JSON.stringify(body) }),
    ...(signal && { signal }),
  })
}

/** What was cut off or took too long on its way is a problem of the network; what its asker gave up is none. */
async function arrived<R>(
  answer: Promise<R>,
  signal: AbortSignal | undefined,
  isWrite = false,
): Promise<R> {
  try {
    return await answer
  } catch (cause) {
    const isGivenUp = signal?.aborted === true && !isTimeout(signal.reason)
    if (isGivenUp || (cause instanceof SyntaxError && !isWrite)) throw cause
    throw new ApiProblem('network', { status: 0 }, { cause })
  }
}

const isTimeout = (reason: unknown) => reason instanceof DOMException && reason.name === 'TimeoutError'
