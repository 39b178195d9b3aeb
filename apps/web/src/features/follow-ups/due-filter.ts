import type { Municipality } from '../../lib/queries/reference-queries.ts'
import { askedInVain, readPage } from '../../lib/address/search.ts'
import type { AskedPart, Search } from '../../lib/address/search.ts'

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/

interface DueFilter {
  chosen: { kommun: string | undefined; till: string | undefined }
  page: number
  /** What the address asks for and the page does not know. */
  unknown: AskedPart[]
}

interface DueSurroundings {
  municipalities: readonly Municipality[]
  /** The last month in which anything can be due. */
  currentMonth: string
}

/** `?kommun=2305&till=2026-10&sida=2`: one's own municipality, the last month due, and the page. */
export function readDueFilter(
  search: Search,
  { municipalities, currentMonth }: DueSurroundings,
): DueFilter {
  const { kommun, till } = search
  const chosen = {
    kommun: municipalities.find(({ code }) => code === kommun)?.code,
    till: till !== undefined && MONTH.test(till) && till <= currentMonth ? till : undefined,
  }
  const page = readPage(search)
  return { chosen, page, unknown: askedInVain(search, { ...chosen, sida: String(page) }) }
}
