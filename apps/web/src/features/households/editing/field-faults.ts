import { combinationFaults } from '@inflytt/domain'
import type { Fault } from '@inflytt/domain'
import type { FieldMessages } from '../../../components/record/form/record-field.ts'
import { ApiProblem } from '../../../lib/server/api-problem.ts'
import { formatMonth } from '../../../lib/text/format.ts'
import type { Settings } from '../../../lib/queries/reference-queries.ts'
import { text } from '../../../strings/text.ts'
import type { TextId } from '../../../strings/text.ts'
import type { EditableFields } from '../household.ts'

const CODE_WORDS: Partial<Record<string, TextId>> = {
  'personal-number': 'edit.fault.personalNumber',
  'period-closed': 'household.fault.periodClosed',
}

type Months = Pick<Settings, 'earliestMonth' | 'currentMonth'>

const OWN_WORDS = {
  municipalityCode: 'household.fault.municipalityCode',
  moveInMonth: 'household.fault.moveInMonth',
  originType: 'household.fault.originType',
  inclusionBasis: 'household.fault.inclusionBasis',
  evidence: 'household.fault.evidence',
  adultWomen: 'household.fault.adultWomen',
  adultAgeBands: 'household.fault.adultAgeBands',
  childrenPreschool: 'household.fault.childrenPreschool',
  otherReasons: 'household.fault.otherReasons',
  occupationSsyk: 'household.fault.occupationSsyk',
  note: 'household.fault.note',
  externalRef: 'household.fault.externalRef',
  voidReason: 'household.fault.voidReason',
  coverageReason: 'household.fault.coverageReason',
} as const satisfies Record<string, TextId>

/** What the form can tell between fields before it asks the server. */
export function draftFaults(draft: EditableFields, months: Months): FieldMessages {
  const tooMany = draft.otherReasons.length > 2 ? ['otherReasons'] : []
  const combined = combinationFaults({ ...draft, leadId: null }).map(fieldOf)
  return toMessages([...tooMany, ...combined], months)
}

/** What the server refused, at the fields it names. Its own words are English and are not shown. */
export function problemFaults(error: unknown, months: Months): FieldMessages {
  if (!(error instanceof ApiProblem)) return {}
  const fields = error.errors.map(fieldOf)
  const ownWords = CODE_WORDS[error.code]
  if (ownWords === undefined) return toMessages(fields, months)
  const message = text(ownWords)
  return Object.fromEntries(fields.map((field) => [field, message]))
}

/** What to tell of a field that the server refuses. */
export function faultOf(field: string, { earliestMonth, currentMonth }: Months): string {
  const id = Object.hasOwn(OWN_WORDS, field) ? OWN_WORDS[field as keyof typeof OWN_WORDS] : undefined
  const values = { from: formatMonth(earliestMonth), to: formatMonth(currentMonth) }
  return text(id ?? 'edit.fault.generic', values)
}

function toMessages(fields: readonly string[], months: Months): FieldMessages {
  return Object.fromEntries(fields.map((field) => [field, faultOf(field, months)]))
}

function fieldOf({ pointer }: Fault): string {
  return pointer.split('/')[1] ?? ''
}
