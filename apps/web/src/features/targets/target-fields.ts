import type { FieldMessages, RecordField } from '../../components/record/form/record-field.ts'
import { yearsDown } from '../../lib/address/year-search.ts'
import { ApiProblem } from '../../lib/server/api-problem.ts'
import { text } from '../../strings/text.ts'
import type { SaidTarget, Target, TargetDecision } from './queries.ts'

/** A target as the form has it. */
export interface TargetDraft extends TargetDecision {
  value: number | null
}

const MOST = 1_000_000
const YEARS_AHEAD = 4

export function targetFields(): RecordField[] {
  return [
    {
      key: 'value',
      kind: 'count',
      label: text('targets.field.value'),
      hint: text('targets.field.valueHint'),
      max: MOST,
      fault: text('targets.fault.value'),
    },
    {
      key: 'body',
      kind: 'line',
      label: text('targets.field.body'),
      hint: text('targets.field.bodyHint'),
      fault: text('targets.fault.long'),
    },
    {
      key: 'date',
      kind: 'day',
      label: text('targets.field.date'),
      fault: text('targets.fault.date'),
    },
    {
      key: 'diaryRef',
      kind: 'line',
      label: text('targets.field.diaryRef'),
      fault: text('targets.fault.long'),
    },
  ]
}

export function toDraft({ value, decision }: Target): TargetDraft {
  const { body, date, diaryRef } = decision
  return { value, body, date, diaryRef }
}

/** What the server refused, at the fields it names; those of the decision lie a level down. */
export function problemFaults(error: unknown): FieldMessages {
  if (!(error instanceof ApiProblem)) return {}
  const named = new Set(error.errors.map(({ pointer }) => pointer.split('/').at(-1)))
  const refused = targetFields().filter(({ key }) => named.has(key))
  return Object.fromEntries(refused.map(({ key, fault }) => [key, fault]))
}

/** An empty number takes the target away, and with it who decided it. */
export function toSaid({ value, ...decision }: TargetDraft): SaidTarget {
  return value === null
    ? { value, decision: { body: null, date: null, diaryRef: null } }
    : { value, decision }
}

/** Every year that reports begin with or later, and some ahead, the last first: an old target stays within reach. */
export function targetYears(currentYear: number): number[] {
  return yearsDown(currentYear + YEARS_AHEAD)
}
