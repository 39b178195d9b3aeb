import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { DomainError } from '@inflytt/domain'
import type { ApiEnv } from '../api-env.ts'

/** Thrown where the caller already has what it asked for; `onError` answers 304. */
export class NotModified extends Error {
  override readonly name = 'NotModified'
}

/** The tag of one record: its version, and the view, since roles see different members of it. */
export function recordTag(version: number, view: string): string {
  return `"${version}-${view}"`
}

type TagPart = string | number | boolean | null | undefined | readonly TagPart[]

/** The tag of a list or a figure: everything its answer depends on, hashed. */
export function figureTag(...parts: TagPart[]): string {
  return `"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)}"`
}

// Proxies that compress mark a tag as weak or append the encoding within the quotes; it is the same tag.
// A tag may end with a hyphen itself, so that two of them are one of the tag's or none.
const COMPRESSION_SUFFIXES = [/[-;:](?:gzip|br|zstd|deflate)(?="$)/, /--(?:gzip|br|zstd|deflate)(?="$)/]

/** What a tag that was sent may have been before it went through a proxy. */
function plainTags(given: string): string[] {
  const tag = given.replace(/^W\//, '')
  return [tag, ...COMPRESSION_SUFFIXES.map((suffix) => tag.replace(suffix, ''))]
}

function listHolds(header: string, tag: string): boolean {
  if (header.trim() === '*') return true
  return (header.match(/(?:W\/)?"[^"]*"/g) ?? []).some((given) => plainTags(given).includes(tag))
}

/** Sets the `ETag`, and ends the request with 304 when `If-None-Match` says that the caller has it. */
export function checkIfNoneMatch(c: Context<ApiEnv>, tag: string): void {
  c.header('ETag', tag)
  const known = c.req.header('If-None-Match')
  if (known !== undefined && listHolds(known, tag)) throw new NotModified()
}

type Current = () => unknown

/** What the body of a 412 shows beside what the caller wanted to save; `current` may be asked of the store. */
async function staleError(current: Current): Promise<DomainError> {
  return new DomainError(
    'precondition-failed',
    'Somebody has changed this since it was read. See current.',
    {
      extra: { current: await current() },
    },
  )
}

/** Lets a change through only when `If-Match` names the version that is stored: otherwise 428 or 412. */
export async function requireIfMatch(
  c: Context<ApiEnv>,
  currentVersion: number,
  view: string,
  current: Current,
): Promise<void> {
  const expected = c.req.header('If-Match')
  if (expected === undefined) {
    throw new DomainError('precondition-required', 'Send If-Match with the ETag of what you read.')
  }
  if (!listHolds(expected, recordTag(currentVersion, view))) throw await staleError(current)
}

interface Stored {
  version: number
  view: string
  current: Current
}

/** The same for PUT, which also creates: `If-None-Match: *` where nothing is stored yet. */
export async function requirePutCondition(
  c: Context<ApiEnv>,
  stored: Stored | undefined,
): Promise<void> {
  const createsOnly = c.req.header('If-None-Match')?.trim() === '*'
  if (stored) {
    if (createsOnly) throw await staleError(stored.current)
    return requireIfMatch(c, stored.version, stored.view, stored.current)
  }
  if (createsOnly) return
  if (c.req.header('If-Match') !== undefined) throw await staleError(() => null)
  throw new DomainError(
    'precondition-required',
    'Nothing is stored here yet: send If-None-Match: * to create it.',
  )
}
