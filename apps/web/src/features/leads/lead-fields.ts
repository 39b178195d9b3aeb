import type { LeadPatch } from '@inflytt/domain'
import * as codes from '@inflytt/domain/vocabularies'
import { addMonths, monthFromIndex, monthIndex } from '@inflytt/domain/period'
import { notKnown, numbers } from '../../components/record/record-field.ts'
import type { FieldOption, RecordField } from '../../components/record/record-field.ts'
import { formatMonth } from '../../lib/format.ts'
import type { Municipality, Settings } from '../../lib/reference-queries.ts'
import { text } from '../../strings/text.ts'
import type { TextId } from '../../strings/text.ts'
import type { LeadRecord } from './queries.ts'

export const LEAD_FIELDS = [
  'responsibleMunicipality',
  'firstContactMonth',
  'channel',
  'originType',
  'adults',
  'children',
  'plannedMonth',
  'interestMunicipalities',
  'occupationFields',
  'needs',
  'externalRef',
] as const satisfies readonly (keyof LeadPatch & keyof LeadRecord)[]

export type LeadField = (typeof LEAD_FIELDS)[number]
export type LeadDraft = Required<Pick<LeadRecord, LeadField>>

/** What a lead's fields can be given. */
export interface LeadSurroundings {
  settings: Pick<Settings, 'earliestMonth' | 'currentMonth'>
  municipalities: readonly Municipality[]
  /** Those that the caller writes for. */
  own: readonly Municipality[]
}

const MOST_ADULTS = 10
const MOST_CHILDREN = 12
const MONTHS_AHEAD = 48

/** The part of a lead that its form changes. */
export function toLeadDraft(lead: LeadRecord): LeadDraft {
  return { ...pickFields(lead), externalRef: lead.externalRef ?? null }
}

export function leadFields(
  { settings, municipalities, own }: LeadSurroundings,
  lead: LeadRecord,
): Record<LeadField, RecordField> {
  const { earliestMonth, currentMonth } = settings
  const children = [...numbers(0, MOST_CHILDREN), notKnown(text('edit.unknown'))]
  return {
    responsibleMunicipality: { kind: 'choice', options: own.map(toPlace) },
    firstContactMonth: { kind: 'choice', options: months(currentMonth, earliestMonth) },
    channel: codeChoice('channel', codes.CHANNELS),
    originType: codeChoice('originType', codes.ORIGIN_TYPES),
    adults: {
      kind: 'choice',
      options: [...numbers(1, MOST_ADULTS), notKnown(text('edit.unknown'))],
    },
    children: { kind: 'choice', options: children },
    plannedMonth: { kind: 'choice', options: plannedMonths(currentMonth, lead.plannedMonth) },
    interestMunicipalities: { kind: 'choices', options: municipalities.map(toPlace) },
    occupationFields: {
      kind: 'choices',
      options: toOptions(
        'occupationField',
        codes.OCCUPATION_FIELDS.filter((field) => field !== 'unknown'),
      ),
    },
    needs: { kind: 'choices', options: toOptions('leadNeed', codes.LEAD_NEEDS) },
    externalRef: { kind: 'text', maxCharacters: 40 },
  }
}

export function leadLabel(field: string): string {
  return text(`leads.field.${field}` as TextId)
}

function pickFields(lead: LeadRecord): LeadDraft {
  return Object.fromEntries(LEAD_FIELDS.map((field) => [field, lead[field]])) as LeadDraft
}

function codeChoice(vocabulary: string, values: readonly string[]): RecordField {
  return { kind: 'choice', options: toOptions(vocabulary, values) }
}

function toOptions(vocabulary: string, values: readonly string[]) {
  return values.map((value) => ({
    value,
    label: text(`vocabulary.${vocabulary}.${value}` as TextId),
  }))
}

function toPlace({ code, name }: Municipality) {
  return { value: code, label: name }
}

/** From one month to another, in the order they are named. */
function months(from: string, to: string): FieldOption[] {
  const [first, last] = [monthIndex(from), monthIndex(to)]
  const step = first <= last ? 1 : -1
  return Array.from({ length: Math.abs(last - first) + 1 }, (_, index) => {
    const value = monthFromIndex(first + index * step)
    return { value, label: formatMonth(value) }
  })
}

// A month that has passed since it was planned stays readable, and may be kept.
function plannedMonths(currentMonth: string, planned: string | null): FieldOption[] {
  const ahead = months(currentMonth, addMonths(currentMonth, MONTHS_AHEAD))
  const isListed = planned === null || ahead.some(({ value }) => value === planned)
  const passed = isListed ? [] : [{ value: planned, label: formatMonth(planned) }]
  return [notKnown(text('edit.unknown')), ...passed, ...ahead]
}
