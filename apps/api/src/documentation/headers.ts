/** What a header tells; `sometimes` where not every such answer has it. */
export type Headers = Readonly<Record<string, string | { sometimes: string }>>

export const ETAG: Headers = { ETag: 'The tag of this version.' }
export const LOCATION: Headers = { Location: 'The address of what was made.' }
export const LINK: Headers = {
  Link: 'The first, previous, next and last page, as `_links` of the body.',
}
export const RETRY_AFTER: Headers = { 'Retry-After': 'Seconds after which to ask again.' }
export const RATE_LIMIT: Headers = {
  RateLimit: 'The name of the limit, what is left of it (r), and the seconds until more is (t).',
  'RateLimit-Policy': 'The name of the limit, how much it is (q), and of how many seconds (w).',
}
export const REPLAYED: Headers = {
  'Idempotent-Replayed': {
    sometimes: 'true where this is the answer to an earlier request with the same key.',
  },
}
export const FILE_NAME: Headers = { 'Content-Disposition': 'The name of the file.' }

/** The same headers, where only some of the answers have them. */
export function sometimes(told: Headers, when: string): Headers {
  return Object.fromEntries(
    Object.entries(told).map(([name, what]) => [
      name,
      { sometimes: `${typeof what === 'string' ? what : what.sometimes} ${when}` },
    ]),
  )
}

/** The headers of an answer as the document has them. */
export function headersOf(told: Headers): Record<string, object> {
  const schema = { type: 'string' }
  return Object.fromEntries(
    Object.entries(told).map(([name, what]) => [
      name,
      typeof what === 'string'
        ? { description: what, required: true, schema }
        : { description: what.sometimes, schema },
    ]),
  )
}
