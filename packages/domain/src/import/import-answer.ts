import * as codes from '../vocabularies.ts'
import { isDoubted, wordKey } from './word-key.ts'

const STATUS_LISTS = {
  countStatus: codes.COUNT_STATUSES,
  voidReason: codes.VOID_REASONS,
  coverage: codes.COVERAGES,
}

/** The answers of each field of a list of households that has some, by their codes. */
export const ANSWER_LISTS: Readonly<Record<string, readonly string[]>> = {
  originType: codes.ORIGIN_TYPES,
  originCountryGroup: codes.COUNTRY_GROUPS,
  localTie: codes.LOCAL_TIES,
  mainReason: codes.REASONS,
  occupationStatus: codes.OCCUPATION_STATUSES,
  occupationField: codes.OCCUPATION_FIELDS,
  employerSector: codes.EMPLOYER_SECTORS,
  partnerSeeksWork: codes.PARTNER_SEEKS_WORK,
  housingType: codes.HOUSING_TYPES,
  firstChannel: codes.CHANNELS,
  inclusionBasis: codes.INCLUSION_BASES,
  impactHousehold: codes.IMPACTS,
  impactOfficer: codes.IMPACTS,
  evidence: codes.EVIDENCE,
}

/** The same, and what a household's standing is by. */
export const CODE_LISTS: Readonly<Record<string, readonly string[]>> = {
  ...ANSWER_LISTS,
  ...STATUS_LISTS,
}

/** What somebody has chosen that the cells of a column mean that say this: a code, or null for nothing. */
export interface ImportAnswer {
  said: string
  code: string | null
}

/** The same by field and by `answerKey`. It goes before the words. */
export type ImportAnswers = ReadonlyMap<string, ReadonlyMap<string, string | null>>

/** What two spellings of an answer have in common. */
export function answerKey(said: string): string {
  // Signs and other scripts have no key of their own, and what is doubted is another answer.
  return (!isDoubted(said) && wordKey(said)) || said.trim().toLowerCase()
}
