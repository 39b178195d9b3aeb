import { isShown } from './fields.ts'
import type { FieldValue } from '../../components/record/compare-fields.ts'
import type { EditableField, EditableFields } from './household.ts'

const ORIGIN_DETAILS = ['originCounty', 'originCountryGroup'] as const

/** The draft with one field changed; a detail that no longer has a meaning is emptied. */
export function withField(
  draft: EditableFields,
  field: EditableField,
  value: FieldValue,
): EditableFields {
  const next = { ...draft, [field]: value }
  const meaningless = ORIGIN_DETAILS.filter((detail) => !isShown(detail, next))
  return { ...next, ...Object.fromEntries(meaningless.map((detail) => [detail, null])) }
}
