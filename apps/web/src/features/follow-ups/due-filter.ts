import type { Municipality } from '../../lib/reference-queries.ts'
import type { Search } from '../../lib/search.ts'

interface DueFilter {
  chosen: { kommun: string | undefined; till: string | undefined }
  page: number
  /** What the address asks for and the page does not know. */
  unknown: string[]
}

/** `?kommun=2305&till=2026-12&sida=2`: one's own municipality, the last month due, and the page. */
export function readDueFilter(search: Search, municipalities: readonly Municipality[]): DueFilter {
  const { kommun, till, sida } = search
  const isOwn = municipalities.some(({ code }) => code === kommun)
  const isMonth = till !== undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(till)
  const page = /^[1-9]\d{0,4}$/.test(sida ?? '') ? Number(sida) : 1
  const unknown = [
    ...(kommun === undefined || isOwn ? [] : [kommun]),
    ...(till === undefined || isMonth ? [] : [till]),
    ...(sida === undefined || String(page) === sida ? [] : [sida]),
  ]
  return {
    chosen: { kommun: isOwn ? kommun : undefined, till: isMonth ? till : undefined },
    page,
    unknown,
  }
}
