import { combinationFaults } from '@inflytt/domain'
import type { Fault } from '@inflytt/domain'
import { ApiProblem } from '../../lib/api-problem.ts'
import { formatMonth } from '../../lib/format.ts'
import type { Settings } from '../../lib/reference-queries.ts'
import { text } from '../../strings/text.ts'
import type { TextId } from '../../strings/text.ts'
import { FIELDS } from './fields.ts'
import type { EditableFields } from './household.ts'

const CODE_WORDS: Partial<Record<string, TextId>> = {
  'personal-number': 'household.fault.personalNumber',
  'period-closed': 'household.fault.periodClosed',
}

/** Messages by field; a field has at most one. */
export type FieldMessages = Partial<Record<string, string>>

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

/** What the form can tell before it asks the server. */
export function draftFaults(draft: EditableFields, months: Months): FieldMessages {
  const tooMany = draft.otherReasons.length > 2 ? ['otherReasons'] : []
  const tooLong = (['note', 'externalRef', 'occupationSsyk'] as const).filter((field) =>
    isTooLong(field, draft[field]),
  )
  const combined = combinationFaults({ ...draft, leadId: null }).map(fieldOf)
  return toMessages([...tooMany, ...tooLong, ...combined], months)
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

function toMessages(fields: readonly string[], { earliestMonth, currentMonth }: Months): FieldMessages {
  const values = { from: formatMonth(earliestMonth), to: formatMonth(currentMonth) }
  return Object.fromEntries(
    fields.map((field) => {
      const id = Object.hasOwn(OWN_WORDS, field) ? OWN_WORDS[field as keyof typeof OWN_WORDS] : undefined
      return [field, text(id ?? 'household.fault.generic', values)]
    }),
  )
}

function isTooLong(field: 'note' | 'externalRef' | 'occupationSsyk', value: string | null): boolean {
  const spec = FIELDS[field]
  return spec.kind === 'text' && (value ?? '').length > spec.maxCharacters
}

function fieldOf({ pointer }: Fault): string {
  return pointer.split('/')[1] ?? ''
}
