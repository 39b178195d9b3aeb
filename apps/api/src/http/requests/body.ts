import type { Context } from 'hono'
import { DomainError } from '@inflytt/domain'
import type { ApiEnv } from '../api-env.ts'
import { ProblemWithHeaders } from '../problems/problem.ts'

const MAX_BODY_BYTES = 1_048_576

// A client that is still sending cannot read an answer, and a connection cut under it loses the answer.
// So what is too much is read to its end and thrown away, up to here.
const MAX_DISCARDED_BYTES = 32 * MAX_BODY_BYTES

function tooLarge(most: number): DomainError {
  const detail = `A body may hold ${most} bytes (${most / MAX_BODY_BYTES} MB).`
  return new DomainError('payload-too-large', detail)
}

async function readWithin(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  const reader = stream.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size <= most) chunks.push(value)
    else chunks.length = 0
    if (size > MAX_DISCARDED_BYTES) throw tooLarge(most)
  }
  if (size > most) throw tooLarge(most)
  return Buffer.concat(chunks)
}

/** The raw bytes of the body, at most 1 MB unless more is said, with or without a stated length. */
export async function readBody(c: Context<ApiEnv>, most = MAX_BODY_BYTES): Promise<Uint8Array> {
  const { raw } = c.req
  const stated = Number(raw.headers.get('Content-Length') ?? Number.NaN)
  if (stated > MAX_DISCARDED_BYTES) throw tooLarge(most)
  try {
    // The parser of Node holds a sender to the stated length, so the quick way is safe.
    if (stated <= most) return new Uint8Array(await raw.arrayBuffer())
    return raw.body ? await readWithin(raw.body, most) : new Uint8Array()
  } catch (cause) {
    if (cause instanceof DomainError) throw cause
    throw new DomainError('malformed-body', 'The body ended before it was complete.', { cause })
  }
}

const CHARSET = /^\s*charset\s*=\s*"?utf-8"?\s*$/i

/** Where what is taken is told: RFC 5789 and LDP have headers of their own for it, RFC 9110 one for the others. */
const NAMES: Readonly<Record<string, string>> = { PATCH: 'Accept-Patch', POST: 'Accept-Post' }

/** Refuses a body of another kind than JSON, and one that is compressed. */
export function requireJson(c: Context<ApiEnv>): void {
  const allowed =
    c.req.method === 'PATCH'
      ? ['application/json', 'application/merge-patch+json']
      : ['application/json']
  const [type = '', ...parameters] = (c.req.header('Content-Type') ?? '').split(';')
  const encoding = c.req.header('Content-Encoding') ?? 'identity'
  const isJson =
    allowed.includes(type.trim().toLowerCase()) && parameters.every((given) => CHARSET.test(given))
  if (isJson && encoding === 'identity') return
  const Accept = allowed.join(', ')
  throw new ProblemWithHeaders('unsupported-media-type', `Send ${Accept} in UTF-8, not compressed.`, {
    [NAMES[c.req.method] ?? 'Accept']: Accept,
  })
}
