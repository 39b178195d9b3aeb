import type { Household } from '@inflytt/domain'

/**
 * The cells of a record in the order of the file. Each member by its name: to look them up in a list takes a tenth of an
 * export of a whole country.
 */
export const exportedCells = (household: Household): readonly unknown[] => [
  household.ref,
  household.version,
  household.municipalityCode,
  household.moveInMonth,
  household.adults,
  household.children,
  household.originType,
  household.inclusionBasis,
  household.evidence,
  household.programmeId,
  household.adultWomen,
  household.adultMen,
  household.adultAgeBands,
  household.childrenPreschool,
  household.childrenSchool,
  household.childrenUpper,
  household.originCounty,
  household.originCountryGroup,
  household.localTie,
  household.mainReason,
  household.otherReasons,
  household.occupationStatus,
  household.occupationField,
  household.occupationSsyk,
  household.workMunicipalityCode,
  household.employerSector,
  household.partnerSeeksWork,
  household.housingType,
  household.firstChannel,
  household.impactHousehold,
  household.impactOfficer,
  household.welcomeSteps,
  household.leadId,
  household.externalRef,
  household.note,
  household.moveInPrecision,
  household.countStatus,
  household.voidReason,
  household.coverage,
  household.coverageReason,
  household.coveredByAggregateId,
  household.isLate,
  household.isDemo,
  household.createdAt,
  household.updatedAt,
]

/** A record whose members hold their own names. */
const NAMES = new Proxy({}, { get: (_, name) => name }) as Household
export const EXPORTED = exportedCells(NAMES) as readonly (keyof Household)[]
