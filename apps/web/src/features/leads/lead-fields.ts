import type { LeadPatch } from '@inflytt/domain'
import { MOST_ADULTS, MOST_CHILDREN } from '@inflytt/domain/household'
import * as codes from '@inflytt/domain/vocabularies'
import { addMonths, monthFromIndex, monthIndex } from '@inflytt/domain/period'
import { codeChoices } from '../../components/record/form/code-choices.ts'
import { notKnown, numbers } from '../../components/record/form/record-field.ts'
import type { FieldChoice, RecordField } from '../../components/record/form/record-field.ts'
import { formatMonth } from '../../lib/text/format.ts'
import type { Municipality, Settings } from '../../lib/queries/reference-queries.ts'
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

const MONTHS_AHEAD = 48
const LONGEST_REF = 40

const OWN_FAULTS: Partial<Record<LeadField, TextId>> = {
  firstContactMonth: 'leads.fault.firstContactMonth',
  plannedMonth: 'leads.fault.plannedMonth',
  responsibleMunicipality: 'leads.fault.responsibleMunicipality',
}

/** The part of a lead that its form changes. */
export function toLeadDraft(lead: LeadRecord): LeadDraft {
  return { ...pickFields(lead), externalRef: lead.externalRef ?? null }
}

export function leadFields(
  { settings, municipalities, own }: LeadSurroundings,
  lead: LeadRecord,
): Record<LeadField, RecordField> {
  const { earliestMonth, currentMonth } = settings
  const unknown = notKnown(text('edit.unknown'))
  const occupations = codes.OCCUPATION_FIELDS.filter((field) => field !== 'unknown')
  return {
    responsibleMunicipality: choiceOf('responsibleMunicipality', own.map(toPlace)),
    firstContactMonth: choiceOf('firstContactMonth', months(currentMonth, earliestMonth)),
    channel: choiceOf('channel', codeChoices('channel', codes.CHANNELS)),
    originType: choiceOf('originType', codeChoices('originType', codes.ORIGIN_TYPES)),
    adults: choiceOf('adults', [...numbers(1, MOST_ADULTS), unknown]),
    children: choiceOf('children', [...numbers(0, MOST_CHILDREN), unknown]),
    plannedMonth: choiceOf('plannedMonth', plannedMonths(currentMonth, lead.plannedMonth)),
    interestMunicipalities: choicesOf('interestMunicipalities', municipalities.map(toPlace)),
    occupationFields: choicesOf('occupationFields', codeChoices('occupationField', occupations)),
    needs: choicesOf('needs', codeChoices('leadNeed', codes.LEAD_NEEDS)),
    externalRef: {
      key: 'externalRef',
      kind: 'line',
      label: leadLabel('externalRef'),
      hint: text('leads.hint.externalRef'),
      fault: text('edit.fault.tooLong', { max: LONGEST_REF }),
      maxLength: LONGEST_REF,
    },
  }
}

export function leadLabel(field: string): string {
  return text(`leads.field.${field}` as TextId)
}

function pickFields(lead: LeadRecord): LeadDraft {
  return Object.fromEntries(LEAD_FIELDS.map((field) => [field, lead[field]])) as LeadDraft
}

function choiceOf(key: LeadField, choices: readonly FieldChoice[]): RecordField {
  const isRequired = choices.every(({ value }) => value !== null)
  return { ...choicesOf(key, choices), kind: 'choice', isRequired }
}

function choicesOf(key: LeadField, choices: readonly FieldChoice[]): RecordField {
  const fault = text(OWN_FAULTS[key] ?? 'edit.fault.generic')
  return { key, kind: 'choices', label: leadLabel(key), choices, fault }
}

function toPlace({ code, name }: Municipality) {
  return { value: code, label: name }
}

/** From one month to another, in the order they are named. */
function months(from: string, to: string): FieldChoice[] {
  const [first, last] = [monthIndex(from), monthIndex(to)]
  const step = first <= last ? 1 : -1
  return Array.from({ length: Math.abs(last - first) + 1 }, (_, index) => {
    const value = monthFromIndex(first + index * step)
    return { value, label: formatMonth(value) }
  })
}

// A month that has passed since it was planned stays readable, and may be kept.
function plannedMonths(currentMonth: string, planned: string | null): FieldChoice[] {
  const ahead = months(currentMonth, addMonths(currentMonth, MONTHS_AHEAD))
  const isListed = planned === null || ahead.some(({ value }) => value === planned)
  const passed = isListed ? [] : [{ value: planned, label: formatMonth(planned) }]
  return [notKnown(text('edit.unknown')), ...passed, ...ahead]
}
