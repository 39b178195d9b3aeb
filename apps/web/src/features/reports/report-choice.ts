import type { Municipality, Settings } from '../../lib/queries/reference-queries.ts'
import type { Search } from '../../lib/address/search.ts'
import { yearsDown } from '../../lib/address/year-search.ts'

/** Which report is shown: a year, and one municipality or (undefined) the county. */
export interface ReportChoice {
  year: number
  /** A fixed version; left out, the figures follow the record. */
  version?: number
  municipality?: Municipality
}

export interface ChoiceFault {
  kind: 'year' | 'municipality'
  name: string
  value: string
}

/** Reads the year of the path, or `?ar=2025`, and `kommun=2305`; what there is not is told, and the default stands in for it. */
export function readChoice(
  search: Search,
  municipalities: readonly Municipality[],
  settings: Pick<Settings, 'today' | 'currentTertial'>,
): { choice: ReportChoice; faults: ChoiceFault[] } {
  const { ar, kommun } = search
  const faults: ChoiceFault[] = []
  const currentYear = Number(settings.today.slice(0, 4))
  const year = yearsDown(currentYear).find((each) => String(each) === ar)
  if (ar && year === undefined) faults.push({ kind: 'year', name: 'ar', value: ar })
  const municipality = municipalities.find(({ code }) => code === kommun)
  if (kommun && !municipality) faults.push({ kind: 'municipality', name: 'kommun', value: kommun })
  const byDefault = openingYear(settings.currentTertial)
  return { choice: { year: year ?? byDefault, ...(municipality && { municipality }) }, faults }
}

/** Of '2027-T1' 2026: until a tertial of the new year is over nobody has reported it, and the report under way is of the year before. */
function openingYear(currentTertial: string): number {
  const year = Number(currentTertial.slice(0, 4))
  return currentTertial.endsWith('T1') ? year - 1 : year
}

/** What an address of a report holds beside its year; the county stands nowhere. */
export function toSearch({ municipality }: Pick<ReportChoice, 'municipality'>): Search {
  return { kommun: municipality?.code }
}

export type ReportFormat = 'csv' | 'csv-machine' | 'json' | 'xlsx' | 'json-stat' | 'html'

export function reportHref(
  { year, municipality, version }: ReportChoice,
  format: ReportFormat,
  table?: string,
): string {
  const parameters = new URLSearchParams({ format })
  if (table !== undefined) parameters.set('table', table)
  if (municipality) parameters.set('municipality', municipality.code)
  if (version !== undefined) parameters.set('version', String(version))
  return `/api/v1/reports/${year}?${parameters.toString()}`
}

/** How much each table of the report holds and hides. */
export function reportContentsHref({ year, municipality }: ReportChoice): string {
  const parameters = municipality ? `?municipality=${municipality.code}` : ''
  return `/api/v1/reports/${year}/contents${parameters}`
}
