import {
  CHANNELS,
  EMPLOYER_SECTORS,
  type Household,
  HOUSING_TYPES,
  NOT_ASKED,
  OCCUPATION_FIELDS,
  OCCUPATION_STATUSES,
  REASONS,
} from '@inflytt/domain'
import { MUNICIPALITIES_SWEDEN, PARTICIPATING_CODES } from '@inflytt/reference'

/** The eight of the region from 2020, or all 290 of the country from 2002. */
export type Reach = 'region' | 'country'

export interface Size {
  households: number
  reach: Reach
}

const PLACES: Record<Reach, { codes: readonly string[]; firstYear: number; years: number }> = {
  region: { codes: PARTICIPATING_CODES, firstYear: 2020, years: 7 },
  country: { codes: MUNICIPALITIES_SWEDEN.map(({ code }) => code), firstYear: 2002, years: 25 },
}

export const MADE_AT = '2026-11-01T00:00:00.000Z'
const LAST_MONTH = '2026-10'

/** The household of a number, always the same; what it is comes from numbers that share no divisor. */
export function householdAt(i: number, reach: Reach): Household {
  const { codes, firstYear, years } = PLACES[reach]
  const municipalityCode = codes[i % codes.length]!
  const year = firstYear + (Math.floor(i / codes.length) % years)
  const moveInMonth = monthOf(year, i)
  const isHeld = moveInMonth >= '2020-01' && moveInMonth <= '2024-10'
  const isAfter = i % 17 === 0
  return {
    ...NOT_ASKED,
    ref: `${municipalityCode}-${year}-${i.toString(36).padStart(4, '0')}`,
    version: 1,
    municipalityCode,
    currentMunicipalityCode: municipalityCode,
    moveInMonth,
    moveInPrecision: 'month',
    adults: 1 + (i % 2),
    children: i % 3,
    originType: i % 23 === 0 ? 'own_county' : 'rest_of_sweden',
    mainReason: REASONS[i % REASONS.length]!,
    occupationStatus: OCCUPATION_STATUSES[i % OCCUPATION_STATUSES.length]!,
    occupationField: OCCUPATION_FIELDS[i % OCCUPATION_FIELDS.length]!,
    employerSector: EMPLOYER_SECTORS[i % EMPLOYER_SECTORS.length]!,
    housingType: HOUSING_TYPES[i % HOUSING_TYPES.length]!,
    firstChannel: CHANNELS[i % CHANNELS.length]!,
    externalRef: i % 3 === 0 ? `KS-${i}` : null,
    inclusionBasis: isAfter ? 'contact_after_move' : 'contact_before_move',
    evidence: i % 11 === 0 ? 'none' : 'household',
    programmeId: moveInMonth <= '2024-10' ? 'en-attraktiv-region' : 'ta-steget',
    countStatus: i % 11 === 0 ? 'preliminary' : 'confirmed',
    voidReason: null,
    ...(isAfter || i % 23 === 0
      ? { coverage: 'not_applicable', coveredByAggregateId: null }
      : isHeld
        ? {
            coverage: moveInMonth <= '2023-12' ? 'covered' : 'undecided',
            coveredByAggregateId: 'en-attraktiv-region-444',
          }
        : { coverage: 'new', coveredByAggregateId: null }),
    coverageDecision: null,
    coverageReason: null,
    isLate: false,
    isDemo: false,
    createdAt: MADE_AT,
    updatedAt: MADE_AT,
  }
}

function monthOf(year: number, i: number): string {
  const month = `${year}-${String(1 + (i % 12)).padStart(2, '0')}`
  return month > LAST_MONTH ? LAST_MONTH : month
}
