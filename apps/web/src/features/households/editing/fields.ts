import { MOST_ADULTS, MOST_CHILDREN } from '@inflytt/domain/household'
import * as codes from '@inflytt/domain/vocabularies'
import type { TextId } from '../../../strings/text.ts'
import type { EditableField, HouseholdRecord } from '../household.ts'

/** How a field is written and read; `vocabulary` is the part of a message id between 'vocabulary.' and the code. */
export type FieldSpec =
  | { kind: 'code'; vocabulary: string; codes: readonly string[]; isNullable?: boolean }
  | { kind: 'codes'; vocabulary: string; codes: readonly string[]; isNullable?: boolean }
  | { kind: 'count'; min: number; max: number }
  | { kind: 'text'; maxCharacters: number; isLong?: boolean }
  | { kind: 'month' | 'municipality' | 'work' | 'programme' | 'county' }

const adults = (min: number): FieldSpec => ({ kind: 'count', min, max: MOST_ADULTS })
const children: FieldSpec = { kind: 'count', min: 0, max: MOST_CHILDREN }
const code = (vocabulary: string, values: readonly string[]): FieldSpec => ({
  kind: 'code',
  vocabulary,
  codes: values,
})

export const FIELDS: Record<EditableField, FieldSpec> = {
  municipalityCode: { kind: 'municipality' },
  moveInMonth: { kind: 'month' },
  programmeId: { kind: 'programme' },
  originType: code('originType', codes.ORIGIN_TYPES),
  originCounty: { kind: 'county' },
  originCountryGroup: {
    kind: 'code',
    vocabulary: 'countryGroup',
    codes: codes.COUNTRY_GROUPS,
    isNullable: true,
  },
  inclusionBasis: code('inclusionBasis', codes.INCLUSION_BASES),
  evidence: code('evidence', codes.EVIDENCE),
  adults: adults(1),
  children,
  adultWomen: adults(0),
  adultMen: adults(0),
  adultAgeBands: { kind: 'codes', vocabulary: 'ageBand', codes: codes.AGE_BANDS, isNullable: true },
  childrenPreschool: children,
  childrenSchool: children,
  childrenUpper: children,
  localTie: code('localTie', codes.LOCAL_TIES),
  mainReason: code('reason', codes.REASONS),
  otherReasons: {
    kind: 'codes',
    vocabulary: 'reason',
    codes: codes.REASONS.filter((reason) => reason !== 'unknown'),
  },
  firstChannel: code('channel', codes.CHANNELS),
  impactHousehold: code('impact', codes.IMPACTS),
  impactOfficer: code('impact', codes.IMPACTS),
  occupationStatus: code('occupationStatus', codes.OCCUPATION_STATUSES),
  occupationField: code('occupationField', codes.OCCUPATION_FIELDS),
  occupationSsyk: { kind: 'text', maxCharacters: 4 },
  workMunicipalityCode: { kind: 'work' },
  employerSector: code('employerSector', codes.EMPLOYER_SECTORS),
  partnerSeeksWork: code('partnerSeeksWork', codes.PARTNER_SEEKS_WORK),
  housingType: code('housingType', codes.HOUSING_TYPES),
  externalRef: { kind: 'text', maxCharacters: 40 },
  note: { kind: 'text', maxCharacters: 300, isLong: true },
}

export interface FieldGroup {
  titleId: TextId
  fields: readonly EditableField[]
}

/** Every field that is written of a household, in the order it is read. */
export const FIELD_GROUPS: readonly FieldGroup[] = [
  {
    titleId: 'household.group.move',
    fields: [
      'municipalityCode',
      'moveInMonth',
      'programmeId',
      'originType',
      'originCounty',
      'originCountryGroup',
      'inclusionBasis',
      'evidence',
    ],
  },
  {
    titleId: 'household.group.people',
    fields: [
      'adults',
      'children',
      'adultWomen',
      'adultMen',
      'adultAgeBands',
      'childrenPreschool',
      'childrenSchool',
      'childrenUpper',
    ],
  },
  {
    titleId: 'household.group.reasons',
    fields: [
      'localTie',
      'mainReason',
      'otherReasons',
      'firstChannel',
      'impactHousehold',
      'impactOfficer',
    ],
  },
  {
    titleId: 'household.group.work',
    fields: [
      'occupationStatus',
      'occupationField',
      'occupationSsyk',
      'workMunicipalityCode',
      'employerSector',
      'partnerSeeksWork',
      'housingType',
    ],
  },
  { titleId: 'household.group.own', fields: ['externalRef', 'note'] },
]

export const EDITABLE_FIELDS = FIELD_GROUPS.flatMap(({ fields }) => fields)

/** Whether the field has a meaning for this household and may be read by the one who asks. */
export function isShown(
  field: EditableField,
  household: Pick<HouseholdRecord, 'originType' | EditableField>,
): boolean {
  if (household[field] === undefined) return false
  if (field === 'originCounty') return household.originType === 'rest_of_sweden'
  if (field === 'originCountryGroup') return ['nordic', 'eu', 'world'].includes(household.originType)
  return true
}
