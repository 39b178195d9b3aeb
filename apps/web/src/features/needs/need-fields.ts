import type { Need, NeedPatch } from '@inflytt/domain'
import * as codes from '@inflytt/domain/vocabularies'
import { addMonths, monthFromIndex, monthIndex } from '@inflytt/domain/period'
import { notKnown, yesOrNo } from '../../components/record/record-field.ts'
import type { FieldOption, RecordField } from '../../components/record/record-field.ts'
import { formatMonth } from '../../lib/format.ts'
import type { PartyRecord } from '../../lib/money-queries.ts'
import type { Municipality, Settings } from '../../lib/reference-queries.ts'
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
export const ALL_FIELDS: readonly NeedField[] = [
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
  const unknown = notKnown(text('edit.unknown'))
  const optional = (options: readonly FieldOption[]): RecordField => ({
    kind: 'choice',
    options: [unknown, ...options],
  })
  return {
    occupation: { kind: 'choice', options: occupationOptions(occupations), isSearched: true },
    positions: { kind: 'number', min: 1, max: MOST_POSITIONS },
    filledTotal: { kind: 'number', min: 0, max: MOST_POSITIONS },
    employerSector: {
      kind: 'choice',
      options: codeOptions('employerSector', codes.EMPLOYER_SECTORS),
    },
    municipalityCode: {
      kind: 'choice',
      options: own.map(({ code, name }) => ({ value: code, label: name })),
    },
    reportedMonth: { kind: 'choice', options: months(earliestMonth, currentMonth).toReversed() },
    reportedByPartyId: optional(parties.map(({ id, name }) => ({ value: id, label: name }))),
    employerName: { kind: 'text', maxCharacters: 120 },
    sniSection: optional(
      codeOptions('sniSection', SNI_SECTIONS).map(({ value, label }) => ({
        value,
        label: `${label} (${value})`,
      })),
    ),
    contract: optional(codeOptions('needContract', codes.NEED_CONTRACTS)),
    neededFrom: optional(
      months(addMonths(currentMonth, -MONTHS_BACK), addMonths(currentMonth, MONTHS_AHEAD)),
    ),
    isHardToFill: yesOrNo(),
    isRemotePossible: yesOrNo(),
    note: { kind: 'text', maxCharacters: 300, isLong: true },
  }
}

/** The fields that are shown: those that the caller may not read are not there. */
export function shownFields(need: NeedRecord, { isPartner }: NeedSurroundings): NeedField[] {
  const hidden = new Set<NeedField>([
    ...(need.isOwn ? [] : (['employerName', 'note'] as const)),
    ...(isPartner ? (['reportedByPartyId'] as const) : []),
  ])
  return ALL_FIELDS.filter((field) => !hidden.has(field))
}

export function needLabel(field: string): string {
  return text(`needs.field.${field}` as TextId)
}

export function codeOptions(vocabulary: string, values: readonly string[]) {
  return values.map((value) => ({
    value,
    label: text(`vocabulary.${vocabulary}.${value}` as TextId),
  }))
}

/** Every occupation by code, name and field; and each field by itself, for where no more is known. */
function occupationOptions(occupations: readonly Occupation[]): FieldOption[] {
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
