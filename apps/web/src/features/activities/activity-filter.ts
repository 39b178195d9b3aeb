import type { OutcomeCell } from '@inflytt/domain'
import { ACTIVITY_STATUSES, TAM_PHASES } from '@inflytt/domain/vocabularies'

import type { Municipality } from '../../lib/queries/reference-queries.ts'
import { askedInVain, readPage } from '../../lib/address/search.ts'
import type { AskedPart, Search } from '../../lib/address/search.ts'
import { yearsDown } from '../../lib/address/year-search.ts'

export type Phase = (typeof TAM_PHASES)[number]
export type Status = (typeof ACTIVITY_STATUSES)[number]

export interface ActivityFilter {
  ar: string | undefined
  fas: Phase | undefined
  kommun: string | undefined
  status: Status | undefined
}

interface Read {
  chosen: ActivityFilter
  page: number
  /** What the address asks for and the page does not know. */
  unknown: AskedPart[]
}

/** The years that can be chosen, the next one first; none while `currentYear` is 0, not known yet. */
export function activityYears(currentYear: number): string[] {
  return currentYear === 0 ? [] : yearsDown(currentYear + 1).map(String)
}

/** The year that the page opens on: the latest of which an activity is recorded, done or not; the current one where none is. */
export function latestToldYear(cells: readonly OutcomeCell[], currentYear: number): number {
  const told = cells.flatMap(({ year, value }) => (year === undefined || value === null ? [] : [year]))
  return told.length === 0 ? currentYear : Math.max(...told)
}

/** `?ar=2025&fas=welcome&kommun=2305&status=done&sida=2`. */
export function readActivityFilter(
  search: Search,
  municipalities: readonly Municipality[],
  currentYear: number,
): Read {
  const { ar, fas, kommun, status } = search
  const known = {
    ar: activityYears(currentYear).find((year) => year === ar),
    fas: TAM_PHASES.find((phase) => phase === fas),
    kommun: municipalities.find(({ code }) => code === kommun)?.code,
    status: ACTIVITY_STATUSES.find((each) => each === status),
  }
  const page = readPage(search)
  return { chosen: known, page, unknown: askedInVain(search, { ...known, sida: String(page) }) }
}

export const PAGE_SIZE = 25

/** What the API is asked for one page of the list. */
export function listSearch({ ar, fas, kommun, status }: ActivityFilter, page: number): string {
  const search = new URLSearchParams({ page: String(page), limit: String(PAGE_SIZE) })
  const asked = { year: ar, tamPhase: fas, municipality: kommun, status }
  for (const [name, value] of Object.entries(asked)) if (value !== undefined) search.set(name, value)
  return search.toString()
}
