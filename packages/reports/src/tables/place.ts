import type { ReportInput, ReportMunicipality } from '../report-input.ts'
import type { ReportRow } from '../report-row.ts'
import { listed, places } from '../strings/sv.ts'

/** The two columns that say where. */
export type Place = Pick<ReportRow, 'municipalityCode' | 'municipality'>

export const COUNTY: Place = { municipalityCode: null, municipality: places.county }

export function nameOf(code: string, municipalities: readonly ReportMunicipality[]): string {
  return municipalities.find((municipality) => municipality.code === code)?.name ?? code
}

/** One municipality, the county, or several by name: they have no code in common. */
export function placeOf(codes: readonly string[], municipalities: readonly ReportMunicipality[]): Place {
  const [first, ...others] = codes
  if (first === undefined || municipalities.every(({ code }) => codes.includes(code))) return COUNTY
  if (others.length === 0)
    return { municipalityCode: first, municipality: nameOf(first, municipalities) }
  return {
    municipalityCode: null,
    municipality: listed(codes.map((code) => nameOf(code, municipalities))),
  }
}

/** The place that the report is of. */
export function reportPlace({ scope, municipalities }: ReportInput): Place {
  if (scope === 'county') return COUNTY
  const { municipalityCode } = scope
  return { municipalityCode, municipality: nameOf(municipalityCode, municipalities) }
}
