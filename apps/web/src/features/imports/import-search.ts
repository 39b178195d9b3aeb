import { askedInVain, readPage } from '../../lib/address/search.ts'
import type { AskedPart, Search } from '../../lib/address/search.ts'
import type { RowStatus } from './queries.ts'

export const ROW_STATUSES = [
  'new',
  'covered',
  'undecided',
  'not_counted',
  'changed',
  'duplicate',
  'stale',
  'unchanged',
  'faulty',
] as const satisfies readonly RowStatus[]

/** What the address calls them. */
const WORDS: Record<RowStatus, string> = {
  new: 'nya',
  covered: 'ingar',
  undecided: 'oavgjorda',
  not_counted: 'raknas-inte',
  changed: 'andrade',
  duplicate: 'dubbletter',
  stale: 'inaktuella',
  unchanged: 'oforandrade',
  faulty: 'fel',
}

export const ROWS_PER_PAGE = 25

/** Which import the address shows, and what of its rows. Pages count from 1. */
export interface ImportView {
  id: string | undefined
  status: RowStatus | undefined
  page: number
}

/** `unknown` is what the address asks for that there is not; it is left out. */
export function readImportView(search: Search): { view: ImportView; unknown: AskedPart[] } {
  const status = ROW_STATUSES.find((each) => WORDS[each] === search['status'])
  const page = readPage(search)
  const unknown = askedInVain(search, { status: status && WORDS[status], sida: String(page) })
  return { view: { id: search['import'], status, page }, unknown }
}

/** The one address of a view: what is not chosen, and the first page, stand nowhere. */
export function toImportSearch({ id, status, page }: ImportView): Search {
  return {
    ...(id !== undefined && { import: id }),
    ...(status !== undefined && { status: WORDS[status] }),
    ...(page > 1 && { sida: String(page) }),
  }
}

/** The query that the API is asked for the rows. */
export function toRowsSearch({ status, page }: Pick<ImportView, 'status' | 'page'>): string {
  return new URLSearchParams({
    page: String(page),
    limit: String(ROWS_PER_PAGE),
    ...(status !== undefined && { status }),
  }).toString()
}
