/** What the headers of an answer tell, by their names. */
export type Headers = Readonly<Record<string, string>>

export const ETAG: Headers = { ETag: 'The tag of this version.' }
export const LOCATION: Headers = { Location: 'The address of what was made.' }
export const RETRY_AFTER: Headers = { 'Retry-After': 'Seconds after which to ask again.' }

/** The headers of an answer as the document has them. */
export function headersOf(told: Headers): Record<string, object> {
  return Object.fromEntries(
    Object.entries(told).map(([name, description]) => [
      name,
      { description, schema: { type: 'string' } },
    ]),
  )
}
