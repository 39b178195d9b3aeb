import { Passing, type RetryPolicy, retryAfterMs, type Waiting, withRetries } from './retry.ts'
import { SourceError } from './source-error.ts'

export interface FetchLimits extends RetryPolicy {
  /** For one attempt, its body included. */
  timeoutMs: number
  mostBytes: number
}

export interface Fetching extends Waiting {
  limits: FetchLimits
  userAgent: string
  /** Ends it at once, with the reason it gives. */
  signal?: AbortSignal | undefined
}

export interface JsonRequest {
  /** Whom the sentence of a failure names. */
  name: string
  url: URL
  /** Sent as JSON by POST; a GET when left out. */
  body?: unknown
}

export const DEFAULT_LIMITS: FetchLimits = {
  timeoutMs: 30_000,
  mostBytes: 5_000_000,
  attempts: 4,
  firstWaitMs: 1000,
  longestWaitMs: 60_000,
}

/**
 * The JSON that a source answers, of whatever shape.
 * @throws SourceError when it cannot be had within the limits
 */
export function fetchJson(request: JsonRequest, fetching: Fetching): Promise<unknown> {
  return withRetries(fetching.limits, fetching, () => attempt(request, fetching))
}

async function attempt(request: JsonRequest, fetching: Fetching): Promise<unknown> {
  const { limits, userAgent, now, signal } = fetching
  const { name, url, body } = request
  try {
    const response = await fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        Accept: 'application/json',
        'User-Agent': userAgent,
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      redirect: 'manual',
      signal: AbortSignal.any([AbortSignal.timeout(limits.timeoutMs), ...(signal ? [signal] : [])]),
    })
    if (!response.ok) {
      await response.body?.cancel()
      throw refusal(name, response, now())
    }
    const type = response.headers.get('Content-Type') ?? ''
    if (!/\bjson\b/i.test(type)) {
      await response.body?.cancel()
      throw new SourceError('malformed', `${name} answered with something else than JSON.`)
    }
    return parse(name, await readText(name, response, limits.mostBytes))
  } catch (error) {
    signal?.throwIfAborted()
    if (error instanceof SourceError || error instanceof Passing) throw error
    throw new Passing(connectionError(name, error))
  }
}

function refusal(name: string, response: Response, now: Date): SourceError | Passing {
  const { status } = response
  if (status >= 300 && status < 400)
    return new SourceError('redirected', `${name} sends the request elsewhere, which is not followed.`)
  const afterMs = retryAfterMs(response.headers.get('Retry-After'), now)
  if (status === 429)
    return new Passing(new SourceError('busy', `${name} asks for fewer requests.`), afterMs)
  if (status >= 500)
    return new Passing(new SourceError('busy', `${name} cannot answer now (${status}).`), afterMs)
  return new SourceError('refused', `${name} refused the request (${status}).`)
}

function connectionError(name: string, cause: unknown): SourceError {
  const isTimeout = cause instanceof Error && cause.name === 'TimeoutError'
  return isTimeout
    ? new SourceError('timed-out', `${name} did not answer in time.`, { cause })
    : new SourceError('unreachable', `${name} could not be reached, or broke off.`, { cause })
}

/** The bytes are counted as they come: what a source says of its length is not trusted. */
async function readText(name: string, response: Response, mostBytes: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > mostBytes)
      throw new SourceError('too-large', `${name} answered with more than ${mostBytes} bytes.`)
    chunks.push(chunk)
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}

function parse(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new SourceError('malformed', `${name} answered with JSON that is broken.`, { cause })
  }
}
