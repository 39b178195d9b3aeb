import type { Aggregate } from '@inflytt/domain'
import type { Names } from './editing/describe-field.ts'
import type { HouseholdRecord } from './household.ts'

/** A confirmed household of Bräcke in November 2026, with what a test says of it. */
export function household(over: Partial<HouseholdRecord> = {}): HouseholdRecord {
  return {
    moveInPrecision: 'month',
    ref: '2305-2026-7Q4K',
    municipalityCode: '2305',
    currentMunicipalityCode: '2305',
    moveInMonth: '2026-11',
    adults: 2,
    children: 1,
    adultWomen: null,
    adultMen: null,
    adultAgeBands: null,
    childrenPreschool: null,
    childrenSchool: null,
    childrenUpper: null,
    originType: 'rest_of_sweden',
    originCounty: null,
    originCountryGroup: null,
    localTie: 'unknown',
    mainReason: 'unknown',
    otherReasons: [],
    occupationStatus: 'unknown',
    occupationField: 'unknown',
    occupationSsyk: null,
    workMunicipalityCode: null,
    employerSector: 'unknown',
    partnerSeeksWork: 'unknown',
    housingType: 'unknown',
    firstChannel: 'unknown',
    inclusionBasis: 'contact_before_move',
    impactHousehold: 'unknown',
    impactOfficer: 'unknown',
    welcomeSteps: [],
    evidence: 'household',
    programmeId: 'ta-steget',
    leadId: null,
    countStatus: 'confirmed',
    voidReason: null,
    coverage: 'new',
    coverageReason: null,
    coveredByAggregateId: null,
    isLate: false,
    isDemo: false,
    createdAt: '2026-11-23T09:00:00.000Z',
    updatedAt: '2026-11-23T09:00:00.000Z',
    note: null,
    externalRef: null,
    ...over,
  }
}

export const names: Names = {
  municipalities: [
    { code: '2305', name: 'Bräcke', population: 6099, populationYear: 2023 },
    { code: '2380', name: 'Östersund', population: 64_324, populationYear: 2023 },
  ],
  programmes: [
    {
      id: 'en-attraktiv-region',
      name: 'En attraktiv region',
      from: '2020-01',
      to: '2024-12',
      isDemo: false,
    },
    { id: 'ta-steget', name: 'Ta steget', from: '2024-01', to: null, isDemo: false },
  ],
  aggregates: [
    {
      id: 'A1',
      title: 'En attraktiv region, 444 hushåll',
      programmeId: 'en-attraktiv-region',
      households: 444,
    } as Aggregate,
  ],
}
