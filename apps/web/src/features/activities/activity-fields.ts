import {
  ACTIVITY_STATUSES,
  ACTIVITY_TYPES,
  ACTIVITY_TYPES_BY_PHASE,
  TAM_PHASES,
} from '@inflytt/domain/vocabularies'
import type {
  FieldChoice,
  FieldMessages,
  RecordField,
  RecordValues,
} from '../../components/record/form/record-field.ts'
import { text } from '../../strings/text.ts'
import type { Phase } from './activity-filter.ts'

/** What the fields of an activity choose among. */
export interface ActivityChoices {
  municipalities: readonly (FieldChoice & { value: string })[]
  parties: readonly FieldChoice[]
  programmes: readonly FieldChoice[]
  /** Of an officer, one of which must be named; empty where the whole county may be meant. */
  own: readonly string[]
}

interface Asked {
  phase: unknown
  isAdding: boolean
}

/** The fields of an activity, the few that are asked of every new one first. */
export function activityFields(choices: ActivityChoices, { phase, isAdding }: Asked): RecordField[] {
  const isSettled = choices.own.length === 1
  return [
    ...askedFields(phase),
    {
      key: 'municipalityCodes',
      kind: 'choices',
      label: text(
        choices.own.length > 0 ? 'activities.municipality' : 'activities.field.municipalitiesOrCounty',
      ),
      name: text('activities.name.municipalities'),
      choices: choices.municipalities,
      fault: text('activities.fault.municipalities'),
      isFolded: isSettled,
    },
    ...furtherFields(choices, isAdding).map((field) => ({ ...field, isFolded: true })),
  ]
}

function askedFields(phase: unknown): RecordField[] {
  const toChoice = (value: (typeof ACTIVITY_TYPES)[number]) => ({
    value,
    label: text(`vocabulary.activityType.${value}`),
  })
  const types = (TAM_PHASES as readonly unknown[]).includes(phase)
    ? ACTIVITY_TYPES_BY_PHASE[phase as Phase]
    : []
  return [
    {
      key: 'title',
      kind: 'line',
      label: text('activities.field.title'),
      name: text('activities.name.title'),
      isRequired: true,
      maxLength: 120,
      fault: text('activities.fault.title'),
    },
    {
      key: 'dateFrom',
      kind: 'day',
      label: text('activities.field.date'),
      name: text('activities.name.date'),
      isRequired: true,
      fault: text('activities.fault.date'),
    },
    {
      key: 'tamPhase',
      kind: 'choice',
      label: text('activities.phase'),
      isRequired: true,
      choices: TAM_PHASES.map((value) => ({ value, label: text(`vocabulary.tamPhase.${value}`) })),
      fault: text('activities.fault.phase'),
    },
    {
      key: 'type',
      kind: 'choice',
      label: text('activities.field.type'),
      isRequired: true,
      choices: types.map(toChoice),
      allChoices: ACTIVITY_TYPES.map(toChoice),
      fault: text('activities.fault.type'),
    },
    countField('plannedParticipants', text('activities.field.planned')),
  ]
}

function furtherFields(choices: ActivityChoices, isAdding: boolean): RecordField[] {
  const { parties, programmes } = choices
  return [
    {
      key: 'dateTo',
      kind: 'day',
      label: text('activities.field.dateTo'),
      isRequired: !isAdding,
      fault: text('activities.fault.dateTo'),
    },
    {
      key: 'status',
      kind: 'choice',
      label: text('activities.status'),
      isRequired: true,
      choices: ACTIVITY_STATUSES.map((value) => ({ value, label: text(`activities.state.${value}`) })),
      fault: text('activities.fault.status'),
    },
    countField('actualParticipants', text('activities.field.actual'), text('activities.fault.actual')),
    {
      key: 'place',
      kind: 'line',
      label: text('activities.field.place'),
      maxLength: 120,
      fault: text('activities.fault.place'),
    },
    {
      key: 'isDigital',
      kind: 'truth',
      label: text('activities.field.isDigital'),
      fault: text('activities.fault.choice'),
    },
    {
      key: 'organiserPartyId',
      kind: 'choice',
      label: text('activities.field.organiser'),
      choices: parties,
      fault: text('activities.fault.choice'),
    },
    {
      key: 'programmeId',
      kind: 'choice',
      label: text('activities.field.programme'),
      choices: programmes,
      fault: text('activities.fault.choice'),
    },
    countField('employersInvolved', text('activities.field.employers')),
    countField('leadsOther', text('activities.field.leads')),
    {
      key: 'participatingPartyIds',
      kind: 'choices',
      label: text('activities.field.parties'),
      choices: parties,
      fault: text('activities.fault.choice'),
    },
    {
      key: 'resultNote',
      kind: 'text',
      label: text('activities.field.note'),
      hint: text('activities.field.noteHint'),
      maxLength: 300,
      fault: text('activities.fault.note'),
    },
  ]
}

function countField(key: string, label: string, fault = text('activities.fault.count')): RecordField {
  return { key, kind: 'count', label, fault }
}

/** An activity of one day ends on it; the server says so where the last day is left out. */
export function toNewActivity(values: RecordValues): RecordValues {
  return Object.fromEntries(
    Object.entries(values).filter(([key, value]) => key !== 'dateTo' || value !== null),
  )
}

export function activityFaults(values: RecordValues, own: readonly string[]): FieldMessages {
  const { dateFrom, dateTo, municipalityCodes, status, actualParticipants } = values
  const codes = (municipalityCodes ?? []) as readonly string[]
  const isOwn = own.length === 0 || codes.some((code) => own.includes(code))
  return {
    ...(isBefore(dateTo, dateFrom) && { dateTo: text('activities.fault.dateTo') }),
    ...(!isOwn && { municipalityCodes: text('activities.fault.municipalities') }),
    ...(status !== 'done' &&
      actualParticipants !== null && { actualParticipants: text('activities.fault.actual') }),
  }
}

function isBefore(last: unknown, first: unknown): boolean {
  return typeof last === 'string' && typeof first === 'string' && last < first
}
