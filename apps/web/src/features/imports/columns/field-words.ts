import * as codes from '@inflytt/domain/vocabularies'
import { formatMonth } from '../../../lib/text/format.ts'
import { text } from '../../../strings/text.ts'
import type { TextId } from '../../../strings/text.ts'
import { placeName } from '../import-names.ts'
import type { ImportNames } from '../import-names.ts'

const OWN_WORDS = new Set([
  'ref',
  'version',
  'moveInYear',
  'moveInMonthOfYear',
  'persons',
  'period',
  'periodFrom',
  'periodTo',
  'households',
  'householdsOfYear',
  'personsOfYear',
  'title',
  'definitionNote',
  'sourceTitle',
  'sourceDate',
  'sourceRef',
])

/** What the codes of a field are called by, where it is not by the field. */
const VOCABULARIES: Readonly<Record<string, string>> = {
  originType: 'originType',
  originCountryGroup: 'countryGroup',
  localTie: 'localTie',
  mainReason: 'reason',
  otherReasons: 'reason',
  occupationStatus: 'occupationStatus',
  occupationField: 'occupationField',
  employerSector: 'employerSector',
  partnerSeeksWork: 'partnerSeeksWork',
  housingType: 'housingType',
  firstChannel: 'channel',
  inclusionBasis: 'inclusionBasis',
  impactHousehold: 'impact',
  impactOfficer: 'impact',
  evidence: 'evidence',
  adultAgeBands: 'ageBand',
  countStatus: 'countStatus',
  voidReason: 'voidReason',
  coverage: 'coverage',
}

/** Fields that a default can be given of, and their codes. */
export const DEFAULT_CODES = {
  originType: codes.ORIGIN_TYPES,
  inclusionBasis: codes.INCLUSION_BASES,
  evidence: codes.EVIDENCE,
} as const

export function fieldName(field: string): string {
  return text(`${OWN_WORDS.has(field) ? 'imports' : 'household'}.field.${field}` as TextId)
}

/** The label of a code of a field: 'Arbete' of `work`; what has none stands as it is. */
export function codeName(field: string, code: string): string {
  const vocabulary = VOCABULARIES[field]
  return vocabulary === undefined ? code : text(`vocabulary.${vocabulary}.${code}` as TextId)
}

/** A value of a record in words. */
export function valueWords(field: string, value: unknown, names: ImportNames): string {
  if (value === null || value === undefined || value === '') return text('household.unknown')
  if (Array.isArray(value))
    return value.length === 0
      ? text('household.none')
      : value.map((each) => valueWords(field, each, names)).join(', ')
  const word = typeof value === 'string' ? value : JSON.stringify(value)
  if (field === 'moveInMonth') return formatMonth(word)
  if (field === 'municipalityCode') return placeName(word, names)
  if (field === 'workMunicipalityCode')
    return word === 'outside' || word === 'remote' ? text(`household.${word}`) : placeName(word, names)
  if (field === 'programmeId') return names.programmes.find(({ id }) => id === word)?.name ?? word
  if (field === 'originCounty') return text(`household.county.${word}` as TextId)
  return codeName(field, word)
}
