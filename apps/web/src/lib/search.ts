/** The part of an address after `?`: every value is text, as a person would type it. */
export type Search = Record<string, string | undefined>

export function parseSearch(search: string): Search {
  return Object.fromEntries(new URLSearchParams(search))
}

/** Leaves out what is undefined or empty, and keeps lists readable: `?kommun=2305,2380&ar=2024-2026`. */
export function stringifySearch(search: Record<string, unknown>): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) {
    if (typeof value === 'string' && value !== '') parameters.set(name, value)
  }
  const text = parameters.toString().replaceAll('%2C', ',').replaceAll('%2F', '/')
  return text === '' ? '' : `?${text}`
}
