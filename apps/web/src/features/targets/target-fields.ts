import { ApiProblem } from '../../lib/api-problem.ts'
import type { TextId } from '../../strings/text.ts'
import { createDraftStore } from '../../lib/draft.ts'
import type { DraftStore } from '../../lib/draft.ts'
import type { SaidTarget, Target, TargetKey } from './queries.ts'

/** What is written in the form, as text. */
export interface TargetFields {
  value: string
  body: string
  date: string
  diaryRef: string
}

export type TargetField = keyof TargetFields
export const TARGET_FIELDS: readonly TargetField[] = ['value', 'body', 'date', 'diaryRef']

export type TargetFaults = Partial<Record<TargetField, TextId>>

const DRAFT_VERSION = 1
const MOST = 1_000_000
const DATE_PATTERN = /^\d{4}-\d{2}-\d{2}$/

/** What is being written of one target, kept on the device. */
export function targetDrafts(userId: string, { scope, year }: TargetKey): DraftStore<TargetFields> {
  return createDraftStore(userId, `target.${scope}.${year}`, DRAFT_VERSION, isFields)
}

export function toFields({ value, decision }: Target): TargetFields {
  return {
    value: value === null ? '' : String(value),
    body: decision.body ?? '',
    date: decision.date ?? '',
    diaryRef: decision.diaryRef ?? '',
  }
}

export function faultsOf({ value, date }: TargetFields): TargetFaults {
  const typed = withoutSpaces(value)
  const isNumber = typed === '' || (/^\d+$/.test(typed) && Number(typed) <= MOST)
  const isDate = date.trim() === '' || isDay(date.trim())
  return {
    ...(!isNumber && { value: 'targets.fault.value' }),
    ...(!isDate && { date: 'targets.fault.date' }),
  }
}

/** What the server refused, at the fields it names. */
export function problemFaults(error: unknown): TargetFaults {
  if (!(error instanceof ApiProblem)) return {}
  const named = error.errors.map(({ pointer }) => pointer.split('/').at(-1))
  return {
    ...(named.includes('value') && { value: 'targets.fault.value' }),
    ...(named.includes('body') && { body: 'targets.fault.long' }),
    ...(named.includes('date') && { date: 'targets.fault.date' }),
    ...(named.includes('diaryRef') && { diaryRef: 'targets.fault.long' }),
  }
}

/** An empty number takes the target away, and with it who decided it. */
export function toSaid({ value, body, date, diaryRef }: TargetFields): SaidTarget {
  const typed = withoutSpaces(value)
  if (typed === '') return { value: null, decision: { body: null, date: null, diaryRef: null } }
  return {
    value: Number(typed),
    decision: { body: orNull(body), date: orNull(date), diaryRef: orNull(diaryRef) },
  }
}

function isDay(text: string): boolean {
  if (!DATE_PATTERN.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

function withoutSpaces(text: string): string {
  return text.replaceAll(/\s/gu, '')
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}

function isFields(content: unknown): content is TargetFields {
  if (typeof content !== 'object' || content === null) return false
  const fields = content as Record<string, unknown>
  return TARGET_FIELDS.every((field) => typeof fields[field] === 'string')
}
