import { askedInVain, readPage } from '../../../lib/address/search.ts'
import type { AskedPart, Search } from '../../../lib/address/search.ts'
import type { RowStatus } from '../queries.ts'

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

/** What is left out until somebody has looked at it, and what it is not settled how to count. */
const TO_LOOK_AT = ['faulty', 'stale', 'duplicate', 'undecided'] as const satisfies readonly RowStatus[]

/** Which rows are shown: those of a kind, those that somebody has to look at, or all. */
export type RowChoice = RowStatus | 'to_look_at' | 'all'

/** What the address calls them. */
const WORDS: Record<RowChoice, string> = {
  to_look_at: 'att-se-over',
  all: 'alla',
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
const CHOICES = ['to_look_at', 'all', ...ROW_STATUSES] as const satisfies readonly RowChoice[]

export const ROWS_PER_PAGE = 25

/** Which import the address shows, and what of its rows; undefined is what it begins with. Pages count from 1. */
export interface ImportView {
  id: string | undefined
  rows: RowChoice | undefined
  page: number
}

/** `unknown` is what the address asks for that there is not; it is left out. */
export function readImportView(search: Search): { view: ImportView; unknown: AskedPart[] } {
  const rows = CHOICES.find((each) => WORDS[each] === search['status'])
  const page = readPage(search)
  const unknown = askedInVain(search, { status: rows && WORDS[rows], sida: String(page) })
  return { view: { id: search['import'], rows, page }, unknown }
}

/** The one address of a view: what is not chosen, and the first page, stand nowhere. */
export function toImportSearch({ id, rows, page }: ImportView): Search {
  return {
    ...(id !== undefined && { import: id }),
    ...(rows !== undefined && { status: WORDS[rows] }),
    ...(page > 1 && { sida: String(page) }),
  }
}

/** How many rows somebody has to look at. */
export function countToLookAt(byStatus: Readonly<Record<RowStatus, number>>): number {
  return TO_LOOK_AT.reduce((sum, status) => sum + byStatus[status], 0)
}

/** What an import begins with: the rows that somebody has to look at, where there are some among others. */
export function firstRows({
  rows,
  byStatus,
}: {
  rows: number
  byStatus: Readonly<Record<RowStatus, number>>
}): RowChoice {
  const count = countToLookAt(byStatus)
  return count > 0 && count < rows ? 'to_look_at' : 'all'
}

/** The query that the API is asked for the rows. */
export function toRowsSearch({ rows, page }: { rows: RowChoice; page: number }): string {
  const statuses = rows === 'to_look_at' ? TO_LOOK_AT : rows === 'all' ? [] : [rows]
  return new URLSearchParams({
    page: String(page),
    limit: String(ROWS_PER_PAGE),
    ...(statuses.length > 0 && { status: statuses.join(',') }),
  }).toString()
}
