import type { Municipality } from '../../lib/queries/reference-queries.ts'
import { askedInVain } from '../../lib/address/search.ts'
import type { AskedPart, Search } from '../../lib/address/search.ts'
import { SHOWN_MEASURES } from './annotation-fields.ts'

export interface AnnotationFilter {
  ar: string | undefined
  kommun: string | undefined
  matt: (typeof SHOWN_MEASURES)[number] | undefined
}

interface Read {
  chosen: AnnotationFilter
  /** What the address asks for and the page does not know. */
  unknown: AskedPart[]
}

/** `?ar=2024&kommun=2305&matt=households`. */
export function readAnnotationFilter(search: Search, municipalities: readonly Municipality[]): Read {
  const { ar, kommun, matt } = search
  const chosen: AnnotationFilter = {
    ar: /^20\d\d$/.test(ar ?? '') ? ar : undefined,
    kommun: municipalities.find(({ code }) => code === kommun)?.code,
    matt: SHOWN_MEASURES.find((measure) => measure === matt),
  }
  return { chosen, unknown: askedInVain(search, { ...chosen }) }
}

/** The same as the API is asked, `?from=2024&to=2024`; empty where nothing is chosen. */
export function toApiSearch({ ar, kommun, matt }: AnnotationFilter): string {
  const asked = { from: ar, to: ar, municipality: kommun, measure: matt }
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(asked)) if (value !== undefined) search.set(name, value)
  return search.size === 0 ? '' : `?${search.toString()}`
}
