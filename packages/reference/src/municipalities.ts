import countyRows from '../data/counties-sweden.json' with { type: 'json' }
import municipalityRows from '../data/municipalities-sweden.json' with { type: 'json' }
import participating from '../data/participating.json' with { type: 'json' }

export type Municipality = { code: string; name: string; countyCode: string; countyName: string }
export type County = { code: string; name: string }

/** All 290, by codes of four digits with leading zeros, ascending. Source: SCB, regional divisions. */
export const MUNICIPALITIES_SWEDEN: readonly Municipality[] = municipalityRows

/** All 21, code ascending. Source: SCB, regional divisions. */
export const COUNTIES_SWEDEN: readonly County[] = countyRows

/** The county of this installation and the region that governs it. */
export const COUNTY: County & { regionName: string } = participating.county

/** The eight municipalities of the county, code ascending. */
export const PARTICIPATING_CODES: readonly string[] = participating.municipalityCodes

/** The participating municipalities with their names, code ascending. */
export const PARTICIPATING_MUNICIPALITIES: readonly Municipality[] = MUNICIPALITIES_SWEDEN.filter(
  (row) => PARTICIPATING_CODES.includes(row.code),
)
