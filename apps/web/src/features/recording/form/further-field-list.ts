import {
  CHANNELS,
  EMPLOYER_SECTORS,
  HOUSING_TYPES,
  IMPACTS,
  LOCAL_TIES,
  OCCUPATION_FIELDS,
  OCCUPATION_STATUSES,
  PARTNER_SEEKS_WORK,
  REASONS,
} from '@inflytt/domain/vocabularies'
import { text } from '../../../strings/text.ts'
import { codeChoices } from '../../../components/record/form/code-choices.ts'
import type { Municipality } from '../../../lib/queries/reference-queries.ts'
import type { RecordingValues, Situation } from '../values/recording-values.ts'

const CODES = {
  mainReason: ['reason', REASONS],
  occupationStatus: ['occupationStatus', OCCUPATION_STATUSES],
  occupationField: ['occupationField', OCCUPATION_FIELDS],
  employerSector: ['employerSector', EMPLOYER_SECTORS],
  partnerSeeksWork: ['partnerSeeksWork', PARTNER_SEEKS_WORK],
  housingType: ['housingType', HOUSING_TYPES],
  localTie: ['localTie', LOCAL_TIES],
  firstChannel: ['channel', CHANNELS],
  impactHousehold: ['impact', IMPACTS],
  impactOfficer: ['impact', IMPACTS],
} as const

export type CodeFieldName = keyof typeof CODES | 'workMunicipalityCode'

interface FurtherGroup {
  group: 'reasons' | 'work' | 'place' | 'contact' | 'ages' | 'own'
  fields: readonly CodeFieldName[]
}

const HOUSEHOLD_GROUPS: readonly FurtherGroup[] = [
  { group: 'reasons', fields: ['mainReason'] },
  {
    group: 'work',
    fields: [
      'occupationStatus',
      'occupationField',
      'employerSector',
      'workMunicipalityCode',
      'partnerSeeksWork',
    ],
  },
  { group: 'place', fields: ['housingType', 'localTie'] },
  { group: 'contact', fields: ['firstChannel', 'impactHousehold', 'impactOfficer'] },
  { group: 'ages', fields: [] },
  { group: 'own', fields: [] },
]

const LEAD_GROUPS: readonly FurtherGroup[] = [
  { group: 'work', fields: ['occupationField'] },
  { group: 'contact', fields: ['firstChannel'] },
  { group: 'own', fields: [] },
]

export function furtherFieldsOf(situation: Situation): readonly FurtherGroup[] {
  return situation === 'moved' ? HOUSEHOLD_GROUPS : LEAD_GROUPS
}

const FURTHER_NAMES = [
  ...(Object.keys(CODES) as CodeFieldName[]),
  'workMunicipalityCode',
  'otherReasons',
  'adultAgeBands',
  'childrenPreschool',
  'childrenSchool',
  'childrenUpper',
  'externalRef',
  'note',
] as const

/** How many of them are answered. */
export function countFurther(values: RecordingValues): number {
  return FURTHER_NAMES.filter((name) => values[name].length > 0).length
}

export function isFurther(field: string): boolean {
  return FURTHER_NAMES.some((name) => name === field)
}

interface CodeOption {
  value: string
  label: string
}

/** What a field can be answered with. That it is not known is said by leaving it. */
export function optionsOf(field: CodeFieldName, municipalities: readonly Municipality[]): CodeOption[] {
  if (field === 'workMunicipalityCode')
    return [
      ...municipalities.map(({ code, name }) => ({ value: code, label: name })),
      ...(['outside', 'remote'] as const).map((value) => ({
        value,
        label: text(`record.workMunicipality.${value}`),
      })),
    ]
  const [vocabulary, codes] = CODES[field]
  return codeChoices(
    vocabulary,
    codes.filter((value) => value !== 'unknown'),
  )
}
