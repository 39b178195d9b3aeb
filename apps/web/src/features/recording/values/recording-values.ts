import { holdsPersonalNumber } from '@inflytt/domain/personal-number'
import type { Evidence, InclusionBasis, Month, OriginType } from '@inflytt/domain'

export type Situation = 'moved' | 'later' | 'considering'
export type CountChoice = '0' | '1' | '2' | '3' | '4' | '5' | 'more' | 'unknown'

/** What the form holds. An empty text or list is a question that is not answered. */
export interface RecordingValues {
  situation: Situation
  /** Empty takes the one that the officer last recorded for. */
  municipalityCode: string
  /** Of the move, or of the planned move. Empty takes the month that the form proposes. */
  month: Month
  firstContactMonth: Month
  /** Empty takes the programme that the month proposes. */
  programmeId: string
  adults: CountChoice | ''
  adultsMore: string
  children: CountChoice | ''
  childrenMore: string
  originType: OriginType | ''
  inclusionBasis: InclusionBasis | ''
  evidence: Evidence | ''
  mainReason: string
  otherReasons: readonly string[]
  occupationStatus: string
  occupationField: string
  employerSector: string
  workMunicipalityCode: string
  partnerSeeksWork: string
  housingType: string
  localTie: string
  firstChannel: string
  impactHousehold: string
  impactOfficer: string
  adultAgeBands: readonly string[]
  childrenPreschool: string
  childrenSchool: string
  childrenUpper: string
  externalRef: string
  note: string
  /** The lead that becomes this household; empty for one that was not known before. */
  leadId: string
}

export type FieldName = keyof RecordingValues

export const EMPTY_VALUES: RecordingValues = {
  situation: 'moved',
  municipalityCode: '',
  month: '',
  firstContactMonth: '',
  programmeId: '',
  adults: '',
  adultsMore: '',
  children: '',
  childrenMore: '',
  originType: '',
  inclusionBasis: '',
  evidence: '',
  mainReason: '',
  otherReasons: [],
  occupationStatus: '',
  occupationField: '',
  employerSector: '',
  workMunicipalityCode: '',
  partnerSeeksWork: '',
  housingType: '',
  localTie: '',
  firstChannel: '',
  impactHousehold: '',
  impactOfficer: '',
  adultAgeBands: [],
  childrenPreschool: '',
  childrenSchool: '',
  childrenUpper: '',
  externalRef: '',
  note: '',
  leadId: '',
}

const NAMES = Object.keys(EMPTY_VALUES) as FieldName[]

const PROPOSED: ReadonlySet<FieldName> = new Set(['month', 'municipalityCode'])

/** Whether anything was answered; what the form proposes is no answer. */
export function hasAnswers(values: RecordingValues): boolean {
  return NAMES.some((name) => !PROPOSED.has(name) && isAnswered(values, name))
}

function isAnswered(values: RecordingValues, name: FieldName): boolean {
  return values[name].length > 0 && values[name] !== EMPTY_VALUES[name]
}

export type RecordingDraft = Partial<RecordingValues>

/** Only what was answered is kept on the device, and never a personal number that is about to be refused. */
export function toDraft(values: RecordingValues): RecordingDraft {
  const kept = NAMES.filter((name) => isAnswered(values, name)).filter((name) => {
    const value = values[name]
    return typeof value !== 'string' || !holdsPersonalNumber(value)
  })
  return Object.fromEntries(kept.map((name) => [name, values[name]]))
}

export function fromDraft(draft: RecordingDraft): RecordingValues {
  return { ...EMPTY_VALUES, ...draft }
}

export function isRecordingDraft(content: unknown): content is RecordingDraft {
  if (typeof content !== 'object' || content === null) return false
  return Object.entries(content).every(([name, value]) => {
    const empty: unknown = EMPTY_VALUES[name as FieldName]
    if (Array.isArray(empty))
      return Array.isArray(value) && value.every((item) => typeof item === 'string')
    return typeof empty === 'string' && typeof value === 'string'
  })
}
