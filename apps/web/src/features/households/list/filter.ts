import { MONTH_PATTERN } from '@inflytt/domain/period'
import type { AskedPart, Search } from '../../../lib/address/search.ts'
import { FILTER_NAMES } from './filter-names.ts'

const STATUSES = { preliminar: 'preliminary', bekraftad: 'confirmed', makulerad: 'voided' } as const
const COVERAGES = {
  nytt: 'new',
  ingar: 'covered',
  oavgjort: 'undecided',
  nej: 'not_applicable',
} as const
const LATE = { ja: 'true', nej: 'false' } as const
const LONGEST_SEARCH = 60
const PAGE_SIZE = 20

export type StatusParameter = keyof typeof STATUSES
export type CoverageParameter = keyof typeof COVERAGES
export type LateParameter = keyof typeof LATE
type Name = (typeof FILTER_NAMES)[number]

/** What the address of the list says, with everything unusable left out. Pages count from 1. */
export interface HouseholdFilter {
  kommun?: string
  fran?: string
  till?: string
  status?: StatusParameter
  inraknat?: CoverageParameter
  projekt?: string
  efteranmalt?: LateParameter
  sok?: string
  sida: number
}

/** A part of the address that is told and left out. */
export interface FilterFault {
  kind: 'month' | 'tooLong'
  name: string
  value: string
}

/** What the address may name. */
export interface FilterLimits {
  municipalityCodes: readonly string[]
  programmeIds: readonly string[]
  earliestMonth: string
  currentMonth: string
}

export function readFilter(
  search: Search,
  limits: FilterLimits,
): { filter: HouseholdFilter; faults: FilterFault[]; unknown: AskedPart[] } {
  const faults: FilterFault[] = []
  const unknown: AskedPart[] = []
  const filter: HouseholdFilter = { sida: 1 }
  for (const name of FILTER_NAMES) {
    const value = search[name]
    if (value === undefined || value === '') continue
    const kind = faultOf(name, value, limits)
    if (kind === 'value') unknown.push([name, value])
    else if (kind !== undefined) faults.push({ kind, name, value })
    else Object.assign(filter, { [name]: name === 'sida' ? Number(value) : value })
  }
  const { fran, till } = filter
  if (fran === undefined || till === undefined || fran <= till) return { filter, faults, unknown }
  const { till: _before, ...rest } = filter
  return { filter: rest, faults, unknown: [...unknown, ['till', till]] }
}

/** The one address of a filter: what is not chosen, and the first page, stand nowhere. */
export function toSearch(filter: HouseholdFilter): Search {
  const chosen = { ...filter, sida: filter.sida === 1 ? undefined : String(filter.sida) }
  return Object.fromEntries(
    FILTER_NAMES.flatMap((name) => (chosen[name] === undefined ? [] : [[name, chosen[name]]])),
  )
}

export type Chosen = Exclude<Name, 'status' | 'sida'>

/** The filter with one choice made, or taken back; the months never end before they begin. */
export function withChoice(
  filter: HouseholdFilter,
  name: Chosen,
  value: string | undefined,
): HouseholdFilter {
  const { [name]: _before, ...rest } = filter
  const next: HouseholdFilter = { ...rest, ...(value !== undefined && { [name]: value }), sida: 1 }
  const { fran, till, ...others } = next
  if (fran === undefined || till === undefined || fran <= till) return next
  return name === 'fran' ? { ...others, fran } : { ...others, till }
}

/** How many choices narrow the list, the status tabs and the page apart. */
export function countChosen({ sida: _page, status: _status, ...chosen }: HouseholdFilter): number {
  return Object.values(chosen).filter((value) => value !== undefined).length
}

/** The query that the API is asked. Voided households are shown only where they are asked for. */
export function toApiSearch(filter: HouseholdFilter, limit = PAGE_SIZE): string {
  return withFilter({ page: String(filter.sida), limit: String(limit) }, filter)
}

/** Where every household of the filter is given as a workbook. */
export function workbookHref(filter: HouseholdFilter): string {
  return `/api/v1/households?${withFilter({ format: 'xlsx' }, filter)}`
}

function withFilter(
  begun: Record<string, string>,
  { kommun, fran, till, status, inraknat, projekt, efteranmalt, sok }: HouseholdFilter,
): string {
  const countStatus = status === undefined ? 'preliminary,confirmed' : STATUSES[status]
  const parameters = new URLSearchParams({ countStatus, ...begun })
  const optional = {
    municipality: kommun,
    from: fran,
    to: till,
    coverage: inraknat && COVERAGES[inraknat],
    programme: projekt,
    isLate: efteranmalt && LATE[efteranmalt],
    q: sok,
  }
  for (const [name, value] of Object.entries(optional))
    if (value !== undefined) parameters.set(name, value)
  return parameters.toString()
}

export const LATE_PARAMETERS = Object.keys(LATE) as LateParameter[]
export const COVERAGE_PARAMETERS = Object.keys(COVERAGES) as CoverageParameter[]

export function coverageOfParameter(parameter: CoverageParameter) {
  return COVERAGES[parameter]
}

function faultOf(
  name: Name,
  value: string,
  limits: FilterLimits,
): FilterFault['kind'] | 'value' | undefined {
  switch (name) {
    case 'kommun':
      return limits.municipalityCodes.includes(value) ? undefined : 'value'
    case 'projekt':
      return limits.programmeIds.includes(value) ? undefined : 'value'
    case 'status':
      return Object.hasOwn(STATUSES, value) ? undefined : 'value'
    case 'efteranmalt':
      return Object.hasOwn(LATE, value) ? undefined : 'value'
    case 'inraknat':
      return Object.hasOwn(COVERAGES, value) ? undefined : 'value'
    case 'fran':
    case 'till':
      return isMonth(value, limits) ? undefined : 'month'
    case 'sida':
      return /^[1-9]\d{0,5}$/.test(value) ? undefined : 'value'
    default:
      return value.length > LONGEST_SEARCH ? 'tooLong' : undefined
  }
}

function isMonth(value: string, { earliestMonth, currentMonth }: FilterLimits): boolean {
  return MONTH_PATTERN.test(value) && value >= earliestMonth && value <= currentMonth
}
