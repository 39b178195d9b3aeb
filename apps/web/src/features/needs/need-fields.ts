import type { Need, NeedPatch } from '@inflytt/domain'
import * as codes from '@inflytt/domain/vocabularies'
import { addMonths, monthFromIndex, monthIndex } from '@inflytt/domain/period'
import { codeChoices } from '../../components/record/form/code-choices.ts'
import { notKnown, yesOrNo } from '../../components/record/form/record-field.ts'
import type { FieldChoice, RecordField } from '../../components/record/form/record-field.ts'
import { formatMonth } from '../../lib/text/format.ts'
import type { PartyRecord } from '../../lib/queries/money-queries.ts'
import type { Municipality, Settings } from '../../lib/queries/reference-queries.ts'
import { text } from '../../strings/text.ts'
import type { TextId } from '../../strings/text.ts'
import type { NeedRecord, Occupation } from './queries.ts'

/** What a need's form holds: the occupation as an SSYK code, or as a field where no more is known. */
export interface NeedDraft extends Pick<
  Need,
  | 'positions'
  | 'filledTotal'
  | 'employerSector'
  | 'municipalityCode'
  | 'reportedMonth'
  | 'reportedByPartyId'
  | 'employerName'
  | 'sniSection'
  | 'contract'
  | 'neededFrom'
  | 'isHardToFill'
  | 'isRemotePossible'
  | 'note'
> {
  occupation: string
}
export type NeedField = keyof NeedDraft
type FieldSpec = Pick<RecordField, 'kind'> & Partial<RecordField>

export const QUICK_FIELDS = ['occupation', 'positions', 'employerSector', 'municipalityCode'] as const
export const MORE_FIELDS = [
  'reportedByPartyId',
  'employerName',
  'sniSection',
  'contract',
  'neededFrom',
  'isHardToFill',
  'isRemotePossible',
  'reportedMonth',
  'note',
] as const
const ALL_FIELDS: readonly NeedField[] = [
  'occupation',
  'positions',
  'filledTotal',
  'employerSector',
  'municipalityCode',
  ...MORE_FIELDS,
]

/** What a need's fields can be given. */
export interface NeedSurroundings {
  settings: Pick<Settings, 'earliestMonth' | 'currentMonth'>
  municipalities: readonly Municipality[]
  /** Those that the caller writes for. */
  own: readonly Municipality[]
  parties: readonly PartyRecord[]
  occupations: readonly Occupation[]
  /** A partner's party is the partner's own, and is not asked for. */
  isPartner: boolean
}

const SNI_SECTIONS = 'ABCDEFGHIJKLMNOPQRSTU'.split('')
const MOST_POSITIONS = 10_000
const [MONTHS_BACK, MONTHS_AHEAD] = [12, 36]
const HINTS = ['occupation', 'employerName', 'note'] as const
const FAULTS = ['occupation', 'employerSector', 'municipalityCode', 'reportedMonth'] as const

/** The part of a need that its form changes. */
export function toNeedDraft(need: NeedRecord): NeedDraft {
  const {
    positions,
    filledTotal,
    employerSector,
    municipalityCode,
    reportedMonth,
    reportedByPartyId,
    sniSection,
    contract,
    neededFrom,
    isHardToFill,
    isRemotePossible,
  } = need
  return {
    occupation: need.occupationSsyk ?? need.occupationField,
    positions,
    filledTotal,
    employerSector,
    municipalityCode,
    reportedMonth,
    reportedByPartyId,
    sniSection,
    contract,
    neededFrom,
    isHardToFill,
    isRemotePossible,
    employerName: need.employerName ?? null,
    note: need.note ?? null,
  }
}

/** What is sent of a draft: the field follows a known occupation, and stands alone where none is. */
export function toNeedBody({ occupation, ...others }: Partial<NeedDraft>): NeedPatch {
  if (occupation === undefined) return others
  if (/^\d{4}$/.test(occupation)) return { ...others, occupationSsyk: occupation }
  return { ...others, occupationSsyk: null, occupationField: occupation as Need['occupationField'] }
}

export function needFields(around: NeedSurroundings): Record<NeedField, RecordField> {
  const { settings, own, parties, occupations } = around
  const { currentMonth, earliestMonth } = settings
  const ahead = months(addMonths(currentMonth, -MONTHS_BACK), addMonths(currentMonth, MONTHS_AHEAD))
  const sections = codeChoices('sniSection', SNI_SECTIONS).map(({ value, label }) => ({
    value,
    label: `${label} (${value})`,
  }))
  const fields: Record<NeedField, FieldSpec> = {
    occupation: { ...required(occupationChoices(occupations)), isSearched: true },
    positions: countOf(1),
    filledTotal: countOf(0),
    employerSector: required(codeChoices('employerSector', codes.EMPLOYER_SECTORS)),
    municipalityCode: required(own.map(({ code, name }) => ({ value: code, label: name }))),
    reportedMonth: required(months(earliestMonth, currentMonth).toReversed()),
    reportedByPartyId: optional(parties.map(({ id, name }) => ({ value: id, label: name }))),
    employerName: textOf('line', 120),
    sniSection: optional(sections),
    contract: optional(codeChoices('needContract', codes.NEED_CONTRACTS)),
    neededFrom: optional(ahead),
    isHardToFill: { kind: 'choice', choices: yesOrNo() },
    isRemotePossible: { kind: 'choice', choices: yesOrNo() },
    note: textOf('text', 300),
  }
  const withWords = ALL_FIELDS.map((key): [NeedField, RecordField] => [
    key,
    { key, label: needLabel(key), fault: faultOf(key), hint: hintOf(key), ...fields[key] },
  ])
  return Object.fromEntries(withWords) as Record<NeedField, RecordField>
}

/** The fields that are shown: those that the caller may not read are not there. */
export function shownFields(need: NeedRecord, { isPartner }: NeedSurroundings): NeedField[] {
  const hidden = new Set<NeedField>([
    ...(need.isOwn ? [] : (['employerName', 'note'] as const)),
    ...(isPartner ? (['reportedByPartyId'] as const) : []),
  ])
  return ALL_FIELDS.filter((field) => !hidden.has(field))
}

function required(choices: readonly FieldChoice[]): FieldSpec {
  return { kind: 'choice', choices, isRequired: true }
}

function optional(choices: readonly FieldChoice[]): FieldSpec {
  return { kind: 'choice', choices: [notKnown(text('edit.unknown')), ...choices] }
}

function countOf(min: number): FieldSpec {
  const max = MOST_POSITIONS
  return { kind: 'count', min, max, isRequired: true, fault: text('edit.fault.number', { min, max }) }
}

function textOf(kind: 'line' | 'text', maxLength: number): FieldSpec {
  return { kind, maxLength, fault: text('edit.fault.tooLong', { max: maxLength }) }
}

function faultOf(key: NeedField): string {
  const own = FAULTS.find((each) => each === key)
  return text(own === undefined ? 'edit.fault.generic' : `needs.fault.${own}`)
}

function hintOf(key: NeedField): string | undefined {
  const own = HINTS.find((each) => each === key)
  return own && text(`needs.hint.${own}`)
}

export function needLabel(field: string): string {
  return text(`needs.field.${field}` as TextId)
}

/** Every occupation by code, name and field; and each field by itself, for where no more is known. */
function occupationChoices(occupations: readonly Occupation[]): FieldChoice[] {
  const fields = codes.OCCUPATION_FIELDS.filter((field) => field !== 'unknown')
  const nameOf = (field: Need['occupationField']) => text(`vocabulary.occupationField.${field}`)
  return [
    ...fields.map((field) => ({
      value: field,
      label: text('needs.wholeField', { field: nameOf(field) }),
    })),
    ...occupations.map(({ code, name, occupationField }) => ({
      value: code,
      label: `${name}, ${code}`,
      keywords: [code, nameOf(occupationField)],
    })),
  ]
}

function months(from: string, to: string) {
  const [first, last] = [monthIndex(from), monthIndex(to)]
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const value = monthFromIndex(first + index)
    return { value, label: formatMonth(value) }
  })
}
