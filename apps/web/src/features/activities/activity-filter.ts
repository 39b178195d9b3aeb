import { ACTIVITY_STATUSES, TAM_PHASES } from '@inflytt/domain/vocabularies'
import type { Municipality } from '../../lib/reference-queries.ts'
import { askedInVain, readPage } from '../../lib/search.ts'
import type { AskedPart, Search } from '../../lib/search.ts'

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

/** `?ar=2025&fas=welcome&kommun=2305&status=done&sida=2`. */
export function readActivityFilter(search: Search, municipalities: readonly Municipality[]): Read {
  const { ar, fas, kommun, status } = search
  const known = {
    ar: /^20\d\d$/.test(ar ?? '') ? ar : undefined,
    fas: TAM_PHASES.find((phase) => phase === fas),
    kommun: municipalities.find(({ code }) => code === kommun)?.code,
    status: ACTIVITY_STATUSES.find((each) => each === status),
  }
  const page = readPage(search)
  return { chosen: known, page, unknown: askedInVain(search, { ...known, sida: String(page) }) }
}
