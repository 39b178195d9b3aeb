import { DomainError } from '@inflytt/domain'
import type { Context } from 'hono'
import { type AttemptLimit, takeAttempt } from '../access/sign-in/attempt-limit.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { readBody } from '../http/requests/body.ts'
import { ProblemWithHeaders } from '../http/problems/problem.ts'
import { FILE_EXAMPLE } from './imports.example.ts'

const MOST_BYTES = 20 * 1024 * 1024
const PER_USER: AttemptLimit = { name: 'imports', attempts: 20, windowMs: 60_000 }

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What browsers and systems call such files; what one really is, is read from its bytes. */
const FILE_TYPES = [
  'text/csv',
  'text/plain',
  'text/tab-separated-values',
  'application/vnd.ms-excel',
  XLSX,
  'application/octet-stream',
] as const

// A workbook cannot stand in a document of text, and an address of one would be fetched by every generator of clients.
export const SHOWN_FILES = Object.fromEntries(
  FILE_TYPES.map((mediaType) => [mediaType, mediaType === XLSX ? null : FILE_EXAMPLE]),
)

/**
 * The bytes of a file that was sent, at most 20 MB.
 * @throws DomainError `rate-limited`, `payload-too-large`, `unsupported-media-type`
 */
export async function readFile(c: Context<ApiEnv>): Promise<Buffer> {
  const [type = ''] = (c.req.header('Content-Type') ?? '').split(';')
  const isKnown = FILE_TYPES.some((known) => known === type.trim().toLowerCase())
  const encoding = c.req.header('Content-Encoding') ?? 'identity'
  if (!isKnown || encoding !== 'identity') {
    const Accept = FILE_TYPES.join(', ')
    throw new ProblemWithHeaders(
      'unsupported-media-type',
      `Send the file itself as the body, not compressed, as one of: ${Accept}.`,
      { [c.req.method === 'POST' ? 'Accept-Post' : 'Accept']: Accept },
    )
  }
  const userId = c.get('caller').userId
  if (userId === null) throw new DomainError('unauthenticated', 'Sign in to do this.')
  await takeAttempt(c.get('deps'), PER_USER, userId)
  const bytes = await readBody(c, MOST_BYTES)
  c.set('rawBody', bytes)
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
