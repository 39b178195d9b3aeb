import type { Municipality } from '../../lib/reference-queries.ts'
import { askedInVain, readPage } from '../../lib/search.ts'
import type { AskedPart, Search } from '../../lib/search.ts'

interface DueFilter {
  chosen: { kommun: string | undefined; till: string | undefined }
  page: number
  /** What the address asks for and the page does not know. */
  unknown: AskedPart[]
}

/** `?kommun=2305&till=2026-12&sida=2`: one's own municipality, the last month due, and the page. */
export function readDueFilter(search: Search, municipalities: readonly Municipality[]): DueFilter {
  const { kommun, till } = search
  const chosen = {
    kommun: municipalities.find(({ code }) => code === kommun)?.code,
    till: /^\d{4}-(0[1-9]|1[0-2])$/.test(till ?? '') ? till : undefined,
  }
  const page = readPage(search)
  return { chosen, page, unknown: askedInVain(search, { ...chosen, sida: String(page) }) }
}
