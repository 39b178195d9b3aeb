import * as codes from '@inflytt/domain/vocabularies'
import type { Need } from '@inflytt/domain'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import { askedInVain, readPage } from '../../lib/address/search.ts'
import type { Search } from '../../lib/address/search.ts'

export const PAGE_SIZE = 50
export const HARD = ['ja', 'nej'] as const
export const VOIDED = 'borttagna'

/** What the address asks for; what it asks for in vain is told by `unknown`. */
export interface NeedFilter {
  kommun: string | undefined
  status: Need['status'] | undefined
  sektor: Need['employerSector'] | undefined
  omrade: Need['occupationField'] | undefined
  svartillsatt: (typeof HARD)[number] | undefined
  visa: typeof VOIDED | undefined
  sida: string | undefined
}

export function readNeedFilter(search: Search, municipalities: readonly Pick<Municipality, 'code'>[]) {
  const page = readPage(search)
  const chosen: NeedFilter = {
    kommun: municipalities.find(({ code }) => code === search['kommun'])?.code,
    status: codes.NEED_STATUSES.find((each) => each === search['status']),
    sektor: codes.EMPLOYER_SECTORS.find((each) => each === search['sektor']),
    omrade: codes.OCCUPATION_FIELDS.find((each) => each === search['omrade']),
    svartillsatt: HARD.find((each) => each === search['svartillsatt']),
    visa: search['visa'] === VOIDED ? VOIDED : undefined,
    sida: page === 1 ? undefined : String(page),
  }
  return { chosen, page, unknown: askedInVain(search, { ...chosen, sida: String(page) }) }
}

/** The query that the API is asked. */
export function toNeedQuery(chosen: NeedFilter, page: number): string {
  const { kommun, status, sektor, omrade, svartillsatt, visa } = chosen
  const parameters = new URLSearchParams({ page: String(page), limit: String(PAGE_SIZE) })
  const optional = {
    municipality: kommun,
    status,
    employerSector: sektor,
    occupationField: omrade,
    isHardToFill: svartillsatt && String(svartillsatt === 'ja'),
    isVoided: visa && 'true',
  }
  for (const [name, value] of Object.entries(optional))
    if (value !== undefined) parameters.set(name, value)
  return parameters.toString()
}
