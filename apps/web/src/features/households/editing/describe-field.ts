import type { Aggregate, Household } from '@inflytt/domain'
import { formatMonth } from '../../../lib/text/format.ts'
import type { Municipality, Programme } from '../../../lib/queries/reference-queries.ts'
import { text } from '../../../strings/text.ts'
import type { TextId } from '../../../strings/text.ts'
import { FIELDS } from './fields.ts'
import type { FieldSpec } from './fields.ts'
import type { FieldValue } from '../../../components/record/conflict/compare-fields.ts'
import type { HouseholdRecord } from '../household.ts'

/** What codes and ids of a household stand for. */
export interface Names {
  municipalities: readonly Municipality[]
  programmes: readonly Programme[]
  aggregates: readonly Aggregate[]
}

const STATUS_FIELDS: Record<string, FieldSpec> = {
  currentMunicipalityCode: { kind: 'municipality' },
  countStatus: { kind: 'code', vocabulary: 'countStatus', codes: [] },
  voidReason: { kind: 'code', vocabulary: 'voidReason', codes: [] },
  coverage: { kind: 'code', vocabulary: 'coverage', codes: [] },
}
const ABSENT_WHEN_NULL = new Set([
  'note',
  'externalRef',
  'leadId',
  'voidReason',
  'coverageReason',
  'coveredByAggregateId',
])

/** A value of any field as words: 'nov 2026' of a month, the label of a code, or that nothing is known. */
export function describeField(field: string, value: FieldValue, names: Names): string {
  if (isEmpty(value)) return text('household.none')
  if (value === null || value === undefined || value === 'unknown')
    return text(ABSENT_WHEN_NULL.has(field) ? 'household.notGiven' : 'household.unknown')
  if (typeof value === 'boolean') return text(value ? 'household.yes' : 'household.no')
  if (field === 'coveredByAggregateId')
    return names.aggregates.find(({ id }) => id === value)?.title ?? String(value)
  if (field === 'welcomeSteps') return describeWelcome(value)
  const spec = FIELDS[field as keyof typeof FIELDS] ?? STATUS_FIELDS[field]
  return spec === undefined ? String(value) : describeValue(spec, value, names)
}

/** 'nov 2026', or the year alone of a household that is avidentifierat. */
export function moveInWords({
  moveInMonth,
  moveInPrecision,
}: Pick<HouseholdRecord, 'moveInMonth' | 'moveInPrecision'>): string {
  return moveInPrecision === 'year' ? moveInMonth.slice(0, 4) : formatMonth(moveInMonth)
}

export function isUnknown(field: string, value: FieldValue): boolean {
  return (value === null && !ABSENT_WHEN_NULL.has(field)) || value === 'unknown'
}

/** '2 vuxna, 1 barn'. */
export function describePeople({
  adults,
  children,
}: Pick<HouseholdRecord, 'adults' | 'children'>): string {
  return text('household.people', {
    adults:
      adults === null ? text('household.adultsUnknown') : text('household.adults', { count: adults }),
    children:
      children === null
        ? text('household.childrenUnknown')
        : text('household.children', { count: children }),
  })
}

export function municipalityName(code: string, names: Pick<Names, 'municipalities'>): string {
  return names.municipalities.find((municipality) => municipality.code === code)?.name ?? code
}

export function programmeName(id: string, names: Pick<Names, 'programmes'>): string {
  return names.programmes.find((programme) => programme.id === id)?.name ?? id
}

export function codeLabel(vocabulary: string, code: string): string {
  return text(`vocabulary.${vocabulary}.${code}` as TextId)
}

function describeWelcome(value: unknown): string {
  const steps = value as Household['welcomeSteps']
  return steps
    .map(({ step, status, month }) => {
      const said = text(`welcome.${status}In`, { month: formatMonth(month) })
      return `${text(`vocabulary.welcomeStep.${step}`)}: ${said}`
    })
    .join(', ')
}

function describeValue(spec: FieldSpec, value: NonNullable<FieldValue>, names: Names): string {
  const word = String(value)
  switch (spec.kind) {
    case 'code':
      return codeLabel(spec.vocabulary, word)
    case 'codes':
      return (value as string[]).map((code) => codeLabel(spec.vocabulary, code)).join(', ')
    case 'month':
      return formatMonth(word)
    case 'municipality':
      return municipalityName(word, names)
    case 'work':
      return isElsewhere(word) ? text(`household.${word}`) : municipalityName(word, names)
    case 'programme':
      return programmeName(word, names)
    case 'county':
      return text(`household.county.${word}` as TextId)
    default:
      return word
  }
}

function isElsewhere(code: string): code is 'outside' | 'remote' {
  return code === 'outside' || code === 'remote'
}

function isEmpty(value: FieldValue): boolean {
  return Array.isArray(value) && value.length === 0
}
