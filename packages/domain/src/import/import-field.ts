import type { HouseholdFields } from '../household/household.ts'
import { PERSONS_COLUMN, YEAR_COLUMN } from './heading-period.ts'

// A lead is chosen by hand, and a welcome step is more than a cell can say.
type InACell = Exclude<keyof HouseholdFields, 'leadId' | 'welcomeSteps'>

const FIELDS = [
  'municipalityCode',
  'moveInMonth',
  'adults',
  'children',
  'originType',
  'inclusionBasis',
  'evidence',
  'programmeId',
  'adultWomen',
  'adultMen',
  'adultAgeBands',
  'childrenPreschool',
  'childrenSchool',
  'childrenUpper',
  'originCounty',
  'originCountryGroup',
  'localTie',
  'mainReason',
  'otherReasons',
  'occupationStatus',
  'occupationField',
  'occupationSsyk',
  'workMunicipalityCode',
  'employerSector',
  'partnerSeeksWork',
  'housingType',
  'firstChannel',
  'impactHousehold',
  'impactOfficer',
  'externalRef',
  'note',
] as const satisfies readonly InACell[]

/** What a column of a list of households can be read as: the fields of one, and what they are read from together. */
export const HOUSEHOLD_IMPORT_FIELDS: readonly string[] = [
  'ref',
  'version',
  'moveInYear',
  'moveInMonthOfYear',
  'persons',
  'countStatus',
  'voidReason',
  'coverage',
  'coverageReason',
  ...FIELDS,
]

export const COUNT_IMPORT_FIELDS: readonly string[] = [
  'municipalityCode',
  'period',
  'periodFrom',
  'periodTo',
  'households',
  YEAR_COLUMN,
  PERSONS_COLUMN,
  'persons',
  'programmeId',
  'title',
  'definitionNote',
  'sourceTitle',
  'sourceDate',
  'sourceRef',
]

const COUNTED: ReadonlySet<string | null> = new Set([
  'households',
  YEAR_COLUMN,
  PERSONS_COLUMN,
  'persons',
  'adults',
  'children',
  'adultWomen',
  'adultMen',
  'childrenPreschool',
  'childrenSchool',
  'childrenUpper',
])

/** Whether a field is how many households or persons there are. */
export function isCounted(field: string | null): boolean {
  return COUNTED.has(field)
}

export const IMPORT_KINDS = ['households', 'counts'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

export function importFields(kind: ImportKind): readonly string[] {
  return kind === 'households' ? HOUSEHOLD_IMPORT_FIELDS : COUNT_IMPORT_FIELDS
}
