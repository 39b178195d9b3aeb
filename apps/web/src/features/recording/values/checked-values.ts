import type { Month } from '@inflytt/domain'
import { holdsPersonalNumber } from '@inflytt/domain/personal-number'
import type { TextId, TextValues } from '../../../strings/text.ts'
import { ADULTS, CHILDREN, countOf } from './counts.ts'
import type { FieldName, RecordingValues, Situation } from './recording-values.ts'
import type { RecordingPlace } from './to-post.ts'

/** A field of the form; two of them stand in the line above it. */
export type FaultField = FieldName

export interface FieldFault {
  field: FaultField
  textId: TextId
  values?: TextValues
}

export interface Limits {
  earliestMonth: Month
  currentMonth: Month
  /** Writes a month in a message. */
  toText: (month: Month) => string
}

const LONGEST = { externalRef: 40, note: 300 } as const
const MOST_OTHER_REASONS = 2

/** Everything that keeps the answers from being saved, in the order of the form. */
export function faultsOf(values: RecordingValues, place: RecordingPlace, limits: Limits): FieldFault[] {
  const isHousehold = values.situation === 'moved'
  return [
    ...placeFaults(place, isHousehold),
    ...monthFaults(values, place, limits),
    ...countFaults(values, isHousehold),
    ...(isHousehold ? [...answerFaults(values), ...furtherFaults(values)] : []),
    ...textFaults(values, isHousehold ? ['externalRef', 'note'] : ['externalRef']),
  ]
}

function placeFaults(
  { municipalityCode, programmeId }: RecordingPlace,
  isHousehold: boolean,
): FieldFault[] {
  const faults: FieldFault[] = []
  if (municipalityCode === '')
    faults.push({ field: 'municipalityCode', textId: 'record.error.municipality' })
  if (isHousehold && programmeId === '')
    faults.push({ field: 'programmeId', textId: 'record.error.programme' })
  return faults
}

function monthFaults(values: RecordingValues, { month }: RecordingPlace, limits: Limits): FieldFault[] {
  const { earliestMonth, currentMonth, toText } = limits
  const from = toText(earliestMonth)
  const to = toText(currentMonth)
  if (values.situation === 'moved') {
    const isPast = month >= earliestMonth && month <= currentMonth
    return isPast ? [] : [{ field: 'month', textId: 'record.error.month', values: { from, to } }]
  }
  const faults: FieldFault[] = []
  const isNeeded = values.situation === 'later'
  if (month === '' ? isNeeded : month < currentMonth)
    faults.push({ field: 'month', textId: 'record.error.plannedMonth', values: { from: to } })
  const contact = values.firstContactMonth
  if (contact !== '' && (contact < earliestMonth || contact > currentMonth))
    faults.push({
      field: 'firstContactMonth',
      textId: 'record.error.firstContactMonth',
      values: { from, to },
    })
  return faults
}

const LONGEST_QUOTED = 30

/** What was written for a month and is none of those in its list. */
export function unreadMonth(field: FaultField, typed: string, situation: Situation): FieldFault {
  const hasMoved = field === 'month' && situation === 'moved'
  return {
    field,
    textId: hasMoved ? 'record.error.movedMonthUnread' : 'record.error.monthUnread',
    values: { typed: typed.slice(0, LONGEST_QUOTED) },
  }
}

function countFaults(values: RecordingValues, isAsked: boolean): FieldFault[] {
  const { adults, adultsMore, children, childrenMore } = values
  const faults: FieldFault[] = []
  if (adults === '' && isAsked) faults.push({ field: 'adults', textId: 'record.error.adults' })
  if (adults !== '' && countOf({ choice: adults, more: adultsMore }, ADULTS) === undefined)
    faults.push({ field: 'adultsMore', textId: 'record.error.adultsMore' })
  if (children === '' && isAsked) faults.push({ field: 'children', textId: 'record.error.children' })
  if (children !== '' && countOf({ choice: children, more: childrenMore }, CHILDREN) === undefined)
    faults.push({ field: 'childrenMore', textId: 'record.error.childrenMore' })
  return faults
}

function answerFaults(values: RecordingValues): FieldFault[] {
  const asked = ['originType', 'inclusionBasis', 'evidence'] as const
  return asked
    .filter((field) => values[field] === '')
    .map((field) => ({ field, textId: `record.error.${field}` as const }))
}

function furtherFaults(values: RecordingValues): FieldFault[] {
  const { otherReasons, mainReason, adultAgeBands } = values
  const faults: FieldFault[] = []
  if (otherReasons.length > MOST_OTHER_REASONS || otherReasons.includes(mainReason))
    faults.push({ field: 'otherReasons', textId: 'record.error.otherReasons' })
  const adults = countOf({ choice: values.adults, more: values.adultsMore }, ADULTS)
  if (typeof adults === 'number' && adultAgeBands.length > adults)
    faults.push({ field: 'adultAgeBands', textId: 'record.error.adultAgeBands' })
  return [...faults, ...ageFaults(values)]
}

function ageFaults(values: RecordingValues): FieldFault[] {
  const fields = ['childrenPreschool', 'childrenSchool', 'childrenUpper'] as const
  const wrong = fields.filter((field) => values[field] !== '' && !isChildCount(values[field]))
  if (wrong.length > 0) return wrong.map((field) => ({ field, textId: 'record.error.childrenCount' }))
  const children = countOf({ choice: values.children, more: values.childrenMore }, CHILDREN)
  const byAge = fields.reduce((sum, field) => sum + Number(values[field]), 0)
  return typeof children === 'number' && byAge > children
    ? [{ field: 'childrenPreschool', textId: 'record.error.childrenByAge' }]
    : []
}

function isChildCount(text: string): boolean {
  return /^\s*\d{1,2}\s*$/.test(text) && Number(text) <= CHILDREN.most
}

function textFaults(values: RecordingValues, fields: readonly ('externalRef' | 'note')[]): FieldFault[] {
  return fields.flatMap((field): FieldFault[] => {
    if (holdsPersonalNumber(values[field])) return [{ field, textId: 'record.error.personalNumber' }]
    return values[field].trim().length > LONGEST[field]
      ? [{ field, textId: `record.error.${field}Length` }]
      : []
  })
}
